import type { Locale } from '../../../../actor.ts'
import { complete, fold, type Labels, normalise, type Reference } from '../../../../reference/index.ts'

/** What is typed as a name and kept as an id. */
export type Vocabulary = 'skill' | 'certification'

export interface Named {
  id: string
  label: string
  /** The other name that was hit. */
  alias?: string
}

const keyOf = (name: string): string =>
  fold(name)
    .text.replaceAll(/[\s_/-]+/g, ' ')
    .trim()
const certificationNames = new WeakMap<Reference, Map<string, string>>()

/** What a typed name means in any of the three languages; undefined where it is no name we know. */
export function idOf(kind: Vocabulary, typed: string, reference: Reference): string | undefined {
  if (kind === 'certification') return namesOf(reference).get(keyOf(typed))
  if (reference.skills.has(typed)) return typed
  const key = keyOf(typed)
  for (const { skill } of complete(typed, reference, { limit: 5 })) {
    const { labels, aliases } = reference.skills.get(skill)!
    if ([...Object.values(labels), ...aliases].some(name => keyOf(name) === key)) return skill
  }
  const meant = normalise(typed, reference)
  return meant.length === 1 ? meant[0] : undefined
}

/** Names like what was typed, the best first; typing errors are forgiven. */
export function namesLike(kind: Vocabulary, typed: string, reference: Reference, locale: Locale): Named[] {
  if (kind === 'skill')
    return complete(typed, reference, { limit: 8, locale }).map(({ skill, ...named }) => ({
      id: skill,
      ...named,
    }))
  const key = keyOf(typed)
  if (key === '') return []
  return [...reference.certifications.values()]
    .flatMap(({ id, labels, aliases }) => {
      const at = Math.min(
        ...[...Object.values(labels), ...aliases].map(name => {
          const found = keyOf(name).indexOf(key)
          return found < 0 ? Number.POSITIVE_INFINITY : found
        }),
      )
      return Number.isFinite(at) ? [{ id, label: labels[locale], at }] : []
    })
    .sort((a, b) => a.at - b.at || a.label.length - b.label.length)
    .slice(0, 8)
    .map(({ id, label }) => ({ id, label }))
}

/** The name of what is kept; what is no id is shown as it was typed. */
export function nameOf(kind: Vocabulary, id: string, reference: Reference, locale: Locale): string {
  const rows: ReadonlyMap<string, { labels: Labels }> =
    kind === 'skill' ? reference.skills : reference.certifications
  return rows.get(id)?.labels[locale] ?? id
}

function namesOf(reference: Reference): Map<string, string> {
  let names = certificationNames.get(reference)
  if (!names) {
    names = new Map()
    const rows = [...reference.certifications.values()]
    for (const { id, aliases } of rows) for (const alias of aliases) names.set(keyOf(alias), id)
    // A name comes before any alias, and an id before both.
    for (const { id, labels } of rows) for (const label of Object.values(labels)) names.set(keyOf(label), id)
    for (const { id } of rows) names.set(keyOf(id), id)
    certificationNames.set(reference, names)
  }
  return names
}
