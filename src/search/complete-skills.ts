import { complete, type Locale, type Reference, type SkillId } from '../reference/index.ts'
import { normaliseText } from './normalise-text.ts'
import type { CompletionRequest, SkillCompletion } from './port.ts'

export const mostCompletions = 50
const usualCompletions = 10

export function readLimit({ limit = usualCompletions }: CompletionRequest): number {
  return Math.min(limit, mostCompletions)
}

/** Completion over the vocabulary in memory, in milliseconds: where there is no Meilisearch, nobody else need be asked. */
export function completeInMemory(request: CompletionRequest, reference: Reference): SkillCompletion[] {
  const options = { limit: readLimit(request), ...(request.locale && { locale: request.locale }) }
  const found = complete(request.text, reference, options)
  // Hiragana while a Japanese word is still being typed: the vocabulary is written in katakana.
  return found.length > 0 ? found : complete(normaliseText(request.text), reference, options)
}

/** Skills that were found elsewhere, as they are shown: with the alias that was typed, where it was one. */
export function presentSkills(
  skills: readonly SkillId[],
  request: CompletionRequest,
  reference: Reference,
): SkillCompletion[] {
  const matched = new Map(
    completeInMemory({ ...request, limit: mostCompletions }, reference).map(found => [found.skill, found]),
  )
  const locale: Locale = request.locale ?? 'en'
  return skills.map(
    skill => matched.get(skill) ?? { skill, label: reference.skills.get(skill)!.labels[locale] },
  )
}
