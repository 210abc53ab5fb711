import type { PoolFilters } from '../../pool/index.ts'
import type { Reference } from '../../reference/index.ts'
import { addressOf, filtersOf, readQuery, unfiltered } from './pages/filters.ts'

/** What of a shortlist's address says whom it searches, always in one form; empty: everybody. */
export function searchOf(query: unknown): string {
  const { words, texts } = readQuery(query)
  return addressOf('', { ...readQuery({}), ...unfiltered, words, texts }).replace(/^\?/, '')
}

/** @throws AppError invalid-input naming each filter that is not known */
export function readSearch(search: string, reference: Reference): { words: string; filters: PoolFilters } {
  const query = readQuery(Object.fromEntries(new URLSearchParams(search)))
  return { words: query.words, filters: filtersOf(query, reference) }
}
