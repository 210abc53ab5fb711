import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { demands, demandVersions } from '../../../db/schema/demands.ts'
import { employers, members } from '../../../db/schema/employers.ts'
import { matches, matchSteps } from '../../../db/schema/matches.ts'
import { profiles } from '../../../db/schema/profiles.ts'
import { isStaff, type Role } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { DemandDocument } from '../demands/index.ts'
import type { Step } from './rules.ts'

export type Handle = Database | Transaction
export type Answers = typeof matches.$inferSelect

export interface DoneStep {
  step: Step
  /** YYYY-MM-DD */
  doneOn: string
  number: string | null
  recordedBy: string | null
  recordedAt: string
}

/** A match with what its answers are about. */
export interface Match extends Answers {
  demand: {
    version: number
    state: (typeof demands.$inferSelect)['state']
    title: DemandDocument['title']
    /** YYYY-MM-DD */
    deadline: string | null
  }
  company: Pick<typeof employers.$inferSelect, 'id' | 'name' | 'nameJa' | 'country' | 'verification'>
  /** Null: the person has erased everything. */
  visibility: (typeof profiles.$inferSelect)['visibility'] | null
  /** In the order of `steps`. */
  steps: DoneStep[]
}

const columns = {
  match: matches,
  demand: {
    version: demands.version,
    state: demands.state,
    title: sql<DemandDocument['title']>`${demandVersions.document}->'title'`,
    deadline: sql<string | null>`${demandVersions.document}->>'deadline'`,
  },
  company: {
    id: employers.id,
    name: employers.name,
    nameJa: employers.nameJa,
    country: employers.country,
    verification: employers.verification,
  },
  visibility: profiles.visibility,
  steps: sql<DoneStep[]>`coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'doneOn', s.done_on,
    'number', s.number, 'recordedBy', s.recorded_by,
    'recordedAt', to_char(s.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.done_on, s.recorded_at)
    from match_steps s where s.match_id = ${matches.id}), '[]')`,
}

/**
 * Matches by a condition on `matches`, `demands`, `employers` or `profiles`. The caller has scoped it to the actor. What
 * still is with a profile that was joined with another was put aside: the other has a match at the same demand.
 */
export async function selectMatches(
  db: Handle,
  where: SQL | undefined,
  { order, limit }: { order?: SQL; limit?: number } = {},
): Promise<Match[]> {
  const query = db
    .select(columns)
    .from(matches)
    .innerJoin(demands, eq(demands.id, matches.demandId))
    .innerJoin(employers, eq(employers.id, demands.employerId))
    .innerJoin(
      demandVersions,
      and(eq(demandVersions.demandId, demands.id), eq(demandVersions.version, demands.version)),
    )
    .leftJoin(profiles, eq(profiles.id, matches.profileId))
    .where(and(where, isNull(profiles.mergedInto)))
    .orderBy(order ?? sql`${matches.id} desc`)
    .$dynamic()
  const rows = await (limit === undefined ? query : query.limit(limit))
  return rows.map(({ match, ...rest }) => ({ ...match, ...rest }))
}

/** Matches that concern the actor: a person's own, a member's employer's, all for ministry staff. */
function concerning(actor: Actor): SQL | undefined {
  if (isStaff(actor)) return undefined
  if (actor.role === 'employer') return workable(actor)
  return and(eq(profiles.accountId, actor.accountId), shownToPerson)
}

function workable(actor: Actor): SQL | undefined {
  if (isStaff(actor)) return undefined
  return sql`${demands.employerId} in (select m.employer_id from ${members} m where m.account_id = ${actor.accountId})`
}

/** Somebody who was looked at and declined without being asked learns nothing of it. */
export const shownToPerson = sql`(${matches.candidate} <> 'none' or ${matches.employer} in ('shortlisted', 'selected'))`

/** The match, for those whom it concerns; otherwise as if it did not exist. */
export async function matchFor(db: Handle, actor: Actor, id: string): Promise<Match> {
  const [match] = await selectMatches(db, and(eq(matches.id, id), concerning(actor)))
  if (!match) throw new AppError('not-found', 'There is no such match, or it is not yours.')
  return match
}

/** The one of this pair, if there is one. The caller has checked that the actor may know. */
export async function matchOfPair(db: Handle, demandId: string, profileId: string): Promise<Match | null> {
  const [match] = await selectMatches(
    db,
    and(eq(matches.demandId, demandId), eq(matches.profileId, profileId)),
  )
  return match ?? null
}

/** The match of this pair, made if there is none. The demand is held by the caller. */
export async function ensureMatch(
  tx: Transaction,
  demandId: string,
  profileId: string,
  now: Date,
): Promise<Match> {
  await tx
    .insert(matches)
    .values({ demandId, profileId, createdAt: now, updatedAt: now })
    .onConflictDoNothing({ target: [matches.demandId, matches.profileId] })
  return (await matchOfPair(tx, demandId, profileId))!
}

/** The match's demand is held by the caller, so nobody else changes it meanwhile. */
export async function changeMatch(
  tx: Transaction,
  id: string,
  change: Partial<typeof matches.$inferInsert>,
  now: Date,
): Promise<void> {
  await tx
    .update(matches)
    .set({ ...change, revision: sql`${matches.revision} + 1`, updatedAt: now })
    .where(eq(matches.id, id))
}

/**
 * Profiles that are to get a match are kept from being erased, or joined with another, meanwhile.
 * @returns for each that exists its id of now: of one that was joined with another, the one that was kept
 */
export async function holdProfiles(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const hold = (some: readonly string[]) =>
    tx.execute<{ id: string; into: string | null }>(
      sql`select id, merged_into as into from profiles where id = any(${sql.param([...some])}::uuid[]) order by id for key share`,
    )
  const rows = await hold(ids)
  const joined = rows.flatMap(({ into }) => into ?? [])
  if (joined.length > 0) await hold(joined)
  return new Map(rows.map(({ id, into }) => [id, into ?? id]))
}

/** Agreed, and not decided by the ministry: what a referral is compared with. */
export async function undecidedOf(tx: Handle, demandId: string): Promise<Match[]> {
  return selectMatches(
    tx,
    and(
      eq(matches.demandId, demandId),
      eq(matches.candidate, 'agreed'),
      eq(matches.ministry, 'none'),
      sql`${matches.employer} <> 'declined'`,
      eq(profiles.visibility, 'searchable'),
    ),
  )
}

/** The newest published documents of demands. */
export async function documentsOf(
  db: Handle,
  ids: readonly string[],
): Promise<{ demandId: string; version: number; document: DemandDocument }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      demandId: demandVersions.demandId,
      version: demandVersions.version,
      document: demandVersions.document,
    })
    .from(demandVersions)
    .innerJoin(
      demands,
      and(eq(demands.id, demandVersions.demandId), eq(demands.version, demandVersions.version)),
    )
    .where(sql`${demands.id} = any(${sql.param([...new Set(ids)])}::uuid[])`)
  return rows as { demandId: string; version: number; document: DemandDocument }[]
}

export async function deleteSteps(tx: Transaction, matchId: string): Promise<void> {
  await tx.delete(matchSteps).where(eq(matchSteps.matchId, matchId))
}

/** As it is now; for a match that the caller has loaded for its actor. */
export async function matchById(tx: Transaction, id: string): Promise<Match> {
  return (await selectMatches(tx, eq(matches.id, id)))[0]!
}

/** For ministry staff; in the order of their agreement. */
export async function matchesByIds(db: Handle, ids: readonly string[]): Promise<Match[]> {
  if (ids.length === 0) return []
  return selectMatches(db, sql`${matches.id} = any(${sql.param([...ids])}::uuid[])`, {
    order: sql`${matches.candidateAt}, ${matches.id}`,
  })
}

/** What the person may know of, newest first. */
export async function matchesOfPerson(
  db: Handle,
  profileId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Match[]> {
  return selectMatches(
    db,
    and(
      eq(matches.profileId, profileId),
      shownToPerson,
      after ? sql`${matches.id} < ${after}::uuid` : undefined,
    ),
    { limit },
  )
}

/** All of these profiles, whatever came of them, for ministry staff. */
export async function matchesOfProfiles(db: Handle, profileIds: readonly string[]): Promise<Match[]> {
  return selectMatches(db, sql`${matches.profileId} = any(${sql.param([...profileIds])}::uuid[])`)
}

/** All of a demand, newest first. The caller has checked that the actor works on it. */
export async function matchesOfDemand(db: Handle, demandId: string): Promise<Match[]> {
  return selectMatches(db, eq(matches.demandId, demandId))
}

export async function putStep(
  tx: Transaction,
  matchId: string,
  { step, doneOn, number = null }: { step: Step; doneOn: string; number?: string | null | undefined },
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const values = { doneOn, number, recordedBy: by, recordedAt: at }
  await tx
    .insert(matchSteps)
    .values({ matchId, step, ...values })
    .onConflictDoUpdate({ target: [matchSteps.matchId, matchSteps.step], set: values })
}

/** Accounts by id, for ministry staff. */
export async function whoIs(
  db: Handle,
  ids: readonly string[],
): Promise<Map<string, { accountId: string; role: Role; email: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ accountId: accounts.id, role: accounts.role, email: accounts.email })
    .from(accounts)
    .where(sql`${accounts.id} = any(${sql.param([...new Set(ids)])}::uuid[])`)
  return new Map(rows.map(row => [row.accountId, row]))
}

/** What the person may know of, at these demands. */
export async function matchesOfPersonAt(
  db: Handle,
  profileId: string,
  demandIds: readonly string[],
): Promise<Match[]> {
  if (demandIds.length === 0) return []
  return selectMatches(
    db,
    and(
      eq(matches.profileId, profileId),
      shownToPerson,
      sql`${matches.demandId} = any(${sql.param([...demandIds])}::uuid[])`,
    ),
  )
}

/** Those of the demands that the actor works on. */
export async function workedOn(db: Handle, actor: Actor, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: demands.id })
    .from(demands)
    .where(and(sql`${demands.id} = any(${sql.param([...ids])}::uuid[])`, workable(actor)))
  return rows.map(({ id }) => id)
}
