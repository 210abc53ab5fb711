import { isStaff } from '../../actor.ts'
import type { Assessment } from '../../matching/index.ts'
import type { SignedIn } from '../context.ts'
import { involvedCards, type ProfileCard } from '../profiles/index.ts'
import { assessMatches } from './assess-matches.ts'
import { commentCounts } from './comment-queries.ts'
import type { Match } from './queries.ts'

/** A match with what is shown beside it. */
export interface ShownMatch {
  match: Match
  /** Masked until the person agrees; null where the reader may not see the profile now. */
  card: ProfileCard | null
  /** As it is today; null while the profile is paused, withdrawn or erased. */
  assessment: Assessment | null
  /** How many comments the reader's colleagues wrote. */
  comments: number
}

/** Adds who it is, as far as the reader may know, and how they fit. */
export async function showMatches(ctx: SignedIn, matches: readonly Match[]): Promise<ShownMatch[]> {
  const ids = matches.map(({ id }) => id)
  const [assessments, comments, ...found] = await Promise.all([
    assessMatches(ctx, matches),
    commentCounts(ctx.db, ids, isStaff(ctx.actor) ? 'ministry' : 'employer'),
    ...[...Map.groupBy(matches, ({ demandId }) => demandId)].map(([demandId, some]) =>
      cardsOf(ctx, demandId, some),
    ),
  ])
  const cards = new Map(found.flat())
  return matches.map(match => {
    const card = cards.get(match.id) ?? null
    return {
      match,
      card,
      comments: comments.get(match.id) ?? 0,
      // What is known of a person who is not shown is not shown either.
      assessment: card || isStaff(ctx.actor) ? (assessments.get(match.id) ?? null) : null,
    }
  })
}

/** Of the people of one demand, by match. */
async function cardsOf(
  ctx: SignedIn,
  demandId: string,
  matches: readonly Match[],
): Promise<[matchId: string, card: ProfileCard][]> {
  const ids = matches.flatMap(({ profileId }) => profileId ?? [])
  const found = await involvedCards(ctx, ids, { employerId: matches[0]!.company.id, demandId })
  const byId = new Map(found.map(card => [card.id, card]))
  return matches.flatMap(({ id, profileId }) => {
    const card = byId.get(profileId ?? '')
    return card ? [[id, card] as [string, ProfileCard]] : []
  })
}
