import { setImmediate as turn } from 'node:timers/promises'
import type { Sql, TransactionSql } from 'postgres'
import {
  demandDocument,
  profileDocument,
  type SearchableDemand,
  type SearchableProfile,
  type SearchDocument,
} from './documents.ts'
import type { SearchKind } from './port.ts'
import type { SearchVocabulary } from './vocabulary.ts'

export interface LoadedDocuments {
  /** Those of `ids` that were looked at; whoever is in neither list cannot be seen now. */
  ids: string[]
  documents: SearchDocument[]
  /** Those that could not be read; the rest of a batch does not wait for them. */
  failed: { id: string; error: Error }[]
}

/** A part is written while the next one is made. */
const part = 25
/** So often the event loop gets its turn: the same process answers requests, and sends what is written meanwhile. */
const documentsBetweenTurns = 5

/**
 * The search documents of those of `ids` that may be seen now, part by part: searchable profiles, published demands
 * of verified employers.
 */
export async function* loadDocuments(
  sql: Sql | TransactionSql,
  kind: SearchKind,
  ids: readonly string[],
  vocabulary: SearchVocabulary,
): AsyncGenerator<LoadedDocuments> {
  if (kind === 'profiles')
    yield* inParts(ids, await loadProfiles(sql, ids), profile => profileDocument(profile, vocabulary))
  else yield* inParts(ids, await loadDemands(sql, ids), demand => demandDocument(demand, vocabulary))
}

async function loadProfiles(sql: Sql | TransactionSql, ids: readonly string[]): Promise<SearchableProfile[]> {
  return await sql<SearchableProfile[]>`
    select profiles.id, document, array_remove(array[latin_name, native_name], null) names
    from profiles left join profile_identities on profile_id = profiles.id
    where profiles.id = any(${ids as string[]}::uuid[]) and visibility = 'searchable'`
}

async function loadDemands(sql: Sql | TransactionSql, ids: readonly string[]): Promise<SearchableDemand[]> {
  return await sql<SearchableDemand[]>`
    select demands.id, versions.document, employers.id "employerId", concat_ws(' / ', employers.name, employers.name_ja) employer
    from demands
    join demand_versions versions on demand_id = demands.id and versions.version = demands.version
    join employers on employers.id = employer_id
    where demands.id = any(${ids as string[]}::uuid[]) and state = 'published' and verification = 'verified'`
}

async function* inParts<Thing extends { id: string }>(
  ids: readonly string[],
  things: readonly Thing[],
  make: (thing: Thing) => SearchDocument,
): AsyncGenerator<LoadedDocuments> {
  const found = new Map(things.map(thing => [thing.id, thing]))
  for (let start = 0; start < ids.length; start += part) {
    const loaded: LoadedDocuments = { ids: ids.slice(start, start + part), documents: [], failed: [] }
    for (const [i, id] of loaded.ids.entries()) {
      if (i % documentsBetweenTurns === 0) await turn()
      const thing = found.get(id)
      if (thing === undefined) continue
      try {
        loaded.documents.push(make(thing))
      } catch (error) {
        loaded.failed.push({ id, error: error as Error })
      }
    }
    yield loaded
  }
}
