import type { Locale } from '../../../actor.ts'
import { type Html, nothing } from '../../../portal/html.ts'
import type { Reference } from '../../../reference/index.ts'
import { emptyDocument, type ProfileDocument } from '../document.ts'
import type { ProvableFact, ProvableList } from '../set-evidence.ts'
import { evidenceTag } from './backing.ts'
import { labelIn } from './shared.ts'
import { showSection } from './show-document.ts'
import { profileTexts } from './texts/index.ts'

interface Reader {
  locale: Locale
  reference: Reference
}

/** What a part of a profile is called. */
export const sectionName = (list: FactList | 'experience', locale: Locale): string =>
  profileTexts.in(locale)(`section.${list}`)

/** What backs a fact, in a word. */
export const showEvidence = (evidence: ProfileDocument['skills'][number]['evidence'], locale: Locale): Html =>
  evidenceTag(evidence, profileTexts.in(locale)) ?? nothing

/** Months worked, as the person states them beside dated jobs. */
export function showExperience(experience: ProfileDocument['experience'], reader: Reader): Html {
  const words = { ...reader, t: profileTexts.in(reader.locale) }
  return showSection('experience', { ...emptyDocument, ...(experience && { experience }) }, words) ?? nothing
}

/** What a certificate, degree or test of a language is called. */
export function factName(fact: ProvableFact, { locale, reference }: Reader): string {
  if ('certification' in fact) return labelIn(reference.certifications, fact.certification, locale)
  if ('language' in fact)
    return fact.test
      ? labelIn(reference.languageTests, fact.test, locale)
      : labelIn(reference.languages, fact.language, locale)
  return fact.degree ?? profileTexts.in(locale)(`degree.${fact.level}`)
}

type FactList = ProvableList | 'skills' | 'jobs'

/** One entry as it stands in its profile, with what backs it. */
export function showFact<List extends FactList>(
  list: List,
  fact: ProfileDocument[List][number],
  reader: Reader,
): Html {
  const words = { ...reader, t: profileTexts.in(reader.locale) }
  return showSection(list, { ...emptyDocument, [list]: [fact] }, words) ?? nothing
}
