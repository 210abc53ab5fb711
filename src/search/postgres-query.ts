// What PostgreSQL is asked: the terms of a query with their alternatives, as tsqueries.

import type { TransactionSql } from 'postgres'
import { headingMark, quoteLexeme } from './rows.ts'
import { isCjkTerm } from './terms.ts'
import { allowedTypos, shortestBeginning, typoForms, withinTypos } from './typos.ts'

/** More alternatives than a person would mean make the search slow and its answers odd. */
const mostAlternatives = 40

export interface TermQueries {
  /** Who is found: all terms, each as typed, mistyped, or as a beginning. */
  found: string
  /** Who comes first, best first; all of them are found. Those in no tier come last. */
  tiers: string[]
}

/** @param exactWords query words that are taken as typed */
export async function termQueries(
  sql: TransactionSql,
  terms: readonly string[],
  lastIsOpen: boolean,
  exactWords: ReadonlySet<string>,
): Promise<TermQueries> {
  const mistyped = await mistypedWords(
    sql,
    terms.filter(term => !exactWords.has(term)),
  )
  const beginnings = terms.map((term, i) =>
    isCjkTerm(term)
      ? term.length === 1
      : lastIsOpen && i === terms.length - 1 && term.length >= shortestBeginning,
  )
  const lexeme = (term: string, i: number, mark = ''): string =>
    `${quoteLexeme(mark + term)}${beginnings[i] ? ':*' : ''}`
  const found = terms
    .map((term, i) => any([lexeme(term, i), ...(mistyped.get(term) ?? []).map(quoteLexeme)]))
    .join('&')
  const whole = (term: string, mark = ''): string =>
    quoteLexeme(mark + term) + (isCjkTerm(term) && term.length === 1 ? ':*' : '')
  const typed = terms.map(term => whole(term)).join('&')
  const typedInHeading = terms.map(term => whole(term, headingMark))
  const anyInHeading = any(terms.map((term, i) => lexeme(term, i, headingMark)))
  return {
    found,
    tiers: [typedInHeading.join('&'), `${typed}&${any(typedInHeading)}`, typed, `${found}&${anyInHeading}`],
  }
}

function any(alternatives: readonly string[]): string {
  return `(${alternatives.join('|')})`
}

async function mistypedWords(sql: TransactionSql, terms: readonly string[]): Promise<Map<string, string[]>> {
  const open = terms.filter(term => allowedTypos(term) > 0)
  if (open.length === 0) return new Map()
  const forms = [...new Set(open.flatMap(typoForms))]
  const near = await sql<{ word: string }[]>`select word from search_words where forms && ${forms}::text[]`
  return new Map(
    open.map(term => {
      const allowed = allowedTypos(term)
      const words = near
        .map(({ word }) => word)
        .filter(word => word !== term && withinTypos(term, word, allowed))
      return [term, words.slice(0, mostAlternatives)]
    }),
  )
}
