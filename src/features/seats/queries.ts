import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { demands, demandVersions } from '../../../db/schema/demands.ts'
import { matches, seatMoves } from '../../../db/schema/matches.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import { addTo, addUp, type Place, type SeatState, type SeatSum, type Seats } from './ledger.ts'

type Handle = Database | Transaction

/** The demand as its seats see it. `asked`: how many the newest version wants; nothing of a closed demand. */
export interface DemandSeats {
  asked: number
  closed: boolean
}

/**
 * Whoever changes matches or seats of a demand holds this until the end of the transaction, so they come one after
 * the other. Order of locks, everywhere: profile, demand (several by id), then the rest.
 */
export async function lockDemand(tx: Transaction, demandId: string): Promise<DemandSeats> {
  const [row] = await tx
    .select({ state: demands.state, version: demands.version })
    .from(demands)
    .where(eq(demands.id, demandId))
    .for('no key update')
  if (!row) throw new AppError('not-found', 'There is no such demand.')
  // A statement of its own: the one that waited for the lock may not see the version it waited for.
  const [version] = await tx
    .select({ seats: sql<number | null>`(${demandVersions.document}->>'seats')::integer` })
    .from(demandVersions)
    .where(and(eq(demandVersions.demandId, demandId), eq(demandVersions.version, row.version)))
  const closed = row.state === 'closed'
  return { closed, asked: closed ? 0 : (version?.seats ?? 0) }
}

/** The seats of demands; one without any move has none. */
export async function seatsOfDemands(db: Handle, ids: readonly string[]): Promise<Map<string, Seats>> {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({
            demandId: seatMoves.demandId,
            from: seatMoves.fromState,
            to: seatMoves.toState,
            seats: sql<number>`sum(${seatMoves.seats})::integer`,
          })
          .from(seatMoves)
          .where(sql`${seatMoves.demandId} = any(${sql.param([...ids])}::uuid[])`)
          .groupBy(seatMoves.demandId, seatMoves.fromState, seatMoves.toState)
  const sums = Map.groupBy(rows as (SeatSum & { demandId: string })[], row => row.demandId)
  return new Map(ids.map(id => [id, addUp(sums.get(id) ?? [])]))
}

export async function insertMove(tx: Transaction, row: typeof seatMoves.$inferInsert): Promise<void> {
  await tx.insert(seatMoves).values(row)
}

/** Who has a place of this kind, in the order of their referral. */
export async function placed(
  tx: Transaction,
  demandId: string,
  place: Place,
  order: 'oldest' | 'newest',
): Promise<string | null> {
  const direction = order === 'oldest' ? asc : desc
  const [row] = await tx
    .select({ id: matches.id })
    .from(matches)
    .where(and(eq(matches.demandId, demandId), eq(matches.seat, place)))
    .orderBy(direction(matches.ministryAt), direction(matches.id))
    .limit(1)
  return row?.id ?? null
}

export async function placeOf(tx: Transaction, matchId: string): Promise<Place | null> {
  const [row] = await tx.select({ seat: matches.seat }).from(matches).where(eq(matches.id, matchId))
  return row?.seat ?? null
}

export async function setPlace(
  tx: Transaction,
  matchId: string,
  place: Place | null,
  now: Date,
): Promise<void> {
  await tx
    .update(matches)
    .set({ seat: place, revision: sql`${matches.revision} + 1`, updatedAt: now })
    .where(eq(matches.id, matchId))
}

export interface SeatMove {
  id: string
  at: Date
  from: SeatState | null
  to: SeatState
  seats: number
  matchId: string | null
  accountId: string | null
  why: string
}

const moveColumns = {
  id: seatMoves.id,
  at: seatMoves.at,
  from: seatMoves.fromState,
  to: seatMoves.toState,
  seats: seatMoves.seats,
  matchId: seatMoves.matchId,
  accountId: seatMoves.accountId,
  why: seatMoves.why,
}

/** A move, and where all seats of the demand were after it. */
export interface LedgerLine extends SeatMove {
  after: Seats
}

/** The moves behind the numbers, newest first. @param state only those that came into it or left it */
export async function movesOfDemand(
  db: Handle,
  demandId: string,
  { state, before, limit }: { state?: SeatState | undefined; before?: string | undefined; limit: number },
): Promise<LedgerLine[]> {
  const moves = await db
    .select(moveColumns)
    .from(seatMoves)
    .where(eq(seatMoves.demandId, demandId))
    .orderBy(asc(seatMoves.id))
  const sum = addUp([])
  const lines = moves.map((move): LedgerLine => {
    addTo(sum, move)
    return { ...move, after: { ...sum } }
  })
  return lines
    .filter(({ from, to }) => state === undefined || from === state || to === state)
    .filter(({ id }) => before === undefined || id < before)
    .toReversed()
    .slice(0, limit)
}

/** What happened to the seat of one match, oldest first. */
export async function movesOfMatch(db: Handle, matchId: string): Promise<SeatMove[]> {
  return db
    .select(moveColumns)
    .from(seatMoves)
    .where(eq(seatMoves.matchId, matchId))
    .orderBy(asc(seatMoves.id))
}

/** Published demands with open seats whose day of release has come. */
export async function demandsToRelease(db: Database, on: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select d.id from demands d
    join demand_versions v on v.demand_id = d.id and v.version = d.version
    where d.state = 'published' and ${releaseDay('d', 'v')} <= ${on}::date
      and (select coalesce(sum(case when m.to_state = 'open' then m.seats else 0 end
        - case when m.from_state = 'open' then m.seats else 0 end), 0) from seat_moves m where m.demand_id = d.id) > 0
    order by d.id`)
  return rows.map(({ id }) => id)
}

/** The day on which unused seats are given up; null before there is a publication. */
export async function releaseDayOf(db: Handle, demandId: string): Promise<string | null> {
  const [row] = await db.execute<{ day: string }>(sql`
    select ${releaseDay('d', 'v')}::text as day from demands d
    join demand_versions v on v.demand_id = d.id and v.version = d.version where d.id = ${demandId}::uuid`)
  return row?.day ?? null
}

/** The rule: 30 days after the deadline or on the start date, whichever is first; without either, after 180 days. */
function releaseDay(demand: 'd', version: 'v') {
  const [d, v] = [sql.raw(demand), sql.raw(version)]
  return sql`coalesce(least((${v}.document->>'deadline')::date + 30, (${v}.document->>'startDate')::date),
    (${d}.published_at at time zone 'UTC')::date + 180)`
}
