import type { Locale } from '../../../../actor.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { EntryList, FactRow } from '../../../duplicates/index.ts'
import { type ProfileDocument, sectionName, showExperience, showFact } from '../../../profiles/index.ts'
import type { Asked } from '../shared.ts'
import { duplicateTexts } from './texts/index.ts'

type FactList = Exclude<EntryList, 'experience' | 'countries' | 'workModes'>

/** What a list of a profile is called. */
export const listName = (list: EntryList, locale: Locale): string =>
  list === 'countries' || list === 'workModes'
    ? duplicateTexts.in(locale)(`list.${list}`)
    : sectionName(list, locale)

/** One entry of one profile. */
export function showEntry(
  list: EntryList,
  entry: NonNullable<FactRow['first']>,
  { ctx, locale }: Asked,
): Html {
  const { reference } = ctx
  if (typeof entry === 'string') {
    const rows = list === 'countries' ? reference.countries : reference.workModes
    return html`${rows.get(entry)?.labels[locale] ?? entry}`
  }
  if (list === 'experience')
    return showExperience([entry] as ProfileDocument['experience'], { locale, reference })
  return showFact(list as FactList, entry as ProfileDocument[FactList][number], { locale, reference })
}
