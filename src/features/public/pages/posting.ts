import type { Locale } from '../../../actor.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { City, Reference } from '../../../reference/index.ts'
import type { DemandDocument } from '../../demands/document.ts'
import type { OpenDemand } from '../../demands/index.ts'
import type { PublicTexts } from './texts/index.ts'

type Written = 'en' | 'ja'

/** In the reader's language where it is written in it, otherwise in the one there is. */
export function written(
  texts: DemandDocument['title'],
  locale: Locale,
): { text: string; lang: Written } | undefined {
  const order: Written[] = locale === 'ja' ? ['ja', 'en'] : ['en', 'ja']
  const lang = order.find(one => texts[one])
  return lang && { text: texts[lang]!, lang }
}

export function titleText({ document }: Pick<OpenDemand, 'document'>, locale: Locale): string {
  return written(document.title, locale)?.text ?? ''
}

/** A title in another language than the page's says so. */
export function titleOf(demand: Pick<OpenDemand, 'document'>, locale: Locale): Html {
  const title = written(demand.document.title, locale)
  return title === undefined
    ? html``
    : html`<span${title.lang === locale ? html`` : html` lang="${title.lang}" dir="ltr"`}>${title.text}</span>`
}

export const employerName = ({ employer }: Pick<OpenDemand, 'employer'>, locale: Locale): string =>
  (locale === 'ja' ? employer.nameJa : null) ?? employer.name

export function placeText(
  { place }: Pick<DemandDocument, 'place'>,
  t: PublicTexts,
  reference: Reference,
): string | undefined {
  if (!place) return undefined
  const country = reference.countries.get(place.country)?.labels[t.locale] ?? place.country
  if (!place.city) return country
  const city = citiesOf(reference).get(`${place.country} ${place.city.toLowerCase()}`)
  return t('place', { city: city?.labels[t.locale] ?? place.city, country })
}

const kept = new WeakMap<Reference, ReadonlyMap<string, City>>()

/** By country and any of their names: a posting's city is what the employer typed. */
function citiesOf(reference: Reference): ReadonlyMap<string, City> {
  let cities = kept.get(reference)
  if (!cities) {
    cities = new Map(
      [...reference.cities.values()].flatMap(city =>
        [...Object.values(city.labels), ...city.aliases].map(
          label => [`${city.country} ${label.toLowerCase()}`, city] as const,
        ),
      ),
    )
    kept.set(reference, cities)
  }
  return cities
}
