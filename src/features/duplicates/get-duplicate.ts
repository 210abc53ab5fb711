import type { SignedIn } from '../context.ts'
import { recordEvents } from '../events/index.ts'
import { isBegun, type Match, matchesOfProfiles } from '../matches/index.ts'
import { completenessOf, type Profile, privateDataOf, storedProfile } from '../profiles/index.ts'
import { compareProfiles, type FactRow, type Side, type ValueRow } from './compare.ts'
import { type Collision, planMatches } from './join-matches.ts'
import { type Obstacle, obstacleOf } from './merge-profiles.ts'
import { requireStaff } from './policy.ts'
import { type Duplicate, duplicateById, lastMerge } from './queries.ts'
import type { Standing } from './standing.ts'
import { undoUntil } from './undo-merge.ts'

export interface DuplicateToDecide {
  pair: Duplicate
  /** As they are, or where they are joined as they stood before. */
  profiles: Record<Side, Profile>
  facts: FactRow[]
  values: ValueRow[]
  /** Of whom a CNIC is known. */
  cnics: Record<Side, boolean>
  matches: Record<Side, Match[]>
  /** Demands at which both have a match, and which of them would go on. */
  collisions: Collision[]
  /** Why they cannot be joined as things are. */
  obstacle: Obstacle | null
  /** The one to keep where nothing speaks against it. */
  suggested: Side
  merge: { keptId: string; mergedAt: Date; undoUntil: Date; undoneAt: Date | null } | null
}

/** Two profiles side by side, for staff. That both were read is recorded. */
export async function getDuplicate(ctx: SignedIn, { id }: { id: string }): Promise<DuplicateToDecide> {
  const { db, actor } = ctx
  requireStaff(actor)
  const pair = await duplicateById(db, id)
  const { firstId, secondId } = pair
  const merge = await lastMerge(db, id)
  const joined = pair.decision === 'merged' && merge !== null
  const stood = async (profileId: string): Promise<Profile> => {
    const profile = (await storedProfile(db, profileId))!
    if (!joined || merge.keptId !== profileId) return profile
    return { ...profile, ...(merge.keptBefore as Standing) }
  }
  const [first, second, privateFirst, privateSecond, matches] = await Promise.all([
    stood(firstId),
    stood(secondId),
    privateDataOf(db, firstId),
    privateDataOf(db, secondId),
    matchesOfProfiles(db, [firstId, secondId]),
  ])
  await recordEvents(db, { accountId: actor.accountId, verb: 'getProfile', subject: 'profile' }, [
    firstId,
    secondId,
  ])
  const profiles = { first, second }
  const begun = matches.filter(isBegun)
  const plan = planMatches(begun, firstId)
  return {
    pair,
    profiles,
    ...compareProfiles(first, second),
    cnics: { first: Boolean(privateFirst?.cnicCipher), second: Boolean(privateSecond?.cnicCipher) },
    matches: {
      first: begun.filter(({ profileId }) => profileId === firstId),
      second: begun.filter(({ profileId }) => profileId === secondId),
    },
    collisions: plan.collisions,
    obstacle: joined ? null : obstacleOf(profiles, plan),
    suggested: suggestedOf(profiles, begun),
    merge: merge && {
      keptId: merge.keptId,
      mergedAt: merge.mergedAt,
      undoUntil: undoUntil(merge),
      undoneAt: merge.undoneAt,
    },
  }
}

/** Whoever can sign in, then who is in more matches, then whose profile says more; else the older one. */
function suggestedOf({ first, second }: Record<Side, Profile>, matches: readonly Match[]): Side {
  const worth = (profile: Profile) => [
    profile.accountId === null ? 0 : 1,
    matches.filter(({ profileId }) => profileId === profile.id).length,
    completenessOf(profile.document).percent,
  ]
  const [a, b] = [worth(first), worth(second)]
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 || a[at]! > b[at]! ? 'first' : 'second'
}
