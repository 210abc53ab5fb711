import { complete, type Reference } from '../../reference/index.ts'
import { withinTypos } from '../../search/typos.ts'

type Kind =
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
      : nearest(wrong, rows(kind, reference))
  return found ? `; did you mean "${found}"?` : ''
}

interface Named {
  labels: Record<string, string>
  aliases?: readonly string[]
}

function rows(kind: Exclude<Kind, 'skill'>, reference: Reference): ReadonlyMap<string, Named> {
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
