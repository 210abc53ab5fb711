import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ErrorDetail } from '../../errors.ts'
import { describeErrors } from '../../http/validation.ts'
import type { Reference } from '../../reference/index.ts'
import {
  checkDocument,
  checkPrivate,
  identitySchema,
  privateInput,
  profileDocument,
  readIdentity,
  type Suggest,
  unstorableText,
} from '../profiles/index.ts'

const personShape = Type.Object(
  {
    identity: identitySchema,
    document: profileDocument,
    private: Type.Optional(privateInput),
    visibility: Type.Optional(Type.Enum(['searchable', 'paused', 'withdrawn'])),
  },
  { additionalProperties: false },
)
const shape = Compile(personShape)

/** One person of a bulk import, read and checked. */
export type ImportedPerson = Static<typeof personShape>

/** A row of a file. `row` counts as the file's readers count: the header or the first line is 1. */
export type SourceRow = { row: number; value: unknown } | { row: number; problem: ErrorDetail }

export interface RowRules {
  reference: Reference
  now: Date
  /** `keep` is for data made by the service itself: what a file says about evidence is refused. */
  evidence: 'refuse' | 'keep'
  /** What is said of an unknown id; the same for all rows of a file. */
  suggest: Suggest
}

const emptyLists = ['skills', 'certifications', 'education', 'languages', 'jobs'] as const

/** @returns the person, or everything that is wrong with the row */
export function readRow(
  value: unknown,
  rules: RowRules,
): { person: ImportedPerson } | { details: ErrorDetail[] } {
  const filled = withEmptyLists(value)
  if (!shape.Check(filled))
    return { details: describeErrors(shape.Errors(filled), 'body', personShape, filled) }
  const person: ImportedPerson = filled
  const unstorable = unstorableText(person)
  if (unstorable.length > 0) return { details: unstorable }
  const { identity, details } = readIdentity(person.identity)
  const all = [
    ...details,
    ...(rules.evidence === 'refuse' ? saidForTheService(person.document, '/document') : []),
    ...checkDocument(person.document, rules.reference, rules.now, rules.suggest).map(detail => ({
      ...detail,
      path: `/document${detail.path}`,
    })),
    ...(person.private ? checkPrivate(person.private, rules.reference, rules.now, '/private') : []),
  ]
  return all.length > 0 ? { details: all } : { person: { ...person, identity } }
}

/** A row need not spell out lists it has nothing for. */
function withEmptyLists(value: unknown): unknown {
  if (!isObject(value)) return value
  const { document = {} } = value
  if (!isObject(document)) return value
  const filled: Record<string, unknown> = { preferences: {}, ...document }
  for (const list of emptyLists) filled[list] ??= []
  return { ...value, document: filled }
}

/** An import that dropped it without a word would be believed to have taken it. */
function saidForTheService(value: object, place: string): ErrorDetail[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = `${place}/${key}`
    if (key === 'evidence' || key === 'issuer')
      return [{ path, message: `${key} is set by the service; leave it out` }]
    return typeof inner === 'object' && inner !== null ? saidForTheService(inner, path) : []
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
