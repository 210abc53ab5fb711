import { and, eq, type SQL, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { members } from '../../../db/schema/employers.ts'
import { profileIdentities, profilePrivate, profiles } from '../../../db/schema/profiles.ts'
import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { ProfileFacts } from '../../matching/types.ts'
import type { Actor } from '../context.ts'
import type { ProfileDocument } from './document.ts'
import type { StoredFacts } from './facts.ts'
import type { Identity } from './identity.ts'

type Handle = Database | Transaction
type Row = typeof profiles.$inferSelect
export type Visibility = Row['visibility']
export interface Profile extends Omit<Row, 'document' | 'facts' | 'listing'> {
  document: ProfileDocument
  identity: Identity
}
export type PrivateRow = typeof profilePrivate.$inferSelect

const columns = {
  id: profiles.id,
  accountId: profiles.accountId,
  version: profiles.version,
  visibility: profiles.visibility,
  document: profiles.document,
  completeness: profiles.completeness,
  mergedInto: profiles.mergedInto,
  createdAt: profiles.createdAt,
  updatedAt: profiles.updatedAt,
  latinName: profileIdentities.latinName,
  nativeName: profileIdentities.nativeName,
  email: profileIdentities.email,
  phone: profileIdentities.phone,
}
type Columns = Omit<Row, 'facts' | 'listing'> & {
  latinName: string
  nativeName: string | null
  email: string | null
  phone: string | null
}

function profileFrom({ latinName, nativeName, email, phone, ...row }: Columns): Profile {
  return {
    ...row,
    document: row.document as ProfileDocument,
    identity: {
      latinName,
      ...(nativeName !== null && { nativeName }),
      ...(email !== null && { email }),
      ...(phone !== null && { phone }),
    },
  }
}

/** The actor's own profile, or null before there is one. */
export async function findOwnProfile(db: Handle, actor: Actor): Promise<Profile | null> {
  const [row] = await db
    .select(columns)
    .from(profiles)
    .innerJoin(profileIdentities, eq(profileIdentities.profileId, profiles.id))
    .where(eq(profiles.accountId, actor.accountId))
  return row ? profileFrom(row) : null
}

/** @throws AppError not-found before the actor has made a profile */
export async function ownProfile(db: Handle, actor: Actor): Promise<Profile> {
  const profile = await findOwnProfile(db, actor)
  if (!profile) throw new AppError('not-found', 'You have no profile yet. Create it first.')
  return profile
}

/** The actor's own profile, held until the transaction ends, so that no other write comes between. */
export async function ownProfileForUpdate(tx: Transaction, actor: Actor): Promise<Profile> {
  await tx
    .select({ id: profiles.id })
    .from(profiles)
    .where(eq(profiles.accountId, actor.accountId))
    .for('update')
  return ownProfile(tx, actor)
}

/** Held as above, by id, for a change of what backs a fact: the caller has checked that it may be made. */
export async function heldProfile(tx: Transaction, id: string): Promise<Profile | null> {
  await tx.select({ id: profiles.id }).from(profiles).where(eq(profiles.id, id)).for('update')
  return storedProfile(tx, id)
}

/** The profile that is stored under this very id, also when it leads to another by now. The caller has checked that the actor may know. */
export async function storedProfile(db: Handle, id: string): Promise<Profile | null> {
  const [row] = await db
    .select(columns)
    .from(profiles)
    .innerJoin(profileIdentities, eq(profileIdentities.profileId, profiles.id))
    .where(eq(profiles.id, id))
  return row ? profileFrom(row) : null
}

/** One after the other: an account makes or claims one profile, also when it asks twice at once. */
export async function lockAccount(tx: Transaction, actor: Actor): Promise<void> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId))
    .for('no key update')
}

/** A profile handed in for the actor's e-mail address, which the sign-up has checked, and claimed by nobody. */
export async function unclaimedProfileOf(tx: Transaction, actor: Actor): Promise<string | null> {
  const [row] = await tx.execute<{ id: string }>(sql`
    select p.id from accounts a
    join profile_identities i on lower(i.email) = lower(a.email)
    join profiles found on found.id = i.profile_id
    join profiles p on p.id = coalesce(found.merged_into, found.id) and p.account_id is null
    where a.id = ${actor.accountId}::uuid order by p.id desc limit 1`)
  return row?.id ?? null
}

/** The ids of the profiles that these ids lead to now: of one that was joined with another, the one that was kept. */
export const currentIds = (ids: readonly string[]): SQL => sql`array(
  select coalesce(asked.merged_into, asked.id) from profiles asked where asked.id = any(${sql.param([...ids])}::uuid[]))`

/** The same for each id: those of profiles that were joined with another, with the id of the one that was kept. */
export async function keptProfiles(db: Handle, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.execute<{ id: string; kept: string }>(sql`
    select id, merged_into as kept from profiles
    where id = any(${sql.param([...ids])}::uuid[]) and merged_into is not null`)
  return new Map(rows.map(({ id, kept }) => [id, kept]))
}

/** Which of the ids asked for led to a row of profiles, beside its own. */
export const formerIds = (ids: readonly string[]): SQL<string[]> => sql<string[]>`array(
  select former.id from profiles former where former.merged_into = ${profiles.id}
    and former.id = any(${sql.param([...ids])}::uuid[]))`

/** Profiles that were joined with this one, and are kept with it. */
export async function mergedProfiles(db: Handle, id: string): Promise<Profile[]> {
  const rows = await db
    .select(columns)
    .from(profiles)
    .innerJoin(profileIdentities, eq(profileIdentities.profileId, profiles.id))
    .where(eq(profiles.mergedInto, id))
    .orderBy(profiles.id)
  return rows.map(profileFrom)
}

/** Any profile, for ministry staff; paused and withdrawn ones too. */
export async function profileForStaff(db: Handle, actor: Actor, id: string): Promise<Profile> {
  const [row] = isStaff(actor)
    ? await db
        .select(columns)
        .from(profiles)
        .innerJoin(profileIdentities, eq(profileIdentities.profileId, profiles.id))
        .where(sql`${profiles.id} = any(${currentIds([id])})`)
    : []
  if (!row) throw noProfile()
  return profileFrom(row)
}

export interface SeenProfile {
  profile: Profile
  /** The person agreed to be introduced to an employer of the actor. */
  agreed: boolean
}

/** The verified employers a member belongs to, or of these the one. */
export const ownEmployers = (actor: Actor, employerId?: string): SQL => sql`
  select m.employer_id from ${members} m join employers e on e.id = m.employer_id
  where m.account_id = ${actor.accountId} and e.verification = 'verified'
  ${employerId === undefined ? sql`` : sql`and e.id = ${employerId}`}`

/** Whether the person of a row of profiles agreed to one of them. */
export const agreedTo = (employers: SQL): SQL<boolean> => sql<boolean>`exists (
  select from agreements a where a.profile_id = ${profiles.id} and a.withdrawn_at is null
    and a.employer_id in (${employers}))`

/**
 * Searchable profiles by id for members of verified employers, in the order of `ids`, each once; the others are left
 * out. The id of a profile that was joined with another leads to that one.
 * @param employerId only agreements with this employer count; absent: with any that the actor belongs to
 */
export async function profilesForMember(
  db: Handle,
  actor: Actor,
  ids: readonly string[],
  employerId?: string,
): Promise<SeenProfile[]> {
  if (ids.length === 0) return []
  const own = ownEmployers(actor, employerId)
  const rows = await db
    .select({ ...columns, agreed: agreedTo(own), formerIds: formerIds(ids) })
    .from(profiles)
    .innerJoin(profileIdentities, eq(profileIdentities.profileId, profiles.id))
    .where(
      and(
        sql`${profiles.id} = any(${currentIds(ids)})`,
        eq(profiles.visibility, 'searchable'),
        sql`exists (${own})`,
      ),
    )
  const byId = new Map<string, SeenProfile>()
  for (const { agreed, formerIds, ...row } of rows) {
    const seen = { profile: profileFrom(row), agreed }
    for (const id of [row.id, ...formerIds]) byId.set(id, seen)
  }
  return [...new Set(ids.flatMap(id => byId.get(id) ?? []))]
}

export function noProfile(): AppError {
  return new AppError('not-found', 'There is no such profile, or you may not see it.')
}

/** Whether the actor belongs to a verified employer, of a demand: to its own; that is what seeing profiles takes. */
export async function isVerifiedMember(db: Handle, actor: Actor, demandId?: string): Promise<boolean> {
  const own =
    demandId === undefined ? sql`` : sql`join demands d on d.employer_id = e.id and d.id = ${demandId}::uuid`
  const [row] = await db.execute(sql`select from members m join employers e on e.id = m.employer_id ${own}
    where m.account_id = ${actor.accountId} and e.verification = 'verified' limit 1`)
  return row !== undefined
}

export async function privateDataOf(db: Handle, profileId: string): Promise<PrivateRow | null> {
  const [row] = await db.select().from(profilePrivate).where(eq(profilePrivate.profileId, profileId))
  return row ?? null
}

/** The facts of searchable profiles as matching reads them, in the order of `ids`. */
export async function factsOfProfiles(db: Handle, ids: readonly string[]): Promise<ProfileFacts[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: profiles.id, facts: profiles.facts, version: profiles.version })
    .from(profiles)
    .where(
      and(sql`${profiles.id} = any(${sql.param([...ids])}::uuid[])`, eq(profiles.visibility, 'searchable')),
    )
  const byId = new Map(rows.map(({ id, version, facts }) => [id, { ...facts, id, version }]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** The person's facts as matching reads them, with id and version. */
export async function factsOfProfile(
  db: Handle,
  id: string,
): Promise<(StoredFacts & { id: string; version: number }) | null> {
  const [row] = await db
    .select({ facts: profiles.facts, version: profiles.version })
    .from(profiles)
    .where(eq(profiles.id, id))
  return row ? { ...row.facts, id, version: row.version } : null
}
