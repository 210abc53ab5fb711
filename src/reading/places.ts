// Cities and countries named in a text.

import type { CountryCode, Reference } from '../reference/types.ts'
import { type PhraseFinder, phraseFinder } from './phrases.ts'

/** By the English name of the city; a province is known of Pakistan's cities. */
export interface PlaceNamed {
  city: string
  country: CountryCode
  province?: string
}

export interface PlaceFinders {
  cities: PhraseFinder<PlaceNamed>
  countries: PhraseFinder<CountryCode>
}

const finders = new WeakMap<Reference, PlaceFinders>()

/** Names in English, Japanese and Urdu and their aliases. Of countries none of two letters ("US", 日本): they begin other words. */
export function placeFindersOf(reference: Reference): PlaceFinders {
  const known = finders.get(reference)
  if (known) return known
  const cities: [string, PlaceNamed][] = []
  for (const { labels, aliases, country, province } of reference.cities.values())
    for (const surface of new Set([labels.en, labels.ja, labels.ur, ...aliases]))
      cities.push([surface, { city: labels.en, country, ...(province && { province }) }])
  const countries: [string, CountryCode][] = []
  for (const { labels, aliases, code } of reference.countries.values())
    for (const surface of new Set([labels.en, labels.ja, labels.ur, ...aliases]))
      if (surface.length > 2) countries.push([surface.length === 3 ? surface.toUpperCase() : surface, code])
  const made = { cities: phraseFinder(cities, 4), countries: phraseFinder(countries, 3) }
  finders.set(reference, made)
  return made
}
