import { AppError } from '../../errors.ts'
import type { SearchPort, SearchRequest } from '../../search/index.ts'
import type { SignedIn } from '../context.ts'
import { isVerifiedMember, type ProfileCard, profileCards } from '../profiles/index.ts'

export type SearchContext = SignedIn & { search: SearchPort }

/** Profiles found by words, as cards the actor may see. @throws AppError forbidden before the employer is verified */
export async function searchProfiles(ctx: SearchContext, request: SearchRequest) {
  if (ctx.actor.role === 'employer' && !(await isVerifiedMember(ctx.db, ctx.actor)))
    throw new AppError(
      'forbidden',
      'Profiles are shown to members of verified employers. Yours is not verified now.',
    )
  const found = await ctx.search.searchProfiles(request)
  const cards = await profileCards(
    ctx,
    found.hits.map(({ id }) => id),
  )
  const byId = new Map(cards.map(card => [card.id, card]))
  // Somebody paused since the index was written: the row decides, not the index.
  const items = found.hits.flatMap(({ id, highlights }) => {
    const profile: ProfileCard | undefined = byId.get(id)
    return profile ? [{ profile, highlights }] : []
  })
  return { ...found, hits: items }
}
