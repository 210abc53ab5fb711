import type { ErrorDetail } from '../errors.ts'

/** Characters that JSON can spell and PostgreSQL cannot store, in values and in names: NUL, and halves of a surrogate pair. */
export function unstorableText(value: unknown, path = ''): ErrorDetail[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [unstorable(path)]
  if (typeof value !== 'object' || value === null) return []
  const details: ErrorDetail[] = []
  for (const [key, inner] of Object.entries(value)) {
    const place = `${path}/${storable(key)}`
    if (!isStorable(key)) details.push(unstorable(place))
    if (typeof inner === 'string' || typeof inner === 'object') details.push(...unstorableText(inner, place))
  }
  return details
}

/** The text with U+FFFD for each such character: for what is said about an input that holds them. */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function unstorable(path: string): ErrorDetail {
  return { path, message: 'holds a character that is no text (NUL or half of a pair)' }
}
