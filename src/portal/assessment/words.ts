import type { Locale } from '../../actor.ts'
import { payText } from '../../matching/index.ts'
import { words } from '../../matching/messages/words.ts'
import type { MatchingReference, Requirement, RequirementLine, WorkMode } from '../../matching/types.ts'
import type { Certainty } from '../../reference/types.ts'
import { formatDate, formatList, formatMonth } from '../format.ts'
import { assessmentTexts } from './texts/index.ts'

export const skillLevels = [1, 2, 3, 4, 5] as const

/** What a level of a skill means: the same words wherever one is asked, held or shown. */
export function levelText(level: number, locale: Locale): string {
  return assessmentTexts.in(locale)(`level.${level as (typeof skillLevels)[number]}`)
}

/** The same where one is chosen: "3: works alone". */
export function numberedLevel(level: number, locale: Locale): string {
  return assessmentTexts.in(locale)('level-numbered', { number: level, words: levelText(level, locale) })
}

export const monthText = (date: string, locale: Locale): string => formatMonth(date, locale)

/** How far a fact of the reference data was checked. */
export const certaintyText = (certainty: Certainty, locale: Locale): string =>
  assessmentTexts.in(locale)(`certainty.${certainty}`)

/** Until when a certificate is valid where only its issuer's rule says so: with how far that rule was checked. */
export const untilByRule = (date: string, certainty: Certainty, locale: Locale): string =>
  assessmentTexts.in(locale)('until-by-rule', {
    month: monthText(date, locale),
    certainty: certaintyText(certainty, locale),
  })

/** A language with its level or the test it rests on: 日本語 JLPT N2. */
export function languageText(
  { language, level, test }: { language: string; level?: string; test?: string },
  locale: Locale,
  reference: MatchingReference,
): string {
  const name = reference.languages.get(language)?.labels[locale] ?? language
  const grade = test ? (reference.languageTests.get(test)?.labels[locale] ?? test) : level
  if (grade === undefined) return name
  // 日本語能力試験N2 names its language itself.
  if (grade.startsWith(name)) return grade
  return assessmentTexts.in(locale)('fact.grade', { language: name, grade })
}

/** At the start of a line, words of ours take a capital. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const modeText = (mode: string, locale: Locale): string => modesText([mode], locale)

/** Several in a list: Work on site, hybrid work and remote work from Pakistan. */
export const modesText = (modes: readonly string[], locale: Locale): string =>
  capital(
    formatList(
      modes.map(mode => words[locale].modes[mode as WorkMode] ?? mode),
      locale,
    ),
  )

export const degreeText = (level: keyof (typeof words)['en']['degrees'], locale: Locale): string =>
  capital(words[locale].degrees[level].replace(/^an? /, ''))

/** What a requirement asks, as a heading of its row. */
export function requirementText(
  requirement: Requirement,
  locale: Locale,
  reference: MatchingReference,
): string {
  const t = assessmentTexts.in(locale)
  const label = (rows: ReadonlyMap<string, { labels: Record<Locale, string> }>, id: string) =>
    rows.get(id)?.labels[locale] ?? id
  switch (requirement.kind) {
    case 'skill': {
      const { level, years } = requirement
      const skill = label(reference.skills, requirement.skill)
      if (level !== undefined) {
        const asked = { skill, level, words: levelText(level, locale) }
        return years === undefined
          ? t('need.skill-level', asked)
          : t('need.skill-level-years', { ...asked, years })
      }
      return years === undefined ? t('need.skill', { skill }) : t('need.skill-years', { skill, years })
    }
    case 'field':
      return t('need.field', { field: label(reference.fields, requirement.field) })
    case 'certification':
      return t('need.certification', {
        certification: label(reference.certifications, requirement.certification),
      })
    case 'education': {
      const degree = degreeText(requirement.level, locale)
      return requirement.subject === undefined
        ? t('need.education', { degree })
        : t('need.education-in', { degree, subject: label(reference.subjects, requirement.subject) })
    }
    case 'language':
      return t('need.language', {
        language: label(reference.languages, requirement.language),
        grade: requirement.test ? label(reference.languageTests, requirement.test) : requirement.level,
      })
    case 'experience': {
      const { years, field } = requirement
      return field === undefined
        ? t('need.experience', { years })
        : t('need.field-experience', { years, field: label(reference.fields, field) })
    }
    case 'work-mode': {
      const mode = modeText(requirement.mode, locale)
      return requirement.country === undefined
        ? t('need.mode', { mode })
        : t('need.mobility', { mode, country: label(reference.countries, requirement.country) })
    }
    case 'pay':
      return t('need.pay', { pay: payText(requirement.maximum, locale) })
    case 'availability':
      return t('need.availability', { date: formatDate(requirement.from, locale) })
  }
}

/** A whole line: its alternatives with an "or". */
export function lineText(
  { anyOf }: Pick<RequirementLine, 'anyOf'>,
  locale: Locale,
  reference: MatchingReference,
): string {
  return alternatives[locale].format(
    anyOf.map(requirement => requirementText(requirement, locale, reference)),
  )
}

const either = (locale: Locale) => new Intl.ListFormat(locale, { type: 'disjunction' })
const alternatives: Record<Locale, Intl.ListFormat> = { en: either('en'), ja: either('ja'), ur: either('ur') }
