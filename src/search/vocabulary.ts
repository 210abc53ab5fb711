import { normalise } from '../reference/index.ts'
import type { CefrLevel, City, LanguageCode, Reference, SkillId } from '../reference/types.ts'
import { cefrLevels } from '../reference/types.ts'
import { normaliseText } from './normalise-text.ts'
import { documentTerms, isCjkTerm } from './terms.ts'

/** The reference data as search reads it: from words to skills and languages. Built once, a few milliseconds. */
export interface SearchVocabulary {
  reference: Reference
  skillOf(phrase: string): SkillId | undefined
  languageOf(phrase: string): LanguageCode | undefined
  /** `B2`, and of Japanese also `N2`: what a pass proves at least. */
  levelOf(language: LanguageCode, level: string): CefrLevel | undefined
  cityOf(name: string): City | undefined
  /** Words of the names of skills and ways of working: as query words they are taken as typed, so that Scala never finds scale. */
  exactWords: ReadonlySet<string>
}

export function buildVocabulary(reference: Reference): SearchVocabulary {
  const exactWords = new Set<string>()
  for (const skill of reference.skills.values()) {
    for (const surface of [skill.id, ...Object.values(skill.labels), ...skill.aliases, ...skill.guarded]) {
      for (const term of documentTerms(surface)) if (!isCjkTerm(term)) exactWords.add(term)
    }
  }
  const { workModes, employmentTypes, titleWords } = reference
  for (const { words } of [workModes, employmentTypes, titleWords].flatMap(rows => [...rows.values()]))
    for (const term of documentTerms(words.en)) exactWords.add(term)
  const languages = new Map<string, LanguageCode>()
  for (const language of reference.languages.values()) {
    for (const name of [language.code, ...Object.values(language.labels), ...language.aliases]) {
      languages.set(phraseKey(name), language.code)
    }
  }
  const cities = new Map<string, City>()
  for (const city of reference.cities.values()) {
    for (const name of [city.id, ...Object.values(city.labels), ...city.aliases])
      cities.set(phraseKey(name), city)
  }
  return {
    reference,
    exactWords,
    skillOf(phrase) {
      const id = phrase.toLowerCase()
      if (reference.skills.has(id)) return id
      const meant = normalise(phrase, reference)
      return meant.length === 1 ? meant[0] : undefined
    },
    cityOf: name => cities.get(phraseKey(name)),
    languageOf: phrase => languages.get(phraseKey(phrase)),
    levelOf(language, level) {
      const test = language === 'ja' ? reference.languageTests.get(`jlpt-${level.toLowerCase()}`) : undefined
      return cefrLevels.find(known => known === level.toUpperCase()) ?? test?.passCefr ?? undefined
    },
  }
}

function phraseKey(phrase: string): string {
  return normaliseText(phrase).replace(/[\s\-_/]+/g, '')
}
