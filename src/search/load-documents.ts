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
  documents: SearchDocument[]
  /** Those that could not be read; the rest of a batch does not wait for them. */
  failed: { id: string; error: Error }[]
}

/** The search documents of those of `ids` that may be seen now: searchable profiles, published demands of verified employers. */
export async function loadDocuments(
  sql: Sql | TransactionSql,
  kind: SearchKind,
  ids: readonly string[],
  vocabulary: SearchVocabulary,
): Promise<LoadedDocuments> {
  if (kind === 'profiles') {
    return each(await loadProfiles(sql, ids), profile => profileDocument(profile, vocabulary))
  }
  return each(await loadDemands(sql, ids), demand => demandDocument(demand, vocabulary))
}

async function loadProfiles(sql: Sql | TransactionSql, ids: readonly string[]): Promise<SearchableProfile[]> {
  return await sql<SearchableProfile[]>`
    select profiles.id, document, array_remove(array[latin_name, native_name], null) names
    from profiles left join profile_identities on profile_id = profiles.id
    where profiles.id = any(${ids as string[]}::uuid[]) and visibility = 'searchable'`
}

async function loadDemands(sql: Sql | TransactionSql, ids: readonly string[]): Promise<SearchableDemand[]> {
  return await sql<SearchableDemand[]>`
    select demands.id, versions.document, concat_ws(' / ', employers.name, employers.name_ja) employer
    from demands
    join demand_versions versions on demand_id = demands.id and versions.version = demands.version
    join employers on employers.id = employer_id
    where demands.id = any(${ids as string[]}::uuid[]) and state = 'published' and verification = 'verified'`
}

function each<Thing extends { id: string }>(
  things: readonly Thing[],
  make: (thing: Thing) => SearchDocument,
): LoadedDocuments {
  const loaded: LoadedDocuments = { documents: [], failed: [] }
  for (const thing of things) {
    try {
      loaded.documents.push(make(thing))
    } catch (error) {
      loaded.failed.push({ id: thing.id, error: error as Error })
    }
  }
  return loaded
}
