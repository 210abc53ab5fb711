// A search document as a row of PostgreSQL: its terms as a tsvector that our own code cut.

import type { SearchDocument } from './documents.ts'
import { documentTerms } from './terms.ts'
import { facetValues } from './tokens.ts'
import { allowedTypos } from './typos.ts'

/** The most different terms of one document; past that it is no longer about anything. */
const mostTerms = 4000
/**
 * Terms of the title and the skills stand a second time with this before them, so that the index alone tells who
 * is about a word from who mentions it. Weights would do, but are not in the index: reading them took 8 µs a row.
 */
export const headingMark = '^'
/** A word one typo away from the shortest that may be mistyped. */
const shortestMistaken = 4

export interface SearchRow {
  id: string
  /** A tsvector literal without positions. */
  terms: string
  tokens: string[]
  fields: string
  work_modes: string
  countries: string
  languages: string
  last_day: string | null
  document: Omit<SearchDocument, 'tokens'>
}

/** @returns the row, and the terms in it */
export function searchRow({ tokens, ...document }: SearchDocument): {
  row: SearchRow
  terms: ReadonlySet<string>
} {
  const terms = new Set<string>()
  for (const text of [document.title, ...document.skills])
    for (const term of documentTerms(text)) terms.add(term)
  const headings = terms.size
  for (const text of [...document.aliases, document.place, document.text]) {
    for (const term of documentTerms(text)) if (terms.size < mostTerms) terms.add(term)
  }
  let literal = ''
  let nth = 0
  for (const term of terms) {
    literal += `${quoteLexeme(term)} `
    if (nth++ < headings) literal += `${quoteLexeme(headingMark + term)} `
  }
  const row = {
    id: document.id,
    terms: literal,
    tokens,
    fields: facetValues(tokens, 'fields').join(),
    work_modes: facetValues(tokens, 'workModes').join(),
    countries: facetValues(tokens, 'countries').join(),
    languages: facetValues(tokens, 'languages').join(),
    last_day: document.lastDay ?? null,
    document,
  }
  return { row, terms }
}

export function quoteLexeme(term: string): string {
  const plain = !term.includes("'") && !term.includes('\\')
  return `'${plain ? term : term.replace(/['\\]/g, '$&$&')}'`
}

/** Whether typing errors may lead to it. */
export function mistakable(term: string): boolean {
  return term.length === shortestMistaken ? /^\p{L}+$/u.test(term) : allowedTypos(term) > 0
}
