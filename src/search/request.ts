// The same reading of a request for every engine.

import { AppError } from '../errors.ts'
import type { IsoDate } from '../reference/types.ts'
import { mergeFilters, parseQuery } from './parse-query.ts'
import {
  type FacetName,
  longestPage,
  mostIds,
  mostOffset,
  type SearchFilters,
  type SearchRequest,
  type Understood,
} from './port.ts'
import { isCjkTerm } from './terms.ts'
import { filterGroups } from './tokens.ts'
import type { SearchVocabulary } from './vocabulary.ts'

export interface ReadRequest {
  terms: string[]
  /** The words as typed too: what is highlighted. The last of `terms` stands last. */
  shownTerms: string[]
  lastIsOpen: boolean
  filters: SearchFilters
  /** AND of ORs. */
  groups: string[][]
  facets: readonly FacetName[]
  offset: number
  limit: number
  highlight: boolean
  /** Only what is found on this day. */
  on: IsoDate | undefined
  signal: AbortSignal | undefined
  understood: Understood
}

/** No document has this field. */
const nothing = ['field:']
const usualHits = 20

/** @param mostTerms what the engine reads of a query; the rest is left out and named in the answer */
export function readRequest(
  request: SearchRequest & { on?: IsoDate },
  vocabulary: SearchVocabulary,
  mostTerms: number,
): ReadRequest {
  const parsed = parseQuery(request.text ?? '', vocabulary)
  const { kept, leftOut } = keepTelling(parsed.terms, mostTerms)
  const filters = mergeFilters(request.filters, parsed.filters)
  return {
    terms: kept,
    shownTerms: [...parsed.typedTerms.filter(term => !kept.includes(term)), ...kept],
    lastIsOpen: parsed.lastIsOpen && kept.at(-1) === parsed.terms.at(-1),
    filters,
    groups: parsed.isUnfindable ? [nothing] : filterGroups(filters),
    facets: request.facets ?? [],
    offset: within('offset', request.offset ?? 0, 0, mostOffset),
    limit: within('limit', request.limit ?? usualHits, 0, longestPage),
    highlight: request.highlight ?? false,
    on: request.on,
    signal: request.signal,
    understood: { words: kept, skills: parsed.skills, filters, unknown: parsed.unknown, leftOut },
  }
}

export function readMost(most: number = mostIds): number {
  return within('most', most, 1, mostIds)
}

/** Long words tell most, and whatever is written last may still be typed; the order stays as typed. */
function keepTelling(terms: readonly string[], most: number): { kept: string[]; leftOut: string[] } {
  if (terms.length <= most) return { kept: [...terms], leftOut: [] }
  const weight = (term: string): number => (isCjkTerm(term) ? term.length * 3 : term.length)
  const telling = new Set([...terms].sort((a, b) => weight(b) - weight(a)).slice(0, most))
  return {
    kept: terms.filter(term => telling.has(term)),
    leftOut: terms.filter(term => !telling.has(term)),
  }
}

function within(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new AppError('invalid-input', `${name} must be a whole number from ${least} to ${most}`, {
    details: [{ path: `/${name}`, message: `must be a whole number from ${least} to ${most}` }],
  })
}
