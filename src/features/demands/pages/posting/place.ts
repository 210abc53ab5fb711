import { cityName } from '../../../../reference/index.ts'
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
  const city = cityName(place.city, locale, reference, place.country)
  return postingTexts.in(locale)('place.city', { country, city })
}
