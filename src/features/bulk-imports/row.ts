import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ErrorDetail } from '../../errors.ts'
import { describeErrors } from '../../http/validation.ts'
import type { Reference } from '../../reference/index.ts'
import {
  checkDocument,
  checkPrivate,
  identitySchema,
  type ProfileDocument,
  privateInput,
  profileDocument,
  profileInputDocument,
  readIdentity,
  unstorableText,
} from '../profiles/index.ts'

const shape = <Document extends typeof profileDocument | typeof profileInputDocument>(document: Document) =>
  Type.Object(
    {
      identity: identitySchema,
      document,
      private: Type.Optional(privateInput),
      visibility: Type.Optional(Type.Enum(['searchable', 'paused', 'withdrawn'])),
    },
    { additionalProperties: false },
  )

const writtenShape = shape(profileInputDocument)
const trustedShape = shape(profileDocument)
const written = Compile(writtenShape)
const trusted = Compile(trustedShape)

/** One person of a bulk import, read and checked. */
export type ImportedPerson = Static<ReturnType<typeof shape<typeof profileDocument>>>

/** A row of a file. `row` counts as the file's readers count: the header or the first line is 1. */
export type SourceRow = { row: number; value: unknown } | { row: number; problem: ErrorDetail }

export interface RowRules {
  reference: Reference
  now: Date
  /** `keep` is for data made by the service itself: what a file says about evidence is refused. */
  evidence: 'refuse' | 'keep'
}

const emptyLists = ['skills', 'certifications', 'education', 'languages', 'jobs'] as const

/** @returns the person, or everything that is wrong with the row */
export function readRow(
  value: unknown,
  rules: RowRules,
): { person: ImportedPerson } | { details: ErrorDetail[] } {
  const filled = withEmptyLists(value)
  const check = rules.evidence === 'keep' ? trusted : written
  const schema = rules.evidence === 'keep' ? trustedShape : writtenShape
  if (!check.Check(filled)) return { details: describeErrors(check.Errors(filled), 'body', schema, filled) }
  const person = filled as ImportedPerson
  const unstorable = unstorableText(person)
  if (unstorable.length > 0) return { details: unstorable }
  const { identity, details } = readIdentity(person.identity)
  const document = person.document as ProfileDocument
  const all = [
    ...details,
    ...checkDocument(document, rules.reference, rules.now).map(detail => ({
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
