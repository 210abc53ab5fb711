import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import {
  heldProfile,
  lockIdentities,
  noteProfileChanges,
  type Profile,
  saveProfile,
} from '../profiles/index.ts'
import { otherSide, type Side } from './compare.ts'
import { holdPair, requireWaiting } from './hold-pair.ts'
import { type Choices, joinProfiles } from './join.ts'
import {
  bothChosen,
  holdMatches,
  type MatchPlan,
  type MovedMatches,
  moveMatches,
  planMatches,
} from './join-matches.ts'
import { clearCnic, leadTo } from './merge-queries.ts'
import { requireStaff } from './policy.ts'
import { changeDuplicate, insertMerge } from './queries.ts'
import {
  joinAgreements,
  joinProofs,
  joinWatches,
  type KeptAgreement,
  type MovedProofs,
} from './row-queries.ts'
import { joinPersonal, putPersonal, type Standing, standingOf } from './standing.ts'

export interface MergeInput extends Choices {
  /** Of the pair. */
  id: string
  keep: Side
  /** Of the profiles as they were looked at. */
  versions: Record<Side, number>
}

/** What undoing needs to know beside how both stood. */
export interface Moved {
  matches: MovedMatches
  proofs: MovedProofs
  /** Of both, as they stood. */
  agreements: KeptAgreement[]
  watches: string[]
  /** Profiles that had been joined with the other before. */
  led: string[]
}

/** Why two profiles cannot be joined as things are; null: they can. */
export type Obstacle = 'two-accounts' | 'both-chosen'

/**
 * Two accounts are two people's keys until they say otherwise: joining them would hand one's papers to whoever has the
 * other. And nobody whom an employer has chosen twice is put aside unasked.
 */
export function obstacleOf(profiles: Record<Side, Profile>, plan: MatchPlan): Obstacle | null {
  if (profiles.first.accountId !== null && profiles.second.accountId !== null) return 'two-accounts'
  return bothChosen(plan) ? 'both-chosen' : null
}

/**
 * Joins two profiles into one of them, in one transaction. What is kept gets a new version; matches, proofs, agreements
 * and finds of searches come along, and the other's id leads to it from then on. Undone by `undoMerge`.
 * @throws AppError stale-version when one of them was changed since it was looked at, conflict where it cannot be
 */
export async function mergeProfiles(
  ctx: SignedIn & { vault: Vault },
  { id, keep, versions, ...choices }: MergeInput,
): Promise<{ keptId: string }> {
  const { db, actor, now, vault } = ctx
  requireStaff(actor)
  return db.transaction(async tx => {
    const held = await holdPair(tx, id)
    requireWaiting(held)
    const { profiles } = held
    if (profiles.first.version !== versions.first || profiles.second.version !== versions.second)
      throw new AppError(
        'stale-version',
        'One of the profiles was changed since you looked at them. Look again and decide then.',
      )
    const [kept, other] = [profiles[keep], profiles[otherSide(keep)]]
    const both = { keptId: kept.id, otherId: other.id }
    const plan = planMatches(await holdMatches(tx, ctx, [kept.id, other.id]), kept.id)
    refuse(obstacleOf(profiles, plan))
    const joined = joinProfiles(profiles, keep, choices)
    const [keptBefore, mergedBefore] = [await standingOf(tx, kept), await standingOf(tx, other)]

    const moved: Moved = {
      matches: await moveMatches(tx, ctx, plan, both),
      proofs: await joinProofs(tx, joined.document, both),
      agreements: await joinAgreements(tx, both),
      watches: await joinWatches(tx, both),
      led: await leadTo(tx, both, kept.accountId ?? other.accountId, now),
    }
    await joinPrivate(tx, { kept: keptBefore, other: mergedBefore }, both, vault)
    const saved = await saveProfile(tx, kept, joined, now)
    await noteProfileChanges(tx, [other.id])

    const keptAfter = await standingOf(tx, (await heldProfile(tx, saved.id))!)
    await insertMerge(tx, {
      duplicateId: id,
      keptId: kept.id,
      mergedId: other.id,
      keptBefore,
      keptAfter,
      mergedBefore,
      moved,
      mergedBy: actor.accountId,
      mergedAt: now,
    })
    await changeDuplicate(tx, id, { decision: 'merged', decidedBy: actor.accountId, decidedAt: now })
    await recordBoth(tx, ctx, 'mergeProfiles', { ...both, duplicateId: id })
    return { keptId: kept.id }
  })
}

async function joinPrivate(
  tx: Transaction,
  { kept, other }: { kept: Standing; other: Standing },
  { keptId, otherId }: { keptId: string; otherId: string },
  vault: Vault,
): Promise<void> {
  const personal = joinPersonal(
    { id: keptId, personal: kept.personal },
    { id: otherId, personal: other.personal },
    vault,
  )
  if (!personal) return
  await lockIdentities(tx)
  if (personal.cnicBlindIndex !== null && personal.cnicBlindIndex === other.personal?.cnicBlindIndex)
    await clearCnic(tx, otherId)
  await putPersonal(tx, keptId, personal)
}

/** Into the record of the pair and of both profiles; whoever has an account is told. */
export async function recordBoth(
  tx: Transaction,
  { actor, now }: Pick<SignedIn, 'actor' | 'now'>,
  verb: 'mergeProfiles' | 'undoMerge',
  { keptId, otherId, duplicateId }: { keptId: string; otherId: string; duplicateId: string },
): Promise<void> {
  const event = { accountId: actor.accountId, verb, at: now }
  const detail = { duplicateId, keptId, otherId }
  await recordEvent(tx, { ...event, subject: 'profile', subjectId: keptId, detail })
  await recordEvent(tx, { ...event, subject: 'profile', subjectId: otherId, detail })
  await recordEvent(tx, { ...event, subject: 'duplicate', subjectId: duplicateId, detail })
}

function refuse(obstacle: Obstacle | null): void {
  if (obstacle === 'two-accounts')
    throw new AppError(
      'conflict',
      'Both profiles have an account of their own. Ask the person to erase the profile in one of them; only they can.',
    )
  if (obstacle === 'both-chosen')
    throw new AppError(
      'conflict',
      'An employer has selected both for the same demand. One of these two matches has to be cancelled first.',
    )
}
