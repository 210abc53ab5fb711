import { complete, fold, type Locale, normalise, type Reference } from '../../../reference/index.ts'

export type NamedKind = 'skill' | 'certification' | 'city' | 'language'
/** What a typed name means, or the names it may have meant. */
export type Resolved = { id: string } | { near: string[] }

const indexes = new WeakMap<Reference, Record<Exclude<NamedKind, 'skill'>, Map<string, string>>>()

/** Finds what a person typed in any of the three languages; with errors only suggestions, never a guess. */
export function resolveName(kind: NamedKind, typed: string, reference: Reference, locale: Locale): Resolved {
  if (kind === 'skill') return resolveSkill(typed, reference, locale)
  const id = indexOf(reference)[kind].get(keyOf(typed))
  return id === undefined ? { near: completionsOf(kind, typed, reference, locale).slice(0, 3) } : { id }
}

function resolveSkill(typed: string, reference: Reference, locale: Locale): Resolved {
  const key = keyOf(typed)
  const candidates = complete(typed, reference, { limit: 5, locale })
  for (const { skill } of candidates) {
    const known = reference.skills.get(skill)!
    if ([...Object.values(known.labels), ...known.aliases].some(name => keyOf(name) === key))
      return { id: skill }
  }
  const [meant, ...others] = normalise(typed, reference)
  if (meant !== undefined && others.length === 0) return { id: meant }
  return { near: candidates.slice(0, 3).map(({ label }) => label) }
}

/** Names that begin like what was typed, the best first. */
export function completionsOf(
  kind: NamedKind,
  typed: string,
  reference: Reference,
  locale: Locale,
): string[] {
  if (kind === 'skill') return complete(typed, reference, { limit: 8, locale }).map(({ label }) => label)
  const key = keyOf(typed)
  if (key === '') return []
  const rows = rowsOf(kind, reference)
  const found: { label: string; at: number }[] = []
  for (const { labels, aliases } of rows.values()) {
    const places = [...Object.values(labels), ...aliases].map(name => keyOf(name).indexOf(key))
    const at = Math.min(...places.filter(place => place >= 0))
    if (Number.isFinite(at)) found.push({ label: labels[locale], at })
  }
  return found
    .sort((a, b) => a.at - b.at || a.label.length - b.label.length)
    .slice(0, 8)
    .map(({ label }) => label)
}

function indexOf(reference: Reference) {
  let index = indexes.get(reference)
  if (!index) {
    index = {
      certification: namesOf(reference.certifications),
      city: namesOf(reference.cities),
      language: namesOf(reference.languages),
    }
    indexes.set(reference, index)
  }
  return index
}

export function rowsOf(kind: Exclude<NamedKind, 'skill'>, reference: Reference) {
  return kind === 'certification'
    ? reference.certifications
    : kind === 'city'
      ? reference.cities
      : reference.languages
}

function namesOf(
  rows: ReadonlyMap<string, { labels: Record<string, string>; aliases: readonly string[] }>,
): Map<string, string> {
  const names = new Map<string, string>()
  for (const [id, { aliases }] of rows) for (const alias of aliases) names.set(keyOf(alias), id)
  // A name comes before any alias, and an id before both.
  for (const [id, { labels }] of rows) for (const label of Object.values(labels)) names.set(keyOf(label), id)
  for (const id of rows.keys()) names.set(keyOf(id), id)
  return names
}

const keyOf = (name: string): string =>
  fold(name)
    .text.replaceAll(/[\s_/-]+/g, ' ')
    .trim()
