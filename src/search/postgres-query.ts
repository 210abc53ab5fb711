// What PostgreSQL is asked: the terms of a query with their alternatives, as a tsquery.

import type { Sql } from 'postgres'
import { quoteLexeme } from './rows.ts'
import { isCjkTerm } from './terms.ts'
import { allowedTypos, typoForms, withinTypos } from './typos.ts'

/** More alternatives than a person would mean make the search slow and its answers odd. */
const mostAlternatives = 40
/** A single letter is a language (C, R) rather than the beginning of everything. */
const shortestBeginning = 2

export interface TermQuery {
  /** All terms, each as typed, mistyped or as a beginning. */
  found: string
  /** Any term as typed: what the order goes by first. */
  exact: string
}

/** @param exactWords query words that are taken as typed */
export async function termQuery(
  sql: Sql,
  terms: readonly string[],
  lastIsOpen: boolean,
  exactWords: ReadonlySet<string>,
): Promise<TermQuery> {
  const mistyped = await mistypedWords(
    sql,
    terms.filter(term => !exactWords.has(term)),
  )
  const last = terms.at(-1)
  const alternatives = terms.map(term => {
    const open = term === last && lastIsOpen && term.length >= shortestBeginning && !isCjkTerm(term)
    const words = [`${quoteLexeme(term)}${open ? ':*' : ''}`, ...(mistyped.get(term) ?? []).map(quoteLexeme)]
    return words.length === 1 ? words[0]! : `(${words.join('|')})`
  })
  return { found: alternatives.join('&'), exact: terms.map(quoteLexeme).join('|') }
}

async function mistypedWords(sql: Sql, terms: readonly string[]): Promise<Map<string, string[]>> {
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
