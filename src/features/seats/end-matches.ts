import type { Transaction } from '../../infra/database.ts'
import { recordEvents } from '../events/index.ts'
import { markEnded, type Unchosen, unchosenMatches } from './closing-queries.ts'
import { giveBack, openLedger, type SeatChange } from './move-seats.ts'
import {
  agreedMatchesOf,
  deleteMatchesOf,
  demandsWithMatches,
  forgetPersonOf,
  markWithdrawn,
} from './person-queries.ts'
import { lockDemand } from './queries.ts'

export interface Leaving {
  profileId: string
  accountId: string
  now: Date
}

/**
 * Whoever takes back the agreement to an employer withdraws from all that was agreed to there, and gives the seats back.
 * The profile's row is held by the caller.
 */
export async function withdrawFromEmployer(
  tx: Transaction,
  { profileId, accountId, now }: Leaving,
  employerId: string,
): Promise<void> {
  await withdraw(tx, { profileId, accountId, now }, employerId)
}

/**
 * Before a profile is erased: seats go back, and what was written about the person goes.
 * @param former profiles that were joined with it: what was put aside with them goes, it holds no seat
 */
export async function leaveAllMatches(
  tx: Transaction,
  leaving: Leaving,
  former: readonly string[] = [],
): Promise<void> {
  // Whatever is being decided for this person at this moment is waited for.
  for (const demandId of await demandsWithMatches(tx, [leaving.profileId, ...former]))
    await lockDemand(tx, demandId)
  await withdraw(tx, leaving)
  await forgetPersonOf(tx, leaving.profileId, leaving.now)
  await deleteMatchesOf(tx, former)
}

/** The reason of a match that ends with its demand. Nobody chooses it. */
export const demandClosed = 'demand-closed'

/**
 * A demand is closed: whoever has not been selected is out, and each of them is told. With those who were, it goes on.
 * The caller has closed it, so that places given back are given up, and holds the profiles.
 * @returns whose match has ended
 */
export async function endUnchosen(
  tx: Transaction,
  { demandId, accountId, now }: SeatChange,
): Promise<Unchosen[]> {
  const ended = await unchosenMatches(tx, demandId)
  const ids = ended.map(({ id }) => id)
  const ledger = await openLedger(tx, { demandId, accountId, now })
  for (const id of ids) await giveBack(tx, ledger, demandId, id)
  await markEnded(tx, ids, { reason: demandClosed, by: accountId, now })
  await recordEvents(
    tx,
    { at: now, accountId, verb: 'endMatch', subject: 'match', detail: { demandId, reason: demandClosed } },
    ids,
  )
  return ended
}

async function withdraw(
  tx: Transaction,
  { profileId, accountId, now }: Leaving,
  employerId?: string,
): Promise<void> {
  const left = await agreedMatchesOf(tx, profileId, employerId)
  for (const { id, demandId } of left) {
    const ledger = await openLedger(tx, { demandId, accountId, now })
    await giveBack(tx, ledger, demandId, id)
    await markWithdrawn(tx, id, now)
  }
  await recordEvents(
    tx,
    { accountId, verb: 'withdrawMatch', subject: 'match' },
    left.map(({ id }) => id),
  )
}
