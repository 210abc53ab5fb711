import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import { recordEvent } from '../events/index.ts'
import { cancelTalks } from './interview-queries.ts'
import { type HeldState, inForce, type MoveReason, type SeatState, type Seats } from './ledger.ts'
import { insertMove, lockDemand, placed, placeOf, seatsOfDemands, setPlace } from './queries.ts'

/** Who moves seats of which demand, and when. `accountId` null: a rule. */
export interface SeatChange {
  demandId: string
  accountId: string | null
  now: Date
}

/** The ledger of one demand, held for the transaction: every change of a demand's matches begins by opening it. */
export interface Ledger {
  /** As they are at this moment of the transaction. */
  readonly seats: Seats
  /** How many seats the newest version asks for; 0 of a closed demand. */
  readonly asked: number
  readonly accountId: string | null
  readonly now: Date
  move(
    from: SeatState | null,
    to: SeatState,
    why: MoveReason,
    what?: { seats?: number; matchId?: string },
  ): Promise<void>
  place(matchId: string, place: HeldState | 'reserve' | null): Promise<void>
}

export async function openLedger(tx: Transaction, { demandId, accountId, now }: SeatChange): Promise<Ledger> {
  const { asked } = await lockDemand(tx, demandId)
  const seats = (await seatsOfDemands(tx, [demandId])).get(demandId)!
  return {
    seats,
    asked,
    accountId,
    now,
    async move(from, to, why, { seats: count = 1, matchId } = {}) {
      // A mistake of the program, stopped before it is written into a record that cannot be corrected.
      if (from !== null && seats[from] < count) throw new Error(`No ${count} seats are ${from}: ${why}.`)
      if (from === null) seats.requested += count
      else seats[from] -= count
      seats[to] += count
      await insertMove(tx, {
        demandId,
        fromState: from,
        toState: to,
        seats: count,
        matchId: matchId ?? null,
        accountId,
        at: now,
        why,
      })
    },
    place: (matchId, place) => setPlace(tx, matchId, place, now),
  }
}

/** A referred person takes an open seat, or waits as a reserve. */
export async function takePlace(ledger: Ledger, matchId: string): Promise<void> {
  if (ledger.seats.open === 0) return ledger.place(matchId, 'reserve')
  await ledger.move('open', 'proposed', 'referred', { matchId })
  await ledger.place(matchId, 'proposed')
}

/**
 * The employer selects somebody who was referred. A reserve takes an open seat, or that of the person referred last,
 * who becomes a reserve.
 * @throws AppError conflict when every seat is with somebody who is selected or further
 */
export async function selectPlace(
  tx: Transaction,
  ledger: Ledger,
  demandId: string,
  matchId: string,
): Promise<void> {
  if ((await placeOf(tx, matchId)) === 'reserve') {
    if (ledger.seats.open === 0) {
      const last = await placed(tx, demandId, 'proposed', 'newest')
      if (last === null)
        throw new AppError(
          'conflict',
          'No seat is free: each is with somebody who is selected or further. Ask for more seats, or end one of those first.',
        )
      await ledger.move('proposed', 'open', 'displaced', { matchId: last })
      await ledger.place(last, 'reserve')
    }
    await ledger.move('open', 'selected', 'selected', { matchId })
  } else await ledger.move('proposed', 'selected', 'selected', { matchId })
  await ledger.place(matchId, 'selected')
}

/** The person's seat goes on with them: selected → offered → filled. */
export async function advancePlace(
  ledger: Ledger,
  matchId: string,
  step: 'offered' | 'filled',
): Promise<void> {
  if (step === 'offered') await ledger.move('selected', 'offered', 'offered', { matchId })
  else await ledger.move('offered', 'filled', 'signed', { matchId })
  await ledger.place(matchId, step)
}

/**
 * A match ends. What this person holds is free: for the oldest reserve, or nobody; given up where fewer seats are asked
 * for. Talks that lie ahead are cancelled.
 */
export async function giveBack(
  tx: Transaction,
  ledger: Ledger,
  demandId: string,
  matchId: string,
): Promise<void> {
  await cancelTalksAhead(tx, ledger, demandId, matchId)
  const place = await placeOf(tx, matchId)
  if (place === null) return
  await ledger.place(matchId, null)
  if (place === 'reserve') return
  if (inForce(ledger.seats) > ledger.asked) return ledger.move(place, 'released', 'given-back', { matchId })
  await ledger.move(place, 'open', 'given-back', { matchId })
  await promoteReserves(tx, ledger, demandId)
}

async function cancelTalksAhead(
  tx: Transaction,
  { accountId, now }: Ledger,
  demandId: string,
  matchId: string,
): Promise<void> {
  for (const interviewId of await cancelTalks(tx, matchId, { by: accountId, now }))
    await recordEvent(tx, {
      at: now,
      accountId,
      verb: 'cancelInterview',
      subject: 'match',
      subjectId: matchId,
      detail: { demandId, interviewId },
    })
}

async function promoteReserves(tx: Transaction, ledger: Ledger, demandId: string): Promise<void> {
  while (ledger.seats.open > 0) {
    const next = await placed(tx, demandId, 'reserve', 'oldest')
    if (next === null) return
    await ledger.move('open', 'proposed', 'promoted', { matchId: next })
    await ledger.place(next, 'proposed')
  }
}

/** After a publication: seats come in until there are as many as asked for, or open ones go. */
export async function putSeatsIn(tx: Transaction, change: SeatChange): Promise<void> {
  const ledger = await openLedger(tx, change)
  const missing = ledger.asked - inForce(ledger.seats)
  if (missing < 0) {
    const seats = Math.min(-missing, ledger.seats.open)
    if (seats > 0) await ledger.move('open', 'released', 'fewer-asked', { seats })
  }
  if (missing <= 0) return
  const again = Math.min(missing, ledger.seats.released)
  if (again > 0) await ledger.move('released', 'open', 'published', { seats: again })
  if (missing > again) await ledger.move(null, 'open', 'published', { seats: missing - again })
  await promoteReserves(tx, ledger, change.demandId)
}

/** Gives up the seats nobody has. @returns how many */
export async function releaseOpenSeats(
  tx: Transaction,
  change: SeatChange,
  why: 'closed' | 'unused',
): Promise<number> {
  const ledger = await openLedger(tx, change)
  const { open } = ledger.seats
  if (open > 0) await ledger.move('open', 'released', why, { seats: open })
  return open
}
