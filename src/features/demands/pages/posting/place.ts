import type { City, Reference } from '../../../../reference/index.ts'
import type { DemandDocument } from '../../document.ts'
import type { PostingReader } from './posting.ts'
import { postingTexts } from './texts/index.ts'

/** Country and city; a city of the vocabulary by its name in the reader's language. */
export function placeText(
  { place }: Pick<DemandDocument, 'place'>,
  { locale, reference }: PostingReader,
): string | undefined {
  if (!place) return undefined
  const country = reference.countries.get(place.country)?.labels[locale] ?? place.country
  if (!place.city) return country
  const city = citiesOf(reference).get(`${place.country} ${place.city.toLowerCase()}`)
  return postingTexts.in(locale)('place.city', { country, city: city?.labels[locale] ?? place.city })
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
