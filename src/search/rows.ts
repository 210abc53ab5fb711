// A search document as a row of PostgreSQL: its terms as a tsvector that our own code cut.

import type { SearchDocument } from './documents.ts'
import { documentTerms } from './terms.ts'
import { facetTokens } from './tokens.ts'

/** The most different terms of one document; past that it is no longer about anything. */
const mostTerms = 4000

export interface SearchRow {
  id: string
  /** A tsvector literal: each term once, with the weight of the best place it stands in. */
  terms: string
  tokens: string[]
  facets: string[]
  document: Omit<SearchDocument, 'tokens'>
}

export function searchRow({ tokens, ...document }: SearchDocument): SearchRow {
  const weights = new Map<string, string>()
  const add = (text: string, weight: string): void => {
    for (const term of documentTerms(text)) {
      if (weights.size >= mostTerms) return
      if (!weights.has(term)) weights.set(term, weight)
    }
  }
  add(document.title, 'A')
  for (const skill of document.skills) add(skill, 'A')
  for (const alias of document.aliases) add(alias, 'B')
  add(document.place, 'D')
  add(document.text, 'C')
  const terms = [...weights].map(([term, weight]) => `${quoteLexeme(term)}:1${weight}`).join(' ')
  return { id: document.id, terms, tokens, facets: facetTokens(tokens), document }
}

export function quoteLexeme(term: string): string {
  return `'${term.replace(/['\\]/g, '$&$&')}'`
}

/** The words of a row that may be mistyped, each with its forms. */
export function mistypable(row: SearchRow): string[] {
  const words: string[] = []
  for (const [, word] of row.terms.matchAll(/'(\p{L}{4,})':/gu))
    if (!/[\u3005-\u9fff]/.test(word!)) words.push(word!)
  return words
}
