import { complete, type Reference } from '../../reference/index.ts'
import { withinTypos } from '../../search/typos.ts'

export type Kind =
  | 'skill'
  | 'certification'
  | 'language'
  | 'subject'
  | 'field'
  | 'country'
  | 'province'
  | 'currency'
  | 'test'

/** ` did you mean "python"?` for the nearest id of the vocabulary, or nothing. */
export function suggestion(kind: Kind, wrong: string, reference: Reference): string {
  const found =
    kind === 'skill'
      ? complete(wrong, reference, { limit: 1 })[0]?.skill
      : nearest(wrong, rowsOf(kind, reference))
  return found ? `; did you mean "${found}"?` : ''
}

export type Suggest = typeof suggestion

/**
 * Suggestions for a whole file: a word is looked up once, and after `most` different ones no more are, because looking
 * through the vocabulary costs more than all the rest of a row.
 */
export function suggestions(most: number): Suggest {
  const known = new Map<string, string>()
  return (kind, wrong, reference) => {
    const key = `${kind} ${wrong}`
    let said = known.get(key)
    if (said === undefined && known.size < most) {
      said = suggestion(kind, wrong, reference)
      known.set(key, said)
    }
    return said ?? ''
  }
}

interface Named {
  labels: Record<string, string>
  aliases?: readonly string[]
}

/** The rows of the vocabulary by id. */
export function rowsOf(kind: Kind, reference: Reference): ReadonlyMap<string, Named> {
  if (kind === 'skill') return reference.skills
  if (kind === 'certification') return reference.certifications
  if (kind === 'language') return reference.languages
  if (kind === 'subject') return reference.subjects
  if (kind === 'field') return reference.fields
  if (kind === 'country') return reference.countries
  if (kind === 'province') return reference.provinces
  if (kind === 'test') return reference.languageTests
  return reference.currencies
}

function nearest(wrong: string, known: ReadonlyMap<string, Named>): string | undefined {
  const typed = wrong.toLowerCase()
  let close: string | undefined
  for (const [id, { labels, aliases = [] }] of known) {
    if (id.toLowerCase() === typed) return id
    for (const name of [...Object.values(labels), ...aliases]) if (name.toLowerCase() === typed) return id
    if (!close && withinTypos(typed, id.toLowerCase(), typed.length < 6 ? 1 : 2)) close = id
  }
  return close
}
