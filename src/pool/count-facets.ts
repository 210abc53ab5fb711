import type { MatchingReference } from '../matching/types.ts'
import type { Columns } from './columns.ts'
import { type Facets, facetsOf, packedSize, type SpokenLanguage } from './facets.ts'

/** The mask of a scan that let everybody pass need not be looked at. */
export function countEverybody(columns: Columns, mask: Uint8Array, reference: MatchingReference): Facets {
  columns.facetsOfEverybody ??= countFacets(columns, mask, reference)
  return columns.facetsOfEverybody
}

/** Counts the rows that `mask` lets through. */
export function countFacets(columns: Columns, mask: Uint8Array, reference: MatchingReference): Facets {
  const { end } = columns
  const facets = columns.facets.values
  const fields = columns.fields.values
  const languages = columns.languages.values
  const packed = new Uint32Array(packedSize)
  const spoken = new Uint32Array(columns.languageSets.values.length)
  const few = reference.fields.size <= 16
  const bits = new Uint32Array(few ? 1 << reference.fields.size : 0)
  const sets = new Map<number, number>()
  for (let row = 0; row < end; row++) {
    if (mask[row] === 0) continue
    packed[facets[row]!]!++
    spoken[languages[row]!]!++
    if (few) bits[fields[row]!]!++
    else sets.set(fields[row]!, (sets.get(fields[row]!) ?? 0) + 1)
  }
  bits.forEach((count, set) => {
    if (count > 0) sets.set(set, count)
  })
  return facetsOf(packed, sets, countLanguages(spoken, columns), reference)
}

function countLanguages(spoken: Uint32Array, columns: Columns): Facets['languages'] {
  const counts = new Map<string, SpokenLanguage & { count: number }>()
  spoken.forEach((people, set) => {
    if (people === 0) return
    for (const one of columns.languageSets.values[set] ?? []) {
      const key = `${one.language} ${one.level ?? ''}`
      const known = counts.get(key)
      if (known) known.count += people
      else counts.set(key, { ...one, count: people })
    }
  })
  return [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)).map(([, entry]) => entry)
}
