import { leastPayText } from '../../../matching/index.ts'
import { facts } from '../../../portal/components/parts.ts'
import { dateOf } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { cityName } from '../../../reference/index.ts'
import { type Profile, showEvidence } from '../../profiles/index.ts'
import type { Asked } from './shared.ts'

/** Where somebody lives and what they wish for, in words of a third person. */
export function wishesView({ t, locale, ctx }: Asked, { place, preferences }: Profile['document']): Html {
  const { reference } = ctx
  const { countries, workModes, minimumPay, availableFrom } = preferences
  const names = (
    rows: ReadonlyMap<string, { labels: Record<typeof locale, string> }>,
    ids: readonly string[] | undefined,
  ) =>
    ids &&
    ids.length > 0 &&
    html`<ul class="plain">${ids.map(id => html`<li>${rows.get(id)?.labels[locale] ?? id}</li>`)}</ul>`
  return html`<section><h3>${t('wishes.title')}</h3>${facts([
    [
      t('wishes.city'),
      place?.city !== undefined &&
        html`<bdi>${cityName(place.city, locale, reference)}</bdi> ${showEvidence(place.evidence, locale)}`,
    ],
    [
      t('wishes.province'),
      place?.province !== undefined &&
        (reference.provinces.get(place.province)?.labels[locale] ?? place.province),
    ],
    [t('wishes.modes'), names(reference.workModes, workModes)],
    [t('wishes.countries'), names(reference.countries, countries)],
    [t('wishes.from'), availableFrom !== undefined && dateOf(availableFrom, locale)],
    [t('wishes.pay'), minimumPay && leastPayText(minimumPay as Parameters<typeof leastPayText>[0], locale)],
  ])}</section>`
}
