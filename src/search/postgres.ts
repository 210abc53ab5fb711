import type { PendingQuery, Row, Sql } from 'postgres'
import { AppError } from '../errors.ts'
import { type SkillCompleter, skillCompleter } from './complete-skills.ts'
import type { SearchDocument } from './documents.ts'
import { highlight } from './highlight.ts'
import {
  type FoundIds,
  mostWords,
  type SearchAnswer,
  type SearchKind,
  type SearchPort,
  type SearchRequest,
} from './port.ts'
import { termQuery } from './postgres-query.ts'
import { searchTables } from './postgres-write.ts'
import { type ReadRequest, readMost, readRequest } from './request.ts'
import { facetKinds } from './tokens.ts'
import type { SearchVocabulary } from './vocabulary.ts'

/** Search in PostgreSQL: always there, exact counts, no service beside it. */
export function postgresSearch(sql: Sql, vocabulary: SearchVocabulary): SearchPort {
  const complete: SkillCompleter = skillCompleter(vocabulary)

  const search = async (kind: SearchKind, request: SearchRequest): Promise<SearchAnswer> => {
    const read = readRequest(request, vocabulary, mostWords)
    const where = await condition(sql, read, vocabulary)
    const [row] = await cancellable(find(sql, kind, where, read), read.signal)
    const { total, hits, facets } = row!
    const ids = hits ?? []
    const documents = read.highlight ? await visible(sql, kind, ids) : new Map()
    return {
      hits: ids.map(id => ({
        id,
        highlights: documents.has(id)
          ? highlight(documents.get(id), { ...read, exactWords: vocabulary.exactWords })
          : [],
      })),
      total,
      facets: namedFacets(read, facets ?? {}),
      understood: read.understood,
      searchedBy: 'postgres',
    }
  }

  const findIds = async (kind: SearchKind, request: SearchRequest, most?: number): Promise<FoundIds> => {
    const read = readRequest({ ...request, facets: [], highlight: false, offset: 0 }, vocabulary, mostWords)
    const where = await condition(sql, read, vocabulary)
    const limit = readMost(most)
    const [row] = await cancellable(find(sql, kind, where, { ...read, limit }), read.signal)
    const ids = row!.hits ?? []
    return {
      ids,
      total: row!.total,
      complete: ids.length === row!.total,
      understood: read.understood,
      searchedBy: 'postgres',
    }
  }

  return {
    searchProfiles: request => search('profiles', request),
    searchDemands: request => search('demands', request),
    profileIds: (request, most) => findIds('profiles', request, most),
    demandIds: (request, most) => findIds('demands', request, most),
    completeSkills: async request => ({ skills: complete(request), searchedBy: 'postgres' }),
  }
}

interface Condition {
  found: string | undefined
  exact: string | undefined
  /** Tokens that all must be there, and groups of which one must. */
  all: string[]
  groups: string[][]
}

async function condition(sql: Sql, read: ReadRequest, vocabulary: SearchVocabulary): Promise<Condition> {
  read.signal?.throwIfAborted()
  const query =
    read.terms.length === 0
      ? undefined
      : await termQuery(sql, read.terms, read.lastIsOpen, vocabulary.exactWords)
  return {
    found: query?.found,
    exact: query?.exact,
    all: read.groups.flatMap(group => (group.length === 1 ? group : [])),
    groups: read.groups.filter(group => group.length > 1),
  }
}

interface Found {
  total: number
  hits: string[] | null
  facets: Record<string, number> | null
}

/** One statement: everything found, counted, the page of it, and the facets. */
function find(
  sql: Sql,
  kind: SearchKind,
  where: Condition,
  read: ReadRequest,
): PendingQuery<(Found & Row)[]> {
  const conditions = [
    ...(where.found === undefined ? [] : [sql`terms @@ ${where.found}::tsquery`]),
    ...(where.all.length === 0 ? [] : [sql`tokens @> ${where.all}::text[]`]),
    ...where.groups.map(group => sql`tokens && ${group}::text[]`),
  ]
  const filter = conditions.reduce((all, one) => sql`${all} and ${one}`, sql`true`)
  const score =
    where.exact === undefined ? sql`0` : sql`ts_rank('{0.1, 0.3, 0.5, 1}', terms, ${where.exact}::tsquery)`
  const facets =
    read.facets.length === 0
      ? sql`null::json`
      : sql`(select json_object_agg(facet, n) from (select facet, count(*) n from found, unnest(facets) facet group by 1) c)`
  return sql<(Found & Row)[]>`
    with found as materialized (
      select id, ${read.facets.length === 0 ? sql`` : sql`facets,`} ${score} score from ${sql(searchTables[kind])} where ${filter}
    )
    select (select count(*)::int from found) total,
      (select json_agg(id order by score desc, id) from (
        select id, score from found order by score desc, id limit ${read.limit} offset ${read.offset}) page) hits,
      ${facets} facets`
}

/** The visible texts as they are now, of these ids; who is gone is not in it. */
export async function visible(
  sql: Sql,
  kind: SearchKind,
  ids: readonly string[],
): Promise<Map<string, Omit<SearchDocument, 'tokens'>>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ id: string; document: Omit<SearchDocument, 'tokens'> }[]>`
    select id, document from ${sql(searchTables[kind])} where id = any(${ids as string[]}::uuid[])`
  return new Map(rows.map(({ id, document }) => [id, document]))
}

export function namedFacets(read: ReadRequest, counts: Record<string, number>): SearchAnswer['facets'] {
  return Object.fromEntries(
    read.facets.map(name => {
      const prefix = `${facetKinds[name]}:`
      const values = Object.entries(counts)
        .filter(([token]) => token.startsWith(prefix))
        .map(([token, count]) => ({ value: token.slice(prefix.length), count }))
      return [name, values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))]
    }),
  )
}

/** A request that was given up must not go on working in the database. */
async function cancellable<Result extends readonly (Row | undefined)[]>(
  query: PendingQuery<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (!signal) return await query
  signal.throwIfAborted()
  const cancel = (): void => query.cancel()
  signal.addEventListener('abort', cancel, { once: true })
  try {
    return await query
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    throw new AppError('unavailable', 'The search could not be answered. Try again.', { cause })
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
