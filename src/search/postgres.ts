import type { PendingQuery, Row, Sql, TransactionSql } from 'postgres'
import { AppError } from '../errors.ts'
import { completeInMemory } from './complete-skills.ts'
import type { SearchDocument } from './documents.ts'
import { highlight } from './highlight.ts'
import {
  type FacetName,
  type FoundIds,
  facetNames,
  mostWords,
  type SearchAnswer,
  type SearchKind,
  type SearchPort,
  type SearchRequest,
} from './port.ts'
import { type TermQueries, termQueries } from './postgres-query.ts'
import { searchTables } from './postgres-write.ts'
import { type ReadRequest, readMost, readRequest } from './request.ts'
import type { SearchVocabulary } from './vocabulary.ts'

/** Search in PostgreSQL: always there, exact counts, no service beside it. */
export function postgresSearch(sql: Sql, vocabulary: SearchVocabulary): SearchPort {
  const search = async (kind: SearchKind, request: SearchRequest): Promise<SearchAnswer> => {
    const read = readRequest(request, vocabulary, mostWords)
    return await reading(sql, read.signal, async ask => {
      const where = await conditionOf(ask, kind, read, vocabulary)
      const { total, facets } = await count(ask, where, read.facets)
      const ids = total === 0 ? [] : await best(ask, where, read.offset + read.limit)
      const page = ids.slice(read.offset)
      const documents = read.highlight ? await visible(ask.sql, kind, page) : new Map<string, Visible>()
      const sought = { ...read, terms: read.shownTerms, exactWords: vocabulary.exactWords }
      return {
        hits: page.map(id => {
          const document = documents.get(id)
          return { id, highlights: document ? highlight(document, sought) : [] }
        }),
        total,
        facets,
        understood: read.understood,
        searchedBy: 'postgres',
      }
    })
  }

  const findIds = async (kind: SearchKind, request: SearchRequest, most?: number): Promise<FoundIds> => {
    const read = readRequest(request, vocabulary, mostWords)
    const limit = readMost(most)
    return await reading(sql, read.signal, async ask => {
      const where = await conditionOf(ask, kind, read, vocabulary)
      const { total } = await count(ask, where, [])
      const ids = await best(ask, total <= limit ? { ...where, tiers: [] } : where, limit)
      return { ids, total, complete: total <= limit, understood: read.understood, searchedBy: 'postgres' }
    })
  }

  return {
    searchProfiles: request => search('profiles', request),
    searchDemands: request => search('demands', request),
    profileIds: (request, most) => findIds('profiles', request, most),
    demandIds: (request, most) => findIds('demands', request, most),
    completeSkills: async request => ({
      skills: completeInMemory(request, vocabulary.reference),
      searchedBy: 'postgres',
    }),
  }
}

interface Ask {
  sql: TransactionSql
  /** Runs a query that the request's signal cancels. */
  run<Rows extends readonly Row[]>(query: PendingQuery<Rows>): Promise<Rows>
}

/**
 * One snapshot for count, page and facets. Sequential scans are off: the planner does not know that testing a row
 * without the index reads its words from elsewhere (580 ms, not 30, for a word that half of all have).
 */
async function reading<Result>(
  sql: Sql,
  signal: AbortSignal | undefined,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted()
  let running: { cancel(): void } | undefined
  const cancel = (): void => running?.cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    const result = await sql.begin('isolation level repeatable read read only', async tx => {
      await tx`set local enable_seqscan = off`
      return await work({
        sql: tx,
        run: query => {
          signal?.throwIfAborted()
          running = query
          return query
        },
      })
    })
    return result as Result
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    throw new AppError('unavailable', 'The search could not be answered. Try again.', { cause })
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

interface Condition {
  kind: SearchKind
  read: ReadRequest
  found: string | undefined
  tiers: string[]
}

async function conditionOf(
  { sql }: Ask,
  kind: SearchKind,
  read: ReadRequest,
  vocabulary: SearchVocabulary,
): Promise<Condition> {
  if (read.terms.length === 0) return { kind, read, found: undefined, tiers: [] }
  const queries: TermQueries = await termQueries(sql, read.terms, read.lastIsOpen, vocabulary.exactWords)
  return { kind, read, ...queries }
}

function matching({ sql }: Ask, { kind, read }: Condition, terms: string | undefined) {
  const all = read.groups.flatMap(group => (group.length === 1 ? group : []))
  const conditions = [
    ...(terms === undefined ? [] : [sql`terms @@ ${terms}::tsquery`]),
    ...(all.length === 0 ? [] : [sql`tokens @> ${all}::text[]`]),
    ...read.groups.filter(group => group.length > 1).map(group => sql`tokens && ${group}::text[]`),
    ...(read.on === undefined ? [] : [sql`(last_day is null or last_day >= ${read.on}::date)`]),
  ]
  return sql`from ${sql(searchTables[kind])} where ${conditions.reduce((sum, one) => sql`${sum} and ${one}`, sql`true`)}`
}

const facetColumns: Record<FacetName, string> = {
  fields: 'fields',
  workModes: 'work_modes',
  countries: 'countries',
  languages: 'languages',
}

async function count(
  ask: Ask,
  where: Condition,
  facets: readonly FacetName[],
): Promise<Pick<SearchAnswer, 'total' | 'facets'>> {
  const { sql } = ask
  const names = facetNames.filter(name => facets.includes(name))
  const columns = names.map(name => facetColumns[name])
  const sets = [...columns.map(column => sql`(${sql(column)})`), sql`()`].reduce(
    (sum, one) => sql`${sum}, ${one}`,
  )
  const grouped = columns.length === 0 ? sql`0` : sql`grouping(${sql(columns)})`
  const rows = await ask.run(sql<Row[]>`
    select ${columns.length === 0 ? sql`` : sql`${sql(columns)},`} ${grouped} as absent, count(*)::int as n
    ${matching(ask, where, where.found)} group by grouping sets (${sets})`)
  const everybody = 2 ** names.length - 1
  return {
    total: Number(rows.find(row => row.absent === everybody)?.n ?? 0),
    facets: Object.fromEntries(
      names.map((name, i) => {
        const own = rows.filter(row => row.absent === everybody - 2 ** (names.length - 1 - i))
        return [
          name,
          countValues(own.map(row => ({ values: String(row[facetColumns[name]]), n: Number(row.n) }))),
        ]
      }),
    ),
  }
}

function countValues(groups: { values: string; n: number }[]): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { values, n } of groups) {
    for (const value of values.split(',')) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + n)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** The best `most` ids: tier by tier, the newest first within one, and no further than needed. */
async function best(ask: Ask, where: Condition, most: number): Promise<string[]> {
  const { sql } = ask
  const ids = new Set<string>()
  for (const terms of [...where.tiers, where.found]) {
    // Materialised, or the planner walks the primary key and tests the words of every row.
    const rows = await ask.run(sql<{ id: string }[]>`
      with found as materialized (select id ${matching(ask, where, terms)})
      select id from found order by id desc limit ${most}`)
    for (const { id } of rows) if (ids.size < most) ids.add(id)
    if (ids.size >= most) break
  }
  return [...ids]
}

export type Visible = Omit<SearchDocument, 'tokens'>

/** The visible texts as they are now, of these ids; who is gone is not in it. */
export async function visible(
  sql: Sql | TransactionSql,
  kind: SearchKind,
  ids: readonly string[],
): Promise<Map<string, Visible>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ id: string; document: Visible }[]>`
    select id, document from ${sql(searchTables[kind])} where id = any(${ids as string[]}::uuid[])`
  return new Map(rows.map(({ id, document }) => [id, document]))
}
