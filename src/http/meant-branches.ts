import type { TLocalizedValidationError } from 'typebox/error'

type Node = Record<string, unknown>

/**
 * Leaves out what the other alternatives of a union say, where each alternative is an object with a `kind` of its
 * own: a value of the kind `skill` hears only what a skill lacks, one of no known kind only which kinds there are.
 */
export function ofMeantBranches(
  errors: TLocalizedValidationError[],
  schema: object,
  value: unknown,
): TLocalizedValidationError[] {
  return errors.filter(error => isMeant(error, schema, value))
}

function isMeant(error: TLocalizedValidationError, schema: object, value: unknown): boolean {
  const places = segments(error.instancePath)
  const steps = segments(error.schemaPath)
  let node: unknown = schema
  let at = value
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!
    if (step === 'properties' || step === 'items') at = inside(at, places.shift())
    node = inside(node, step)
    if (step === 'properties') node = inside(node, steps[++i])
    if (step !== 'anyOf') continue
    const chosen = chosenBranch(node as Node[], at)
    const branch = steps[++i]
    if (chosen !== undefined && Number(branch) !== chosen) return false
    node = inside(node, branch)
  }
  if (error.keyword !== 'anyOf') return true
  const chosen = chosenBranch(inside(node, 'anyOf') as Node[], at)
  return chosen === undefined || chosen === -1
}

/** @returns undefined where kinds do not part the branches or the value is no object; -1 for no known kind */
function chosenBranch(branches: Node[], value: unknown): number | undefined {
  const kinds = kindsOf(branches)
  if (!kinds || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return kinds.indexOf(inside(value, 'kind'))
}

/** The kind of each branch, if each has one. */
export function kindsOf(branches: unknown): unknown[] | undefined {
  if (!Array.isArray(branches)) return undefined
  const kinds = branches.map(branch => inside(inside(inside(branch, 'properties'), 'kind'), 'const'))
  return kinds.includes(undefined) ? undefined : kinds
}

/** The part of a schema that an error's `schemaPath` points at. */
export function schemaAt(schema: object, schemaPath: string): unknown {
  return segments(schemaPath).reduce<unknown>(inside, schema)
}

function inside(value: unknown, name: string | undefined): unknown {
  if (typeof value !== 'object' || value === null || name === undefined || !Object.hasOwn(value, name))
    return undefined
  return (value as Node)[name]
}

function segments(path: string): string[] {
  return path
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}
