import { type TSchemaOptions, Type } from 'typebox'

// The parts that documents and calls of several features are made of.

/** A closed set of words, as a plain JSON Schema enum. */
export const oneOf = <const Values extends readonly string[]>(values: Values, options: TSchemaOptions = {}) =>
  Type.Unsafe<Values[number]>(Type.String({ ...options, enum: [...values] }))

/** Unknown properties are refused rather than dropped: a typing error in a name must not lose a fact. */
export const strict = { additionalProperties: false }
export const uuid = Type.String({ format: 'uuid' })
export const when = Type.String({ format: 'date-time' })
export const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
export const maybeWhen = orNull(when)
export const isoDate = Type.String({
  // Later days than matching can count with are mistyped.
  pattern: '^(19\\d\\d|20\\d\\d|21[0-3]\\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'YYYY-MM-DD, from 1900 to 2139',
})
export const isoMonth = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' })
export const identifier = Type.String({
  pattern: '^[a-z0-9][a-z0-9.+-]{0,79}$',
  description: 'An id of the reference vocabulary: small letters, digits, . + and -',
})
export const country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2, such as JP' })
export const language = Type.String({ pattern: '^[a-z]{2}$', description: 'ISO 639-1, such as ja' })
export const line = (maxLength: number) => Type.String({ minLength: 1, maxLength })
export const prose = (maxLength: number) => Type.String({ maxLength })
export const Id = Type.Object({ id: uuid })
