import { and, asc, eq, gt, lt, sql } from 'drizzle-orm'
import { factRenewals, profileIdentities, profiles } from '../../../db/schema/profiles.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import { maskingVersion } from '../../search/scrub.ts'
import type { ProfileDocument } from './document.ts'
import type { StoredFacts } from './facts.ts'
import type { Listing } from './listing.ts'

/** How far the renewal of a month is. @param month its first day */
export async function renewalOf(
  db: Database,
  month: string,
): Promise<{ after: string | null; finished: boolean }> {
  const [row] = await db.select().from(factRenewals).where(eq(factRenewals.month, month))
  return { after: row?.afterProfile ?? null, finished: row?.finishedAt != null }
}

export async function setRenewal(
  tx: Transaction,
  month: string,
  { after, finishedAt }: { after: string | null; finishedAt: Date | null },
): Promise<void> {
  const state = { afterProfile: after, finishedAt }
  await tx
    .insert(factRenewals)
    .values({ month, ...state })
    .onConflictDoUpdate({ target: factRenewals.month, set: state })
  await tx.delete(factRenewals).where(lt(factRenewals.month, month))
}

export interface FactsRow {
  id: string
  version: number
  document: ProfileDocument
  facts: StoredFacts
}

/** Profiles with a job that goes on, after `after` in order of ids; paused and withdrawn ones too. */
export async function toRenew(db: Database, after: string | null, limit: number): Promise<FactsRow[]> {
  const rows = await db
    .select({
      id: profiles.id,
      version: profiles.version,
      document: profiles.document,
      facts: profiles.facts,
    })
    .from(profiles)
    .where(
      and(
        after === null ? undefined : gt(profiles.id, after),
        sql`jsonb_path_exists(${profiles.document}::jsonb, '$.jobs[*].to ? (@ == null)')`,
      ),
    )
    .orderBy(asc(profiles.id))
    .limit(limit)
  return rows as FactsRow[]
}

/**
 * Facts of profiles that are still at their version: who was changed in between has fresh ones. The document is the
 * same, so the version stays, and search, which reads documents alone, is not told.
 */
export async function writeFacts(
  tx: Transaction,
  rows: readonly Pick<FactsRow, 'id' | 'version' | 'facts'>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    with written as (
      update profiles set facts = new.facts
      from json_to_recordset(${JSON.stringify(rows)}::json) as new (id uuid, version integer, facts json)
      where profiles.id = new.id and profiles.version = new.version
      returning profiles.id)
    insert into profile_changes (profile_id) select id from written`)
  await tx.execute(sql`select pg_notify('profile_changes', '')`)
}

interface ListingRow {
  id: string
  version: number
  document: ProfileDocument
  latinName: string
  nativeName: string | null
}

/** Profiles whose listing was made by another masking than today's, or not at all, after `after` in order of ids. */
export async function listingsFromBefore(
  db: Database,
  after: string | null,
  limit: number,
): Promise<ListingRow[]> {
  const rows = await db
    .select({
      id: profiles.id,
      version: profiles.version,
      document: profiles.document,
      latinName: profileIdentities.latinName,
      nativeName: profileIdentities.nativeName,
    })
    .from(profiles)
    .innerJoin(profileIdentities, eq(profileIdentities.profileId, profiles.id))
    .where(
      and(
        after === null ? undefined : gt(profiles.id, after),
        sql`(${profiles.listing} ->> 'masking') is distinct from ${String(maskingVersion)}`,
      ),
    )
    .orderBy(asc(profiles.id))
    .limit(limit)
  return rows as ListingRow[]
}

/** Of profiles that are still at their version: who was changed in between has a fresh one. */
export async function writeListings(
  db: Database,
  rows: readonly { id: string; version: number; listing: Listing }[],
): Promise<void> {
  await db.execute(sql`
    update profiles set listing = new.listing
    from json_to_recordset(${JSON.stringify(rows)}::json) as new (id uuid, version integer, listing json)
    where profiles.id = new.id and profiles.version = new.version`)
}
