import type { ErrorDetail } from '../errors.ts'

/** Characters that JSON can spell and PostgreSQL cannot store: NUL, and halves of a surrogate pair. */
export function unstorableText(value: unknown, path = ''): ErrorDetail[] {
  if (typeof value === 'string')
    return value.isWellFormed() && !value.includes('\0')
      ? []
      : [{ path, message: 'holds a character that is no text (NUL or half of a pair)' }]
  if (typeof value !== 'object' || value === null) return []
  const details: ErrorDetail[] = []
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' || typeof inner === 'object')
      details.push(...unstorableText(inner, `${path}/${key}`))
  }
  return details
}
