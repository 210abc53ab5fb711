import type { Sql, TransactionSql } from 'postgres'
import type { SearchDocument } from './documents.ts'
import type { SearchKind } from './port.ts'
import { mistakable, searchRow } from './rows.ts'
import { typoForms } from './typos.ts'

type Handle = Sql | TransactionSql

export const searchTables: Record<SearchKind, string> = {
  profiles: 'search_profiles',
  demands: 'search_demands',
}

/**
 * Writes the documents, and takes out those of `ids` that have none. Rows that would not change are left alone.
 * @param terms gets those that are in them, for `addWords`
 */
export async function writeDocuments(
  sql: Handle,
  kind: SearchKind,
  ids: readonly string[],
  documents: readonly SearchDocument[],
  terms: Set<string>,
): Promise<void> {
  const table = sql(searchTables[kind])
  const rows = documents.map(document => {
    const made = searchRow(document)
    for (const term of made.terms) terms.add(term)
    return made.row
  })
  const present = new Set(documents.map(({ id }) => id))
  const gone = ids.filter(id => !present.has(id))
  if (gone.length > 0) await sql`delete from ${table} where id = any(${gone}::uuid[])`
  if (rows.length === 0) return
  await sql`
    insert into ${table} as old (id, terms, tokens, fields, work_modes, countries, languages, last_day, document)
    select id, terms::tsvector, tokens, fields, work_modes, countries, languages, last_day, document
    from jsonb_to_recordset(${sql.json(rows as never)}) as new (id uuid, terms text, tokens text[], fields text,
      work_modes text, countries text, languages text, last_day date, document jsonb)
    on conflict (id) do update
      set terms = excluded.terms, tokens = excluded.tokens, fields = excluded.fields,
          work_modes = excluded.work_modes, countries = excluded.countries, languages = excluded.languages,
          last_day = excluded.last_day, document = excluded.document
      where (old.document, old.tokens) is distinct from (excluded.document, excluded.tokens)`
}

/**
 * Adds the terms that typing errors may lead to. In their order: two writers that add the same ones then wait for
 * each other, never in a ring.
 */
export async function addWords(sql: Handle, terms: ReadonlySet<string>): Promise<void> {
  const words = [...terms].filter(mistakable)
  if (words.length === 0) return
  const rows = await sql<{ word: string }[]>`select word from search_words where word = any(${words})`
  const known = new Set(rows.map(({ word }) => word))
  const missing = words.filter(word => !known.has(word)).sort()
  if (missing.length === 0) return
  await sql`
    insert into search_words (word, forms)
    select word, forms from jsonb_to_recordset(${sql.json(missing.map(word => ({ word, forms: typoForms(word) })))}) as new (word text, forms text[])
    on conflict do nothing`
}

/**
 * Of what is written in this transaction the index of words keeps up to 16 MB aside, to take it in at once: in steps
 * of the usual 4 MB, and of the memory for one, a bulk took half as long again.
 */
export async function putWordsAside(tx: TransactionSql): Promise<void> {
  await tx`select set_config('gin_pending_list_limit', '16MB', true), set_config('work_mem', '64MB', true)`
}

/** Takes in what was put aside: searches read that row by row. */
export async function takeWordsIn(sql: Handle, kind: SearchKind): Promise<void> {
  await sql`select gin_clean_pending_list(${`${searchTables[kind]}_words`}::regclass)`
}
