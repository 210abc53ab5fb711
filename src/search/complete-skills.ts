import { complete, type Locale, type Reference, type SkillId } from '../reference/index.ts'
import { normaliseText } from './normalise-text.ts'
import type { CompletionRequest, SkillCompletion } from './port.ts'

export const mostCompletions = 50
const usualCompletions = 10

function readLimit({ limit = usualCompletions }: CompletionRequest): number {
  return Math.min(limit, mostCompletions)
}

/** Completion over the vocabulary in memory, in milliseconds: where there is no Meilisearch, nobody else need be asked. */
export function completeInMemory(request: CompletionRequest, reference: Reference): SkillCompletion[] {
  const options = { limit: readLimit(request), ...(request.locale && { locale: request.locale }) }
  const found = complete(request.text, reference, options)
  // Hiragana while a Japanese word is still being typed: the vocabulary is written in katakana.
  return found.length > 0 ? found : complete(normaliseText(request.text), reference, options)
}

/**
 * Skills that Meilisearch found come after those of the vocabulary in memory, whose order it does not know: to it 機械学習
 * fits MLOps as well as machine learning.
 */
export function presentSkills(
  found: readonly SkillId[],
  request: CompletionRequest,
  reference: Reference,
): SkillCompletion[] {
  const locale: Locale = request.locale ?? 'en'
  const ranked = completeInMemory({ ...request, limit: mostCompletions }, reference)
  const placed = new Set(ranked.map(({ skill }) => skill))
  const rest = found
    .filter(skill => !placed.has(skill))
    .map(skill => ({ skill, label: reference.skills.get(skill)!.labels[locale] }))
  return [...ranked, ...rest].slice(0, readLimit(request))
}
