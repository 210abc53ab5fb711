import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import fp from 'fastify-plugin'
import { allow } from './allow.ts'
import { Problem, problemType } from './problem.ts'

export interface OpenApiOptions {
  version: string
  tags: { name: string; description: string }[]
}

/** Only our own files: the reference makes no request to anybody else. */
const referencePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Must come before every route, and before `denyByDefault`, whose rules the reference's own files do not know. */
export const openapi = fp(
  async (app: FastifyInstance, { version, tags }: OpenApiOptions) => {
    app.addSchema(Problem)
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Hunar',
          version,
          description:
            'Foreign demand for IT people meets Pakistani IT experts, exactly and with reasons. Errors are problem+json (RFC 9457). Lists page by cursor. Changes to profiles and demands need If-Match; creating calls take an Idempotency-Key.',
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        tags,
        components: {
          securitySchemes: {
            bearer: {
              type: 'http',
              scheme: 'bearer',
              bearerFormat: 'JWT',
              description: 'The access token of signIn or refreshSession; 10 minutes.',
            },
          },
        },
      },
      transform: ({ schema, url }) => ({
        schema: withMeanings(withFile(withoutNeedlessRequired(schema))),
        url,
      }),
      refResolver: {
        buildLocalReference: (schema, _base, _fragment, index) =>
          typeof schema.$id === 'string' ? schema.$id : `schema${index}`,
      },
    })
    await app.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: referencePolicy,
      uiConfig: {
        docExpansion: 'list',
        deepLinking: true,
        filter: true,
        validatorUrl: null,
        persistAuthorization: false,
        // Without the bar that explores other APIs.
        layout: 'BaseLayout',
      },
      theme: { title: 'Hunar API' },
    })
    app.addHook('onRoute', route => {
      if (!route.schema || route.schema.hide) return
      route.schema.response = {
        ...(route.schema.response as object),
        '4xx': {
          description: 'What is wrong, and where',
          content: { [problemType]: { schema: { $ref: 'Problem#' } } },
        },
        '5xx': {
          description: 'Something went wrong on our side',
          content: { [problemType]: { schema: { $ref: 'Problem#' } } },
        },
      }
    })
  },
  { name: 'openapi' },
)

/** What has a default need not be sent, though the handler always gets it. */
function withoutNeedlessRequired(schema: FastifySchema): FastifySchema {
  const query = schema?.querystring as { required?: string[]; properties: Record<string, object> } | undefined
  if (!query?.required) return schema
  const required = query.required.filter(name => !('default' in query.properties[name]!))
  return { ...schema, querystring: { ...query, required } }
}

/** Bodies that are read as they come have no schema for Fastify to check, but a form to be told. */
function withFile(schema: FastifySchema): FastifySchema {
  if (!schema?.consumes || schema.body) return schema
  const file = { type: 'string', format: 'binary' }
  const body = schema.consumes.includes('multipart/form-data')
    ? { type: 'object', properties: { file }, required: ['file'] }
    : file
  return { ...schema, body }
}

const meanings: Record<string, string> = {
  200: 'Done; this is the answer',
  201: 'Made',
  202: 'Taken on; it is worked on in the background',
  204: 'Done; there is nothing to say',
  503: 'Not at the moment',
}

/** What a status means, for answers whose schema does not say so itself. */
function withMeanings(schema: FastifySchema): FastifySchema {
  const responses = schema?.response as Record<string, { description?: string; content?: object }> | undefined
  if (!responses) return schema
  const response = Object.fromEntries(
    Object.entries(responses).map(([status, answer]) => {
      const description = meanings[status]
      if (!description || answer.description || answer.content || '$ref' in answer) return [status, answer]
      return [status, { ...answer, description }]
    }),
  )
  return { ...schema, response }
}

/** The contract itself. */
export async function openapiRoute(app: FastifyInstance): Promise<void> {
  app.get(
    '/openapi.json',
    { config: { allow: allow.public }, schema: { hide: true } },
    async (_request, reply) => reply.header('cache-control', 'no-cache').send(app.swagger()),
  )
}
