import type { Locale } from '../../../actor.ts'
import { type Html, nothing } from '../../../portal/html.ts'
import type { Reference } from '../../../reference/index.ts'
import { emptyDocument, type ProfileDocument } from '../document.ts'
import type { ProvableList } from '../set-evidence.ts'
import { labelIn } from './shared.ts'
import { showSection } from './show-document.ts'
import { profileTexts } from './texts/index.ts'

export type ProvableFact = ProfileDocument[ProvableList][number]
interface Reader {
  locale: Locale
  reference: Reference
}

/** What a certificate or degree is called. */
export function factName(fact: ProvableFact, { locale, reference }: Reader): string {
  if ('certification' in fact) return labelIn(reference.certifications, fact.certification, locale)
  return fact.degree ?? profileTexts.in(locale)(`degree.${fact.level}`)
}

/** One certificate or degree as it stands in its profile. */
export function showFact(list: ProvableList, fact: ProvableFact, reader: Reader): Html {
  const words = { ...reader, t: profileTexts.in(reader.locale) }
  return showSection(list, { ...emptyDocument, [list]: [fact] }, words) ?? nothing
}
