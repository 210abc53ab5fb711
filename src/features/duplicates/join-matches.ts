import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import {
  endOf,
  isBegun,
  type Match,
  matchesOfProfiles,
  ministryStage,
  returnToPlace,
  type Stage,
} from '../matches/index.ts'
import { giveBack, openLedger } from '../seats/index.ts'
import { commentsBack, giveComments, pointMatches } from './match-queries.ts'

/** Two matches at one demand, of which one goes on. */
export interface Collision {
  demandId: string
  further: Match
  aside: Match
}
export interface MatchPlan {
  /** Of the other profile, where the kept one has none. */
  moved: Match[]
  collisions: Collision[]
}

/** What moved, as it is kept for undoing. */
export interface MovedMatches {
  moved: string[]
  aside: {
    /** The one put aside, and the one that goes on. */
    id: string
    further: string
    demandId: string
    /** The one put aside was the kept profile's own, and changed places with the other's. */
    swapped: boolean
    /** It held a place, which went on. */
    placed: boolean
    comments: string[]
  }[]
}

const order: readonly Stage<'ministry'>[] = [
  'interested',
  'asked',
  'to-review',
  'to-confirm',
  'reserve',
  'proposed',
  'selected',
  'offered',
  'accepted',
  'preparing',
  'departed',
]
/** How far a match has come; what is over counts little, and comments alone least. */
const distance = (match: Match): number =>
  !isBegun(match) ? -2 : endOf(match) ? -1 : order.indexOf(ministryStage(match))
/** From here on an employer has decided for somebody. */
const chosen = order.indexOf('selected')

/** Both profiles' matches: what moves, and which goes on where both have one. The further one, then the older. */
export function planMatches(matches: readonly Match[], keptId: string): MatchPlan {
  const own = new Map(
    matches.filter(({ profileId }) => profileId === keptId).map(match => [match.demandId, match]),
  )
  const plan: MatchPlan = { moved: [], collisions: [] }
  for (const match of matches.filter(({ profileId }) => profileId !== keptId)) {
    const mine = own.get(match.demandId)
    if (!mine) plan.moved.push(match)
    else {
      const ahead = distance(match) - distance(mine) || mine.createdAt.getTime() - match.createdAt.getTime()
      const [further, aside] = ahead > 0 ? [match, mine] : [mine, match]
      plan.collisions.push({ demandId: match.demandId, further, aside })
    }
  }
  return plan
}

/** Where an employer has chosen both, neither can be put aside unasked. */
export const bothChosen = ({ collisions }: MatchPlan): Collision | undefined =>
  collisions.find(({ aside }) => distance(aside) >= chosen)

/** The matches of both, with their demands held, so that they are as they are read until the end. */
export async function holdMatches(
  tx: Transaction,
  { actor, now }: Pick<SignedIn, 'actor' | 'now'>,
  profileIds: readonly string[],
): Promise<Match[]> {
  const demandIds = new Set((await matchesOfProfiles(tx, profileIds)).map(({ demandId }) => demandId))
  for (const demandId of [...demandIds].sort())
    await openLedger(tx, { demandId, accountId: actor.accountId, now })
  return matchesOfProfiles(tx, profileIds)
}

/** Carries the plan out; the demands are held. */
export async function moveMatches(
  tx: Transaction,
  { actor, now }: Pick<SignedIn, 'actor' | 'now'>,
  { moved, collisions }: MatchPlan,
  { keptId, otherId }: { keptId: string; otherId: string },
): Promise<MovedMatches> {
  await pointMatches(tx, idsOf(moved), keptId)
  const aside: MovedMatches['aside'] = []
  for (const { demandId, further, aside: lesser } of collisions) {
    if (lesser.seat !== null) {
      const ledger = await openLedger(tx, { demandId, accountId: actor.accountId, now })
      await giveBack(tx, ledger, demandId, lesser.id)
    }
    const swapped = further.profileId === otherId
    if (swapped)
      await changePlaces(tx, { aside: lesser.id, asideTo: otherId, further: further.id, furtherTo: keptId })
    const comments = await giveComments(tx, lesser.id, further.id)
    aside.push({
      id: lesser.id,
      further: further.id,
      demandId,
      swapped,
      placed: lesser.seat !== null,
      comments,
    })
  }
  return { moved: idsOf(moved), aside }
}

/**
 * Every match goes back to the profile it began with, and what happened to it since stays with it. Who had a place and
 * was put aside takes one again where one is free, else waits as a reserve by the day of their referral.
 */
export async function moveMatchesBack(
  tx: Transaction,
  { actor, now }: Pick<SignedIn, 'actor' | 'now'>,
  { moved, aside }: MovedMatches,
  { keptId, otherId }: { keptId: string; otherId: string },
): Promise<void> {
  await pointMatches(tx, moved, otherId)
  for (const { id, further, demandId, swapped, placed, comments } of aside) {
    if (swapped) await changePlaces(tx, { aside: id, asideTo: keptId, further, furtherTo: otherId })
    await commentsBack(tx, comments, id)
    if (placed) {
      const ledger = await openLedger(tx, { demandId, accountId: actor.accountId, now })
      await returnToPlace(tx, ledger, id)
    }
  }
}

/** One profile has one match at a demand, so the one put aside, which holds no seat, belongs to nobody for a moment. */
async function changePlaces(
  tx: Transaction,
  {
    aside,
    asideTo,
    further,
    furtherTo,
  }: { aside: string; asideTo: string; further: string; furtherTo: string },
): Promise<void> {
  await pointMatches(tx, [aside], null)
  await pointMatches(tx, [further], furtherTo)
  await pointMatches(tx, [aside], asideTo)
}

const idsOf = (matches: readonly Match[]): string[] => matches.map(({ id }) => id)
