import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import fp from 'fastify-plugin'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { Value } from 'typebox/value'
import { AppError, type ErrorDetail } from '../errors.ts'

const mostDetails = 20

/** Bodies are taken as they are typed; the text of queries, paths and headers is converted to what is asked. */
export const validation = fp(
  async (app: FastifyInstance) => {
    const compile: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
      const check = Compile(schema)
      return value => {
        const converted = httpPart === 'body' ? value : Value.Convert(schema, Value.Default(schema, value))
        if (check.Check(converted)) return { value: converted }
        return { error: invalid(check.Errors(converted), httpPart ?? 'body') }
      }
    }
    app.setValidatorCompiler(compile)
    app.setSchemaErrorFormatter(errors => errors as unknown as Error)
  },
  { name: 'validation' },
)

function invalid(errors: TLocalizedValidationError[], part: string): AppError {
  const details = describeErrors(errors, part).slice(0, mostDetails)
  const places = details.map(({ path }) => path).filter(path => path !== undefined && path !== '')
  const where =
    part === 'body' ? 'body' : part === 'querystring' ? 'query string' : part === 'params' ? 'address' : part
  const at =
    places.length > 0 ? `: see ${places.slice(0, 5).join(', ')}${places.length > 5 ? ' and more' : ''}` : ''
  return new AppError('invalid-input', `The ${where} is not as this call needs it${at}.`, { details })
}

/** One sentence per place: of the alternatives of a union only what would be right is said. */
export function describeErrors(errors: TLocalizedValidationError[], part: string): ErrorDetail[] {
  const byPath = Map.groupBy(errors, error => error.instancePath)
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
      .map(describeError)
      .filter((text, index, all) => all.indexOf(text) === index)
      .join('; ')
    return message === '' ? [] : [{ path, message }]
  })
}

function describeError(error: TLocalizedValidationError): string {
  if (error.keyword === 'required') return `must have ${error.params.requiredProperties.join(', ')}`
  // What TypeBox says of a property that no schema allows.
  if (error.keyword === 'boolean') return 'is not known here'
  return error.message
}
