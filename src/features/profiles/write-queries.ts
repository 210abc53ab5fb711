import { and, eq, isNull, sql } from 'drizzle-orm'
import { duplicateChecks } from '../../../db/schema/duplicates.ts'
import { profileIdentities, profilePrivate, profiles } from '../../../db/schema/profiles.ts'
import { copyRows } from '../../infra/copy.ts'
import type { Transaction } from '../../infra/database.ts'
import { enqueueSearchSync } from '../../search/outbox.ts'
import type { ProfileDocument } from './document.ts'
import type { StoredFacts } from './facts.ts'
import type { Identity } from './identity.ts'
import type { Listing } from './listing.ts'
import type { PrivateRow, Visibility } from './queries.ts'

/** A new profile as it is stored. */
export interface NewProfileRow {
  id: string
  accountId: string | null
  visibility: Visibility
  /** JSON of the ProfileDocument. */
  document: string
  /** JSON of the StoredFacts. */
  facts: string
  /** JSON of the Listing. */
  listing: string
  completeness: number
  identity: Identity
  personal?: Omit<PrivateRow, 'profileId'>
}

/** Time-ordered ids, made before the rows so that what refers to them can be written in the same breath. */
export async function newProfileIds(tx: Transaction, count: number): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select uuidv7()::text as id from generate_series(1, ${count}::integer)`,
  )
  return rows.map(({ id }) => id)
}

/** Any number of rows in three statements. */
export async function insertProfiles(
  tx: Transaction,
  rows: readonly NewProfileRow[],
  now: Date,
): Promise<void> {
  await copyRows(
    tx,
    'profiles (id, account_id, visibility, document, facts, listing, completeness, created_at, updated_at)',
    rows.map(row => [
      row.id,
      row.accountId,
      row.visibility,
      row.document,
      row.facts,
      row.listing,
      row.completeness,
      now,
      now,
    ]),
  )
  await copyRows(
    tx,
    'profile_identities (profile_id, latin_name, native_name, email, phone)',
    rows.map(({ id, identity }) => [
      id,
      identity.latinName,
      identity.nativeName,
      identity.email,
      identity.phone,
    ]),
  )
  await copyRows(
    tx,
    'profile_private (profile_id, sex, birth_date, home_province, statistics_consent_at, cnic_cipher, cnic_blind_index)',
    rows.flatMap(({ id, personal }) =>
      personal
        ? [
            [
              id,
              personal.sex,
              personal.birthDate,
              personal.homeProvince,
              personal.statisticsConsentAt,
              personal.cnicCipher,
              personal.cnicBlindIndex,
            ],
          ]
        : [],
    ),
  )
}

/**
 * Changes a profile that is still at `version`; the version then counts up.
 * @returns the new version, or null when somebody else was first
 */
export async function updateProfileRow(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  change: Partial<{
    visibility: Visibility
    document: ProfileDocument
    facts: StoredFacts
    listing: Listing
    completeness: number
  }>,
  now: Date,
): Promise<number | null> {
  const [changed] = await tx
    .update(profiles)
    .set({ ...change, version: sql`${profiles.version} + 1`, updatedAt: now })
    .where(and(eq(profiles.id, id), eq(profiles.version, version)))
    .returning({ version: profiles.version })
  return changed?.version ?? null
}

export async function updateIdentity(tx: Transaction, profileId: string, identity: Identity): Promise<void> {
  const { latinName, nativeName = null, email = null, phone = null } = identity
  await tx
    .update(profileIdentities)
    .set({ latinName, nativeName, email, phone })
    .where(eq(profileIdentities.profileId, profileId))
}

export async function putPrivateData(
  tx: Transaction,
  profileId: string,
  data: Omit<PrivateRow, 'profileId'>,
): Promise<void> {
  await tx
    .insert(profilePrivate)
    .values({ profileId, ...data })
    .onConflictDoUpdate({ target: profilePrivate.profileId, set: data })
}

/**
 * Tells the pool, the search and whoever looks for duplicates, in the transaction of the change: none can miss it, nor
 * see it too early.
 */
export async function noteProfileChanges(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(sql`with noted as (
      insert into profile_changes (profile_id) select unnest(${sql.param(`{${ids.join(',')}}`)}::uuid[]) returning profile_id
    ) insert into duplicate_checks (profile_id) select profile_id from noted`)
  await enqueueSearchSync(tx, 'profiles', ids)
  await tx.execute(sql`select pg_notify('profile_changes', '')`)
}

/**
 * Whoever adds addresses or CNICs that must be unique does so one after the other: the check and the insert then
 * see the same rows. Held until the transaction ends.
 */
export async function lockIdentities(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hunar/identities'))`)
}

/** The profile that has this CNIC, if any. */
export async function profileWithCnic(tx: Transaction, index: Buffer): Promise<string | null> {
  const [row] = await tx
    .select({ id: profilePrivate.profileId })
    .from(profilePrivate)
    .where(eq(profilePrivate.cnicBlindIndex, index))
  return row?.id ?? null
}

/**
 * To be compared with others, for what neither pool nor search may know.
 * @param holder whose profile has the CNIC that this person says is theirs
 */
export async function noteDuplicateCheck(
  tx: Transaction,
  profileId: string,
  holder: string | null = null,
): Promise<void> {
  await tx.insert(duplicateChecks).values({ profileId, holderId: holder })
}

/** @returns false when somebody has it already */
export async function giveProfile(tx: Transaction, id: string, accountId: string): Promise<boolean> {
  const given = await tx
    .update(profiles)
    .set({ accountId })
    .where(and(eq(profiles.id, id), isNull(profiles.accountId)))
    .returning({ id: profiles.id })
  return given.length === 1
}

/** Deletes the person: document, facts, identity, private data, agreements. */
export async function deleteProfile(tx: Transaction, id: string): Promise<void> {
  await tx.delete(profiles).where(eq(profiles.id, id))
}
