import { namingsOf, type Reference, workWordsIn } from '../reference/index.ts'
import type { LanguageCode, Level, SkillId } from '../reference/types.ts'
import { withoutFillers } from './fillers.ts'
import type { SearchFilters } from './port.ts'
import { queryTerms } from './terms.ts'
import type { SearchVocabulary } from './vocabulary.ts'

export interface ParsedQuery {
  /** Of words, and of the names of the skills. */
  terms: string[]
  /** As typed, for showing where they stand. */
  typedTerms: string[]
  /** Skills that the words name. */
  skills: SkillId[]
  /** The last word may still be being typed: it is looked for as a beginning too. */
  lastIsOpen: boolean
  filters: SearchFilters
  unknown: string[]
  /** Something was typed of which nothing can be looked for: signs, emoji. It finds nobody. */
  isUnfindable: boolean
}

/** The longest text that is read; a pasted page is no search. */
const longestText = 500

/** What other searches read as commands; here every word has to be there. */
const isOperator = /^(?:-[\p{L}\p{N}].*|OR|NOT)$/u

/** No words can tell who has them: they would have to stand in the text just so. */
const atLeastYears =
  /(?:(?:at least|minimum(?: of)?)\s+)?\d+\s*\+\s*(?:years?|yrs?)\b(?:\s+of)?|(?:at least|minimum(?: of)?)\s+\d+\s*(?:years?|yrs?)\b(?:\s+of)?|\d+\s*年以上/giu

/** `python@3 lahore fintech` → skill python at level 3 or more, and the words lahore and fintech. */
export function parseQuery(text: string, vocabulary: SearchVocabulary): ParsedQuery {
  const filters: Required<Pick<SearchFilters, 'skills' | 'languages'>> = { skills: [], languages: [] }
  const unknown: string[] = []
  const words: string[] = []
  const typed = text.slice(0, longestText).normalize('NFKC')
  for (const part of typed.split(/\s+/)) {
    if (!/^[^@]+@[^@]+$/.test(part)) {
      if (isOperator.test(part)) unknown.push(part)
      words.push(part)
    } else if (!readToken(part, filters, vocabulary)) {
      // Looked for as words all the same: left out, it would find everybody.
      unknown.push(part)
      words.push(part.replace('@', ' '))
    }
  }
  const plain = words.join(' ').replace(atLeastYears, asked => {
    unknown.push(asked.trim())
    return ' '
  })
  const named = callByName(plain, vocabulary.reference)
  const terms = withoutFillers(named.text, queryTerms)
  const filtered = filters.skills.length + filters.languages.length > 0
  const isUnfindable = terms.length === 0 && !filtered && /[^\p{P}\p{Z}\p{C}]/u.test(typed)
  return {
    terms,
    typedTerms: named.text === plain ? terms : withoutFillers(plain, queryTerms),
    skills: named.skills,
    lastIsOpen: /[\p{L}\p{N}]$/u.test(typed) && queryTerms(named.text).at(-1) === terms.at(-1),
    filters: {
      ...(filters.skills.length > 0 && { skills: filters.skills }),
      ...(filters.languages.length > 0 && { languages: filters.languages }),
    },
    unknown: isUnfindable && unknown.length === 0 ? [typed.trim()] : unknown,
    isUnfindable,
  }
}

/**
 * Every skill and way of working by its name, however it was written: `dev ops` and `DevOps`, `wfh` and `リモート` are
 * to find the same.
 */
function callByName(typed: string, reference: Reference): { text: string; skills: SkillId[] } {
  const skills = namingsOf(typed, reference)
  const work = workWordsIn(typed, reference).filter(word =>
    skills.every(({ start, end }) => word.end <= start || end <= word.start),
  )
  let text = ''
  let read = 0
  for (const { start, end, name } of [...skills, ...work].sort((a, b) => a.start - b.start)) {
    text = apart(apart(text, typed.slice(read, start)), name)
    read = end
  }
  return { text: apart(text, typed.slice(read)), skills: [...new Set(skills.map(({ skill }) => skill))] }
}

/** A name that takes the place of Japanese stands beside other words without a space. */
function apart(before: string, after: string): string {
  return /[\p{L}\p{N}]$/u.test(before) && /^[a-z0-9]/i.test(after) ? `${before} ${after}` : before + after
}

function readToken(
  token: string,
  filters: { skills: { skill: string; level?: Level }[]; languages: NonNullable<SearchFilters['languages']> },
  vocabulary: SearchVocabulary,
): boolean {
  const [name, level] = token.split('@') as [string, string]
  if (/^[1-5]$/.test(level)) {
    const skill = vocabulary.skillOf(name)
    if (skill !== undefined) filters.skills.push({ skill, level: Number(level) as Level })
    return skill !== undefined
  }
  const language: LanguageCode | undefined = vocabulary.languageOf(name)
  const known = language && vocabulary.levelOf(language, level)
  if (!language || !known) return false
  filters.languages.push({ language, level: known })
  return true
}

/** What the caller asked for and what was read from the text, together. */
export function mergeFilters(asked: SearchFilters = {}, read: SearchFilters = {}): SearchFilters {
  const skills = [...(asked.skills ?? []), ...(read.skills ?? [])]
  const languages = [...(asked.languages ?? []), ...(read.languages ?? [])]
  return { ...asked, ...(skills.length > 0 && { skills }), ...(languages.length > 0 && { languages }) }
}
