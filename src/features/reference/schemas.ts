import { type TSchema, Type } from 'typebox'
import { cefrLevels, certainties, degreeLevels } from '../../reference/index.ts'
import { oneOf } from '../schema-parts.ts'

const labels = Type.Object({ en: Type.String(), ja: Type.String(), ur: Type.String() })
const sourced = {
  certainty: oneOf(certainties, {
    description:
      'How far it was checked: V1 read in an official text, V2 two sources agree, V3 one secondary source, OK own knowledge, CONFLICT sources disagree',
  }),
  source: Type.String(),
}
const version = Type.String({ description: 'Changes when any reference data does; also the ETag.' })

export const Skill = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  field: Type.String(),
  labels,
  aliases: Type.Array(Type.String()),
  parents: Type.Array(Type.String()),
  related: Type.Array(Type.Object({ skill: Type.String(), weight: Type.Number() })),
  esco: Type.Optional(Type.String()),
  ...sourced,
})
export const Certification = Type.Object({
  id: Type.String(),
  labels,
  issuer: Type.String(),
  level: Type.String(),
  track: Type.Optional(Type.String()),
  field: Type.String(),
  validity: Type.Array(
    Type.Object({ from: Type.Optional(Type.String()), months: Type.Union([Type.Integer(), Type.Null()]) }),
  ),
  skills: Type.Array(Type.String()),
  retired: Type.Optional(Type.String()),
  ...sourced,
})
export const Labelled = Type.Object({ id: Type.String(), labels, ...sourced })
export const Subject = Type.Object({
  id: Type.String(),
  labels,
  parent: Type.Optional(Type.String()),
  computing: Type.Boolean({ description: 'Counts as a degree in IT.' }),
  ...sourced,
})
export const Degree = Type.Object({
  id: Type.String(),
  labels,
  level: oneOf(degreeLevels),
  years: Type.Number({ description: 'Years of education from the first school year' }),
  subject: Type.Optional(Type.String()),
  ...sourced,
})
export const Wording = Type.Object({
  id: Type.String(),
  labels,
  cefr: Type.Union([oneOf(cefrLevels), Type.Null()]),
  aliases: Type.Array(Type.String()),
  ...sourced,
})
export const Place = Type.Object({ code: Type.String(), labels, ...sourced })
export const City = Type.Object({
  id: Type.String(),
  labels,
  country: Type.String(),
  province: Type.Optional(Type.String()),
  ...sourced,
})
export const Language = Type.Object({
  code: Type.String(),
  labels,
  tests: Type.Array(
    Type.Object({
      id: Type.String(),
      labels,
      passCefr: Type.Union([Type.String(), Type.Null()]),
      bands: Type.Array(
        Type.Object({
          min: Type.Number(),
          max: Type.Number(),
          cefr: Type.Union([Type.String(), Type.Null()]),
          from: Type.Optional(Type.String()),
          until: Type.Optional(Type.String()),
        }),
      ),
      ...sourced,
    }),
  ),
  ...sourced,
})
export const Currency = Type.Object({
  code: Type.String(),
  labels,
  usd: Type.Number(),
  asOf: Type.String(),
  ...sourced,
})
export const list = <Item extends TSchema>(item: Item) => Type.Object({ version, items: Type.Array(item) })
