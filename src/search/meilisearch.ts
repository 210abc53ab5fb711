import type { SearchParams, SearchResponse } from 'meilisearch'
import type { Sql } from 'postgres'
import { mostCompletions, presentSkills } from './complete-skills.ts'
import { highlight } from './highlight.ts'
import type { MeiliCaller } from './meilisearch-client.ts'
import { dayNumber, filterAttributes, meiliTerm, skillKey } from './meilisearch-documents.ts'
import {
  type CompletionAnswer,
  type CompletionRequest,
  type FoundIds,
  type IndexKind,
  mostHits,
  mostWords,
  type SearchAnswer,
  type SearchKind,
  type SearchPort,
  type SearchRequest,
} from './port.ts'
import { visible } from './postgres.ts'
import { type ReadRequest, readMost, readRequest } from './request.ts'
import { isCjkTerm, queryTerms } from './terms.ts'
import type { TokenKind } from './tokens.ts'
import { allowedTypos, shortestBeginning } from './typos.ts'
import type { SearchVocabulary } from './vocabulary.ts'

export interface MeiliSearchOptions {
  sql: Sql
  vocabulary: SearchVocabulary
  call: MeiliCaller
  uids: Record<IndexKind, string>
  /** For a page of hits or a completion; a list of ids gets five times as long. */
  deadlineMs: number
}

/**
 * Search in Meilisearch. Rejects with `MeiliError` where it cannot answer: `resilient.ts` then asks PostgreSQL.
 * Ten words of a query are read; which, the answer says.
 */
export function meiliSearch({ sql, vocabulary, call, uids, deadlineMs }: MeiliSearchOptions): SearchPort {
  const skillsByKey = new Map([...vocabulary.reference.skills.keys()].map(id => [skillKey(id), id]))

  const ask = (
    kind: IndexKind,
    params: SearchParams,
    deadline: number,
    signal: AbortSignal | undefined,
  ): Promise<SearchResponse<{ id: string }, SearchParams>> =>
    call(client => client.index<{ id: string }>(uids[kind]).search(undefined, params), {
      deadlineMs: deadline,
      signal,
    })

  const search = async (kind: SearchKind, request: SearchRequest): Promise<SearchAnswer> => {
    const read = readRequest(request, vocabulary, mostWords)
    const found = await ask(
      kind,
      { ...searchParams(read, vocabulary), offset: read.offset, limit: read.limit, facets: [...read.facets] },
      deadlineMs,
      read.signal,
    )
    const ids = found.hits.map(({ id }) => id)
    const documents = read.highlight ? await visible(sql, kind, ids) : undefined
    const sought = { ...read, terms: read.shownTerms, exactWords: vocabulary.exactWords }
    return {
      hits: ids.map(id => {
        const document = documents?.get(id)
        return { id, highlights: document ? highlight(document, sought) : [] }
      }),
      total: found.estimatedTotalHits ?? ids.length,
      facets: Object.fromEntries(
        read.facets.map(name => [
          name,
          Object.entries(found.facetDistribution?.[name] ?? {})
            .map(([value, count]) => ({ value, count }))
            .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
        ]),
      ),
      understood: read.understood,
      searchedBy: 'meilisearch',
    }
  }

  const findIds = async (kind: SearchKind, request: SearchRequest, most?: number): Promise<FoundIds> => {
    const read = readRequest(request, vocabulary, mostWords)
    const limit = Math.min(readMost(most), mostHits)
    const found = await ask(kind, { ...searchParams(read, vocabulary), limit }, deadlineMs * 5, read.signal)
    const ids = found.hits.map(({ id }) => id)
    const total = found.estimatedTotalHits ?? ids.length
    return { ids, total, complete: total <= limit, understood: read.understood, searchedBy: 'meilisearch' }
  }

  const completeSkills = async (request: CompletionRequest): Promise<CompletionAnswer> => {
    const terms = queryTerms(request.text).slice(0, mostWords)
    if (terms.length === 0) return { skills: [], searchedBy: 'meilisearch' }
    // Here one letter is a beginning too: all there is are names of skills.
    const isOpen = /[\p{L}\p{N}]$/u.test(request.text)
    const params = { ...searchWords(terms, isOpen, vocabulary), limit: mostCompletions }
    const { hits } = await ask('skills', params, deadlineMs, request.signal)
    const skills = hits.flatMap(({ id }) => skillsByKey.get(id) ?? [])
    return {
      skills: presentSkills(skills, request, vocabulary.reference),
      searchedBy: 'meilisearch',
    }
  }

  return {
    searchProfiles: request => search('profiles', request),
    searchDemands: request => search('demands', request),
    profileIds: (request, most) => findIds('profiles', request, most),
    demandIds: (request, most) => findIds('demands', request, most),
    completeSkills,
  }
}

function searchParams(read: ReadRequest, vocabulary: SearchVocabulary): SearchParams {
  const filter = read.groups.map(oneOf)
  if (read.on !== undefined) filter.push(`lastDay >= ${dayNumber(read.on)}`)
  return {
    ...searchWords(read.terms, isBeginning(read), vocabulary),
    ...(filter.length > 0 && { filter }),
  }
}

/**
 * A space at the end says that the last word is whole; without it, it is a beginning too. Words that must be right are
 * quoted: else they would also be found cut in two, "sr" where an S stands before an R.
 */
function searchWords(
  terms: readonly string[],
  lastIsOpen: boolean,
  { exactWords }: SearchVocabulary,
): SearchParams {
  const isOpen = lastIsOpen && !isCjkTerm(terms.at(-1) ?? '')
  const words = terms.map((term, i) => {
    const isWhole = !isOpen || i < terms.length - 1
    return isWhole && (allowedTypos(term) === 0 || exactWords.has(term))
      ? `"${meiliTerm(term)}"`
      : meiliTerm(term)
  })
  return {
    q: `${words.join(' ')}${isOpen ? '' : ' '}`,
    matchingStrategy: 'all',
    locales: ['eng'],
    attributesToRetrieve: ['id'],
  }
}

function isBeginning({ terms, lastIsOpen }: ReadRequest): boolean {
  return lastIsOpen && (terms.at(-1) ?? '').length >= shortestBeginning
}

/** One group of alternatives, all of one kind: `skillTokens IN ["python@3"]`. */
function oneOf(group: readonly string[]): string {
  const kind = group[0]!.slice(0, group[0]!.indexOf(':')) as TokenKind
  const values = group.map(token => quote(token.slice(kind.length + 1)))
  return `${filterAttributes[kind]} IN [${values.join(', ')}]`
}

function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}
