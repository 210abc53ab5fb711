import { Type } from 'typebox'
import { PageQuery } from '../../http/paging.ts'
import { identitySchema, profileDocument } from '../profiles/index.ts'
import { maybeWhen, oneOf, orNull, strict, uuid, when } from '../schema-parts.ts'
import { entryLists, sides, valueNames } from './compare.ts'
import { duplicateViews } from './queries.ts'
import { reasons, strengths } from './reasons.ts'

const each = <Schema extends Type.TSchema>(schema: Schema) => Type.Object({ first: schema, second: schema })
const side = oneOf(sides, { description: 'Of the two, in the order of their ids' })

export const DuplicateParams = Type.Object({ duplicateId: uuid })
export const ListQuery = Type.Object({
  ...PageQuery.properties,
  view: oneOf(duplicateViews, { default: 'waiting' }),
})

const pair = {
  id: uuid,
  firstId: uuid,
  secondId: uuid,
  reasons: Type.Array(oneOf(reasons), { description: 'Why they may be one person, the strongest first' }),
  strength: Type.Integer({ minimum: 1, maximum: 100 }),
  word: oneOf(strengths),
  foundAt: when,
  decision: orNull(oneOf(['different', 'merged'])),
  decidedBy: orNull(uuid),
  decidedAt: maybeWhen,
}
export const Listed = Type.Object({
  ...pair,
  names: each(Type.String()),
})

const compared = Type.Object({
  id: uuid,
  version: Type.Integer(),
  account: Type.Boolean({ description: 'Somebody signs in to it' }),
  identity: identitySchema,
  document: profileDocument,
  cnic: Type.Boolean({ description: 'One is known; it is shown to nobody' }),
  matches: Type.Integer({ description: 'How many' }),
})
const said = Type.Unknown()
export const Detail = Type.Object({
  ...pair,
  first: compared,
  second: compared,
  facts: Type.Array(
    Type.Object({
      list: oneOf(entryLists),
      key: Type.String({ description: 'Names the row while neither profile is changed' }),
      first: said,
      second: said,
      same: Type.Boolean(),
    }),
  ),
  values: Type.Array(
    Type.Object({ name: oneOf(valueNames), first: said, second: said, same: Type.Boolean() }),
  ),
  collisions: Type.Array(
    Type.Object({
      demandId: uuid,
      further: uuid,
      furtherOf: side,
      aside: uuid,
    }),
    { description: 'Demands at which both have a match: the further one goes on, the other is put aside' },
  ),
  obstacle: orNull(oneOf(['two-accounts', 'both-chosen'])),
  suggested: side,
  merge: orNull(Type.Object({ keptId: uuid, mergedAt: when, undoUntil: when, undoneAt: maybeWhen })),
})

const optional = <const Names extends readonly string[], Schema extends Type.TSchema>(
  names: Names,
  schema: Schema,
) =>
  Type.Object(
    Object.fromEntries(names.map(name => [name, Type.Optional(schema)])) as Record<
      Names[number],
      Type.TOptional<Schema>
    >,
    strict,
  )

export const Choices = {
  keep: side,
  versions: each(Type.Integer({ minimum: 1, description: 'Of the profile as it was looked at' })),
  sections: Type.Optional(optional(entryLists, oneOf([...sides, 'both']))),
  facts: Type.Optional(
    Type.Record(Type.String({ maxLength: 80 }), side, {
      description:
        'Of one entry, by the key of its row; counts before its section. A side that does not say it leaves it out',
    }),
  ),
  values: Type.Optional(optional(valueNames, side)),
}
export const MergeBody = Type.Object(Choices, strict)
export const MergeAnswer = Type.Object({ keptId: uuid })
