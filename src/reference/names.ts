import { complete, folded } from './complete.ts'
import { normalise } from './normalise.ts'
import type { Labels, Locale, Reference } from './types.ts'

/** What people type by its name and we keep by its id. */
export type NamedKind = 'skill' | 'certification' | 'city' | 'language'

export interface Named {
  id: string
  label: string
  /** The other name that was hit. */
  alias?: string
}

type Rows = ReadonlyMap<string, { labels: Labels; aliases: readonly string[] }>

export function vocabularyOf(kind: NamedKind, reference: Reference): Rows {
  switch (kind) {
    case 'skill':
      return reference.skills
    case 'certification':
      return reference.certifications
    case 'city':
      return reference.cities
    case 'language':
      return reference.languages
  }
}

/** What a typed name means in any of the three languages; undefined where it is no name we know: never a guess. */
export function idOfName(kind: NamedKind, typed: string, reference: Reference): string | undefined {
  if (kind !== 'skill') return indexOf(kind, reference).get(keyOf(typed))
  if (reference.skills.has(typed)) return typed
  const key = keyOf(typed)
  for (const { skill } of complete(typed, reference, { limit: 5 }))
    if (namesIn(reference.skills.get(skill)!).some(name => keyOf(name) === key)) return skill
  const meant = normalise(typed, reference)
  return meant.length === 1 ? meant[0] : undefined
}

/** A city as the reader writes it, where we know it. @param country only one of there, ISO 3166-1 */
export function cityName(typed: string, locale: Locale, reference: Reference, country?: string): string {
  const city = reference.cities.get(idOfName('city', typed, reference) ?? '')
  return city && (country === undefined || city.country === country) ? city.labels[locale] : typed
}

/** At most eight names like what was typed, the best first; typing errors in skills are forgiven. */
export function namesLike(kind: NamedKind, typed: string, reference: Reference, locale: Locale): Named[] {
  if (kind === 'skill')
    return complete(typed, reference, { limit: 8, locale }).map(({ skill, ...named }) => ({
      id: skill,
      ...named,
    }))
  const key = keyOf(typed)
  if (key === '') return []
  return [...vocabularyOf(kind, reference)]
    .flatMap(([id, row]) => {
      const places = namesIn(row).map(name => keyOf(name).indexOf(key))
      const at = Math.min(...places.filter(place => place >= 0))
      return Number.isFinite(at) ? [{ id, label: row.labels[locale], at }] : []
    })
    .sort((a, b) => a.at - b.at || a.label.length - b.label.length)
    .slice(0, 8)
    .map(({ id, label }) => ({ id, label }))
}

const namesIn = ({ labels, aliases }: { labels: Labels; aliases: readonly string[] }): string[] => [
  ...Object.values(labels),
  ...aliases,
]

const indexes = new WeakMap<Rows, Map<string, string>>()

function indexOf(kind: NamedKind, reference: Reference): Map<string, string> {
  const rows = vocabularyOf(kind, reference)
  let index = indexes.get(rows)
  if (!index) {
    index = new Map()
    for (const [id, { aliases }] of rows) for (const alias of aliases) index.set(keyOf(alias), id)
    // A name comes before any alias, and an id before both.
    for (const [id, { labels }] of rows)
      for (const label of Object.values(labels)) index.set(keyOf(label), id)
    for (const id of rows.keys()) index.set(keyOf(id), id)
    indexes.set(rows, index)
  }
  return index
}

const keyOf = (name: string): string =>
  folded(name)
    .replaceAll(/[\s_/-]+/g, ' ')
    .trim()
