import type { SignedIn } from '../context.ts'
import { demandFor } from '../demands/index.ts'
import {
  type LedgerLine,
  movesOfDemand,
  releaseDayOf,
  type SeatState,
  type Seats,
  seatsOfDemands,
} from '../seats/index.ts'
import { workedOn } from './queries.ts'

export interface DemandSeats {
  seats: Seats
  /** The day on which those nobody has are given up; null before a publication. */
  releasesOn: string | null
}

/** Where the seats of a demand are, for those who work on it. */
export async function getSeats(ctx: SignedIn, { demandId }: { demandId: string }): Promise<DemandSeats> {
  await demandFor(ctx.db, ctx.actor, demandId)
  const [seats, releasesOn] = await Promise.all([
    seatsOfDemands(ctx.db, [demandId]),
    releaseDayOf(ctx.db, demandId),
  ])
  return { seats: seats.get(demandId)!, releasesOn }
}

/** The same numbers for a list of demands; those the actor does not work on are left out. */
export async function listSeats(
  ctx: SignedIn,
  { demandIds }: { demandIds: readonly string[] },
): Promise<Map<string, Seats>> {
  return seatsOfDemands(ctx.db, await workedOn(ctx.db, ctx.actor, demandIds))
}

/** What happened to the seats of a demand, newest first, each with where they all were after it. */
export async function listSeatMoves(
  ctx: SignedIn,
  {
    demandId,
    ...page
  }: { demandId: string; state?: SeatState | undefined; before?: string | undefined; limit: number },
): Promise<LedgerLine[]> {
  await demandFor(ctx.db, ctx.actor, demandId)
  return movesOfDemand(ctx.db, demandId, page)
}
