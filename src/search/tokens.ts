// Filters as exact tokens: pairs such as skill and level stay together, which arrays of objects would lose.

import type { CefrLevel, LanguageCode, Level, SkillId } from '../reference/types.ts'
import { cefrLevels } from '../reference/types.ts'
import type { FacetName, SearchFilters } from './port.ts'

/** Which attribute a token stands for: `skill:python@3`. */
export const tokenKinds = [
  'skill',
  'language',
  'certification',
  'mode',
  'country',
  'field',
  'city',
  'employer',
] as const
export type TokenKind = (typeof tokenKinds)[number]

export const facetKinds: Record<FacetName, TokenKind> = {
  fields: 'field',
  workModes: 'mode',
  countries: 'country',
  languages: 'language',
}

/** `python`, and `python@1` … `python@3` for level 3: a filter for at least 2 is one equality. */
export function skillTokens(skill: SkillId, level?: Level): string[] {
  const levels = Array.from({ length: level ?? 0 }, (_, i) => `skill:${skill}@${i + 1}`)
  return [`skill:${skill}`, ...levels]
}

export function languageTokens(language: LanguageCode, level?: CefrLevel): string[] {
  const upTo = level === undefined ? 0 : cefrLevels.indexOf(level) + 1
  return [`language:${language}`, ...cefrLevels.slice(0, upTo).map(known => `language:${language}@${known}`)]
}

/** Groups of alternatives; a document must have one token of each. */
export function filterGroups(filters: SearchFilters): string[][] {
  const one = (kind: TokenKind, values: readonly string[] | undefined): string[][] =>
    values === undefined || values.length === 0 ? [] : [values.map(value => `${kind}:${value}`)]
  return [
    ...(filters.skills ?? []).map(({ skill, level }) => [`skill:${skill}${level ? `@${level}` : ''}`]),
    ...(filters.languages ?? []).map(({ language, level }) => [
      `language:${language}${level ? `@${level}` : ''}`,
    ]),
    ...one('certification', filters.certifications),
    ...one('mode', filters.workModes),
    ...one('country', filters.countries),
    ...one('field', filters.fields),
    ...one('city', filters.cities),
    ...one('employer', filters.employers),
  ]
}

/** The values of a facet that a document has, sorted: languages without their levels. */
export function facetValues(tokens: readonly string[], facet: FacetName): string[] {
  const prefix = `${facetKinds[facet]}:`
  return tokens
    .filter(token => token.startsWith(prefix) && !token.includes('@'))
    .map(token => token.slice(prefix.length))
    .sort()
}
