// Completing a skill while it is typed, over the vocabulary in memory: some ten thousand short surfaces, scanned
// in under two milliseconds. This is the answer where there is no Meilisearch; PostgreSQL need not be asked.

import type { SkillId } from '../reference/types.ts'
import { normaliseText } from './normalise-text.ts'
import type { CompletionRequest, SkillCompletion } from './port.ts'
import { documentTerms } from './terms.ts'
import { allowedTypos, withinTypos } from './typos.ts'
import type { SearchVocabulary } from './vocabulary.ts'

export type SkillCompleter = (request: CompletionRequest) => SkillCompletion[]

interface Surface {
  skill: SkillId
  text: string
  folded: string
  words: readonly string[]
  isLabel: boolean
}

/** Best first. */
const Rank = { whole: 0, beginning: 1, wordBeginning: 2, inside: 3, mistyped: 4, none: 9 } as const
type Rank = (typeof Rank)[keyof typeof Rank]
const usual = 10
export const mostCompletions = 50

export function skillCompleter(vocabulary: SearchVocabulary): SkillCompleter {
  const surfaces = [...vocabulary.reference.skills.keys()].flatMap(skill => surfacesOf(skill, vocabulary))
  const known = [...new Set(surfaces.flatMap(({ words }) => words))]
  return ({ text, locale = 'en', limit = usual }) => {
    const sought = seek(text, known)
    if (sought === undefined) return []
    const best = new Map<SkillId, { surface: Surface; order: number }>()
    for (const surface of surfaces) {
      const rank = rankOf(surface, sought)
      if (rank === Rank.none) continue
      const order = rank * 1000 + (surface.isLabel ? 0 : 500) + Math.min(surface.folded.length, 400)
      const before = best.get(surface.skill)
      if (before === undefined || order < before.order) best.set(surface.skill, { surface, order })
    }
    return [...best]
      .sort(([a, x], [b, y]) => x.order - y.order || (a < b ? -1 : 1))
      .slice(0, Math.min(limit, mostCompletions))
      .map(([skill, { surface }]) => completion(skill, surface.text, locale, vocabulary))
  }
}

/** The label in the reader's language, and the surface that matched where it is another one. */
export function completion(
  skill: SkillId,
  matched: string | undefined,
  locale: 'en' | 'ja' | 'ur',
  vocabulary: SearchVocabulary,
): SkillCompletion {
  const label = vocabulary.reference.skills.get(skill)!.labels[locale]
  return { skill, label, ...(matched !== undefined && matched !== label && { alias: matched }) }
}

/** The surface of a skill that what was typed fits best. */
export function bestSurface(skill: SkillId, text: string, vocabulary: SearchVocabulary): string | undefined {
  const surfaces = surfacesOf(skill, vocabulary)
  const sought = seek(text, [...new Set(surfaces.flatMap(({ words }) => words))])
  if (sought === undefined) return undefined
  const ranked = surfaces.map(surface => ({ surface, rank: rankOf(surface, sought) }))
  const best = ranked.sort(
    (a, b) => a.rank - b.rank || Number(b.surface.isLabel) - Number(a.surface.isLabel),
  )[0]
  return best === undefined || best.rank === Rank.none ? undefined : best.surface.text
}

interface Sought {
  typed: string
  /** For each typed word, the vocabulary's words that begin with it, and those it may be a mistyping of. */
  beginnings: ReadonlySet<string>[]
  near: ReadonlySet<string>[]
}

function seek(text: string, known: readonly string[]): Sought | undefined {
  const typed = normaliseText(text).trim().slice(0, 100)
  if (typed === '') return undefined
  const words = typed.split(/\s+/)
  return {
    typed,
    beginnings: words.map(word => new Set(known.filter(candidate => candidate.startsWith(word)))),
    near: words.map(word => {
      const allowed = allowedTypos(word)
      return new Set(allowed === 0 ? [] : known.filter(candidate => withinTypos(word, candidate, allowed)))
    }),
  }
}

function rankOf(surface: Surface, { typed, beginnings, near }: Sought): Rank {
  const at = surface.folded.indexOf(typed)
  if (at === 0) return surface.folded.length === typed.length ? Rank.whole : Rank.beginning
  if (at > 0 && /[^\p{L}\p{N}]/u.test(surface.folded[at - 1]!)) return Rank.wordBeginning
  // Inside a word only where words are not told apart by spaces.
  if (at > 0 && typed.charCodeAt(0) > 0x3000) return Rank.inside
  if (beginnings.every(words => surface.words.some(word => words.has(word)))) return Rank.wordBeginning
  const allNear = near.every((words, i) =>
    surface.words.some(word => words.has(word) || beginnings[i]!.has(word)),
  )
  return allNear ? Rank.mistyped : Rank.none
}

function surfacesOf(id: SkillId, vocabulary: SearchVocabulary): Surface[] {
  const skill = vocabulary.reference.skills.get(id)
  if (!skill) return []
  const labels = new Set(Object.values(skill.labels))
  return [...new Set([...labels, ...skill.aliases])].map(text => ({
    skill: id,
    text,
    folded: normaliseText(text),
    words: documentTerms(text),
    isLabel: labels.has(text),
  }))
}
