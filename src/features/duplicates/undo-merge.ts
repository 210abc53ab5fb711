import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { lockIdentities, type Profile, profileWithCnic, saveProfile } from '../profiles/index.ts'
import { holdPair } from './hold-pair.ts'
import { holdMatches, moveMatchesBack } from './join-matches.ts'
import { type Moved, recordBoth } from './merge-profiles.ts'
import { deletePersonal, hasAddress, leadBack } from './merge-queries.ts'
import { partDocument, partObject } from './part.ts'
import { daysToUndo, requireStaff } from './policy.ts'
import { changeDuplicate, hasLaterMerge, lastMerge, type Merge, markUndone } from './queries.ts'
import { partAgreements, partProofs, partWatches } from './row-queries.ts'
import { type Personal, putPersonal, type Standing, standingOf } from './standing.ts'

/** Until when a join can be undone. */
export const undoUntil = ({ mergedAt }: Pick<Merge, 'mergedAt'>): Date =>
  new Date(mergedAt.getTime() + daysToUndo * 86_400_000)

/**
 * Takes a join apart: both profiles say again what they said, and whatever moved goes back. What the person changed
 * since stays as it is now, what happened to a match since stays with the match, and what began since stays with the
 * kept profile. The versions count on, so nobody's older copy passes for the newest.
 * @throws AppError conflict when it was undone, is too long ago, or something stands on it
 */
export async function undoMerge(ctx: SignedIn, { id }: { id: string }): Promise<void> {
  const { db, actor, now } = ctx
  requireStaff(actor)
  await db.transaction(async tx => {
    const { pair, profiles } = await holdPair(tx, id)
    const merge = pair.decision === 'merged' ? await lastMerge(tx, id) : null
    if (!merge || merge.undoneAt !== null)
      throw new AppError('conflict', 'These profiles are not joined now.')
    const both = { keptId: merge.keptId, otherId: merge.mergedId }
    const [kept, other] =
      profiles.first.id === merge.keptId
        ? [profiles.first, profiles.second]
        : [profiles.second, profiles.first]
    await requireUndoable(tx, merge, { kept, other }, now)

    await holdMatches(tx, ctx, [kept.id, other.id])
    const moved = merge.moved as Moved
    const [before, after, otherBefore] = [
      merge.keptBefore as Standing,
      merge.keptAfter as Standing,
      merge.mergedBefore as Standing,
    ]
    const stood = await standingOf(tx, kept)
    await partPrivate(tx, { before, after, now: stood, other: otherBefore }, both)
    await leadBack(tx, both, {
      visibility: otherBefore.visibility,
      account: await accountOfOther(tx, kept, { before, otherBefore }),
      led: moved.led,
    })
    await saveProfile(
      tx,
      kept,
      {
        identity: partObject({ before: before.identity, after: after.identity, now: kept.identity }),
        document: partDocument({ before: before.document, after: after.document, now: kept.document }),
      },
      now,
    )
    await saveProfile(tx, other, { document: otherBefore.document }, now)
    await moveMatchesBack(tx, ctx, moved.matches, both)
    await partProofs(tx, moved.proofs, both)
    await partAgreements(tx, moved.agreements, both)
    await partWatches(tx, moved.watches, both)

    await markUndone(tx, merge.id, { by: actor.accountId, at: now })
    await changeDuplicate(tx, id, { decision: null, decidedBy: null, decidedAt: null, foundAt: now })
    await recordBoth(tx, ctx, 'undoMerge', { ...both, duplicateId: id })
  })
}

async function requireUndoable(
  tx: Transaction,
  merge: Merge,
  { kept, other }: { kept: Profile; other: Profile },
  now: Date,
): Promise<void> {
  if (now > undoUntil(merge))
    throw new AppError('conflict', `A join can be undone for ${daysToUndo} days, and they are over.`)
  if (other.mergedInto !== kept.id || (await hasLaterMerge(tx, merge)))
    throw new AppError(
      'conflict',
      'The kept profile was joined with another one later. Undo that first, then this.',
    )
}

/** The account that was the other's, or has come to it since by its address. */
async function accountOfOther(
  tx: Transaction,
  kept: Profile,
  { before, otherBefore }: { before: Standing; otherBefore: Standing },
): Promise<string | null> {
  if (kept.accountId === null || kept.accountId === before.accountId) return null
  if (kept.accountId === otherBefore.accountId) return kept.accountId
  const { email } = otherBefore.identity
  const theirs = email?.toLowerCase() !== before.identity.email?.toLowerCase()
  return theirs && (await hasAddress(tx, kept.accountId, email)) ? kept.accountId : null
}

async function partPrivate(
  tx: Transaction,
  { before, after, now, other }: { before: Standing; after: Standing; now: Standing; other: Standing },
  { keptId, otherId }: { keptId: string; otherId: string },
): Promise<void> {
  await lockIdentities(tx)
  const none: Personal = {
    sex: null,
    birthDate: null,
    homeProvince: null,
    statisticsConsentAt: null,
    cnicCipher: null,
    cnicBlindIndex: null,
  }
  if (now.personal) {
    const parted = partObject({
      before: before.personal ?? none,
      after: after.personal ?? none,
      now: now.personal,
    })
    const said = Object.values(parted).some(value => value !== null)
    if (before.personal || said) await putPersonal(tx, keptId, parted)
    else await deletePersonal(tx, keptId)
  }
  if (!other.personal) return
  const { cnicBlindIndex } = other.personal
  const holder = cnicBlindIndex && (await profileWithCnic(tx, Buffer.from(cnicBlindIndex, 'hex')))
  if (holder && holder !== otherId)
    throw new AppError(
      'conflict',
      'The CNIC of the profile that was joined belongs to another one by now. Settle that first.',
    )
  await putPersonal(tx, otherId, other.personal)
}
