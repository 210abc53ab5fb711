import { sql } from 'drizzle-orm'
import { duplicateKeys } from '../../../db/schema/duplicates.ts'
import { copyRows } from '../../infra/copy.ts'
import type { Transaction } from '../../infra/database.ts'
import type { IdentityKey, Telling } from './identity-keys.ts'
import { mostNamesakes, mostSharing, type Reason } from './reasons.ts'

/** Two profiles, the smaller id first. */
export interface PairIds {
  firstId: string
  secondId: string
}
export interface FoundPair extends PairIds {
  reasons: Reason[]
}

const list = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** One at a time looks: a second worker would find the same pairs. */
export async function lockSearch(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hunar/duplicates'))`)
}

/** The profiles written first that nobody has compared yet, each once; they are dealt with when this commits. */
export async function takeChecks(
  tx: Transaction,
  limit: number,
): Promise<{ ids: string[]; claims: { profileId: string; holderId: string }[] }> {
  const rows = await tx.execute<{ profileId: string; holderId: string | null }>(sql`
    delete from duplicate_checks where number in (select number from duplicate_checks order by number limit ${limit})
    returning profile_id as "profileId", holder_id as "holderId"`)
  return {
    ids: [...new Set(rows.map(({ profileId }) => profileId))],
    claims: rows.flatMap(({ profileId, holderId }) => (holderId === null ? [] : { profileId, holderId })),
  }
}

/** With them all that were joined with one another: what one is known by, they all are. */
export async function withJoined(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with people as materialized (select distinct coalesce(merged_into, id) as id from profiles where id = any(${list(ids)}))
    select id from people union select p.id from profiles p join people on p.merged_into = people.id
    union select unnest(${list(ids)})`)
  return rows.map(({ id }) => id)
}

/** What tells who they are, of those of the ids that exist. */
export async function tellingsOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<(Telling & { id: string })[]> {
  const rows = await tx.execute<
    Omit<Telling, 'identity'> & {
      id: string
      latinName: string
      nativeName: string | null
      email: string | null
      phone: string | null
    } & Record<string, unknown>
  >(sql`
    select p.id, p.document, i.latin_name as "latinName", i.native_name as "nativeName", i.email, i.phone
    from profiles p join profile_identities i on i.profile_id = p.id
    where p.id = any(${list(ids)})`)
  return rows.map(({ latinName, nativeName, email, phone, ...row }) => ({
    ...row,
    identity: {
      latinName,
      ...(nativeName !== null && { nativeName }),
      ...(email !== null && { email }),
      ...(phone !== null && { phone }),
    },
  }))
}

export async function replaceKeys(
  tx: Transaction,
  ids: readonly string[],
  keys: readonly (IdentityKey & { profileId: string })[],
): Promise<void> {
  await tx.delete(duplicateKeys).where(sql`${duplicateKeys.profileId} = any(${list(ids)})`)
  await copyRows(
    tx,
    'duplicate_keys (profile_id, kind, key)',
    keys.map(({ profileId, kind, key }) => [profileId, kind, String(key)]),
  )
}

/**
 * Pairs of which one is among the ids, by what they share. A profile that was joined with another counts as that one,
 * so what it was known by still finds its person. What more share than tells anything is passed over before pairs are
 * made of it, so common names cost nothing.
 */
export async function pairsOf(tx: Transaction, ids: readonly string[]): Promise<FoundPair[]> {
  const rows = await tx.execute<FoundPair & Record<string, unknown>>(sql`
    with asked as materialized (
      select k.key, k.kind, coalesce(p.merged_into, p.id) as id
      from duplicate_keys k join profiles p on p.id = k.profile_id where k.profile_id = any(${list(ids)})
    ), telling as materialized (
      select k.key from duplicate_keys k where k.key = any(array(select distinct key from asked where kind <> 'name'))
      group by k.key having count(*) between 2 and ${mostSharing}
    ), pairs as (
      select a.id, coalesce(p.merged_into, p.id) as other, array_agg(distinct a.kind) as reasons
      from asked a join duplicate_keys k on k.key = a.key and k.key = any(array(select key from telling))
      join profiles p on p.id = k.profile_id
      where coalesce(p.merged_into, p.id) <> a.id group by 1, 2
    )
    select least(id, other) as "firstId", greatest(id, other) as "secondId", reasons from pairs
    where not reasons <@ array['education', 'job'] or cardinality(reasons) = 2 or (
      select count(*) from (select from duplicate_keys n
        where n.key = (select own.key from duplicate_keys own where own.profile_id = id and own.kind = 'name')
        limit ${mostNamesakes + 1}) namesakes) <= ${mostNamesakes}
    group by 1, 2, 3`)
  return [...rows]
}

/** What each pair of these profiles was found by and what was decided, whichever of their ids stands there. */
export interface KnownPair extends PairIds {
  reasons: Reason[]
  knownReasons: Reason[]
  decision: 'different' | 'merged' | null
}

export async function knownPairs(tx: Transaction, ids: readonly string[]): Promise<KnownPair[]> {
  const rows = await tx.execute<KnownPair & Record<string, unknown>>(sql`
    with known as (
      select coalesce(a.merged_into, a.id) as one, coalesce(b.merged_into, b.id) as other, d.reasons,
        d.known_reasons as "knownReasons", d.decision
      from duplicates d join profiles a on a.id = d.first_id join profiles b on b.id = d.second_id
    )
    select least(one, other) as "firstId", greatest(one, other) as "secondId", reasons, "knownReasons", decision
    from known where one = any(${list(ids)}) or other = any(${list(ids)})`)
  return [...rows]
}

/**
 * Found for the first time, found by other reasons, or back after a decision; those said before stay known. Of those
 * found at once the likeliest gets the lowest id, which puts it first.
 */
export async function putPairs(
  tx: Transaction,
  pairs: readonly (FoundPair & { strength: number })[],
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return
  await tx.execute(sql`
    insert into duplicates (first_id, second_id, reasons, strength, found_at)
    select r."firstId", r."secondId", array(select json_array_elements_text(r.reasons)), r.strength, ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(pairs)}::json)
      as r ("firstId" uuid, "secondId" uuid, reasons json, strength smallint)
    order by r.strength desc
    on conflict (first_id, second_id) do update set reasons = excluded.reasons, strength = excluded.strength,
      found_at = case when duplicates.decision is null then duplicates.found_at else excluded.found_at end,
      decision = null, decided_by = null, decided_at = null`)
}

/** Pairs of these profiles that waited and are not found any more. */
export async function dropPairs(
  tx: Transaction,
  ids: readonly string[],
  found: readonly PairIds[],
): Promise<void> {
  await tx.execute(sql`
    delete from duplicates d where d.decision is null
      and (d.first_id = any(${list(ids)}) or d.second_id = any(${list(ids)}))
      and (d.first_id, d.second_id) not in (select r."firstId", r."secondId"
        from json_to_recordset(${JSON.stringify(found)}::json) as r ("firstId" uuid, "secondId" uuid))`)
}
