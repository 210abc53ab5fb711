import type { Locale } from '../../../../actor.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { type EntryList, type FactList, type FactRow, isFactList, isWish } from '../../../duplicates/index.ts'
import { type ProfileDocument, sectionName, showExperience, showFact } from '../../../profiles/index.ts'
import type { Asked } from '../shared.ts'
import { duplicateTexts } from './texts/index.ts'

/** What a list of a profile is called. */
export const listName = (list: EntryList, locale: Locale): string =>
  isWish(list) ? duplicateTexts.in(locale)(`list.${list}`) : sectionName(list, locale)

/** One entry of one profile. */
export function showEntry(
  list: EntryList,
  entry: NonNullable<FactRow['first']>,
  { ctx, locale }: Asked,
): Html {
  const { reference } = ctx
  if (isWish(list)) {
    const code = String(entry)
    return html`${reference[list].get(code)?.labels[locale] ?? code}`
  }
  if (isFactList(list))
    return showFact(list, entry as ProfileDocument[FactList][number], { locale, reference })
  return showExperience([entry] as ProfileDocument['experience'], { locale, reference })
}
