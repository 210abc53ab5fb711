import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import fp from 'fastify-plugin'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { Settings } from 'typebox/system'
import { Value } from 'typebox/value'
import { AppError, type ErrorDetail } from '../errors.ts'
import { kindsOf, ofMeantBranches, schemaAt } from './meant-branches.ts'

const mostDetails = 20

// Of eight, as usual, the alternatives of one union leave none for the alternative that was meant.
Settings.Set({ maxErrors: 500 })

/** Bodies are taken as they are typed; the text of queries, paths and headers is converted to what is asked. */
export const validation = fp(
  async (app: FastifyInstance) => {
    const compile: FastifySchemaCompiler<TSchema> = ({ schema, httpPart, url }) => {
      // In the API a filter whose name is misspelt would answer with everybody; pages also take what is no filter.
      const check = Compile(
        httpPart === 'querystring' && url?.startsWith('/api/')
          ? { ...schema, additionalProperties: false }
          : schema,
      )
      return value => {
        const converted = httpPart === 'body' ? value : Value.Convert(schema, Value.Default(schema, value))
        if (check.Check(converted)) return { value: converted }
        return { error: invalid(check.Errors(converted), httpPart ?? 'body', schema, converted) }
      }
    }
    app.setValidatorCompiler(compile)
    app.setSchemaErrorFormatter(errors => errors as unknown as Error)
  },
  { name: 'validation' },
)

function invalid(
  errors: TLocalizedValidationError[],
  part: string,
  schema: TSchema,
  value: unknown,
): AppError {
  const details = describeErrors(errors, part, schema, value).slice(0, mostDetails)
  const places = details.map(({ path }) => path).filter(path => path !== undefined && path !== '')
  const where =
    { querystring: 'query string is', params: 'address is', headers: 'headers are' }[part] ?? 'body is'
  const at =
    places.length > 0 ? `: see ${places.slice(0, 5).join(', ')}${places.length > 5 ? ' and more' : ''}` : ''
  return new AppError('invalid-input', `The ${where} not as this call needs it${at}.`, { details })
}

/**
 * One sentence per place: of the alternatives of a union only what would be right is said.
 * @param schema and `value`: what was checked, and against what
 */
export function describeErrors(
  errors: TLocalizedValidationError[],
  part: string,
  schema: TSchema,
  value: unknown,
): ErrorDetail[] {
  const meant = ofMeantBranches(errors, schema, value)
  const byPath = Map.groupBy(meant, error => error.instancePath)
  return [...byPath].flatMap(([pointer, group]) => {
    const path = part === 'body' ? pointer : `${part === 'querystring' ? 'query' : part}${pointer}`
    const constants = group.flatMap(error =>
      error.keyword === 'const' ? [JSON.stringify(error.params.allowedValue)] : [],
    )
    if (constants.length > 0)
      return [{ path, message: `must be ${constants.length === 1 ? '' : 'one of '}${constants.join(', ')}` }]
    const message = group
      .filter(
        ({ keyword }) => keyword !== 'additionalProperties' && (keyword !== 'anyOf' || group.length === 1),
      )
      .map(error => describeError(error, schema))
      .filter((text, index, all) => all.indexOf(text) === index)
      .join('; ')
    return message === '' ? [] : [{ path, message }]
  })
}

function describeError(error: TLocalizedValidationError, schema: TSchema): string {
  if (error.keyword === 'required') return `must have ${error.params.requiredProperties.join(', ')}`
  if (error.keyword === 'anyOf') {
    const union = schemaAt(schema, error.schemaPath) as { anyOf?: unknown } | undefined
    const kinds = kindsOf(union?.anyOf)
    if (kinds) return `must have a kind, one of ${kinds.map(kind => JSON.stringify(kind)).join(', ')}`
  }
  if (error.keyword === 'enum')
    return `must be one of ${error.params.allowedValues.map(value => JSON.stringify(value)).join(', ')}`
  if (error.keyword === 'pattern' || error.keyword === 'format') {
    const { description } = (schemaAt(schema, error.schemaPath) ?? {}) as { description?: string }
    const form = description ?? (error.keyword === 'format' ? error.params.format : undefined)
    return `is not of the form asked for${form ? `: ${form.replace(/\.$/, '')}` : ''}`
  }
  // What TypeBox says of a property that no schema allows.
  if (error.keyword === 'boolean') return 'is not known here'
  return error.message
}
