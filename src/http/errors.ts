import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { problem, problemType, toProblem } from './problem.ts'

export interface ErrorsOptions {
  /** For an address that does not exist: shows a page, or tells that who asks reads problem+json. */
  pageOfNothing?: (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>
}

/** Every answer that is no success is problem+json, also for paths and methods that do not exist. */
export const errors = fp(
  async (app: FastifyInstance, { pageOfNothing }: ErrorsOptions) => {
    const routes = new Map<string, { segments: string[]; methods: Set<string> }>()
    app.addHook('onRoute', route => {
      const known = routes.get(route.url) ?? { segments: split(route.url), methods: new Set<string>() }
      for (const method of [route.method].flat()) known.methods.add(method)
      routes.set(route.url, known)
    })

    app.setErrorHandler((error, request, reply) => answerError(error, request, reply))

    app.setNotFoundHandler(async (request, reply) => {
      const path = split(request.url.split('?')[0]!)
      const methods = [...routes.values()]
        .filter(({ segments }) => matches(segments, path))
        .flatMap(known => [...known.methods])
      if (methods.length === 0) {
        if (await pageOfNothing?.(request, reply)) return reply
        return send(
          reply,
          problem(
            'not-found',
            'There is nothing at this address. The calls are listed at /docs.',
            request.id,
          ),
        )
      }
      const allowed = [...new Set(methods)].sort().join(', ')
      reply.header('allow', allowed)
      return send(
        reply,
        problem(
          'method-not-allowed',
          `${request.method} is not offered at this address, but ${allowed}.`,
          request.id,
        ),
      )
    })
  },
  { name: 'errors' },
)

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { body, ours } = toProblem(error, request.id, {
    bodyLimit: request.routeOptions?.bodyLimit,
    consumes: request.routeOptions?.schema?.consumes,
  })
  if (ours)
    request.log.error(
      { err: error, operationId: request.routeOptions?.schema?.operationId },
      'request failed',
    )
  if (body.status === 401) reply.header('www-authenticate', 'Bearer')
  return send(reply, body)
}

function send(reply: FastifyReply, body: { status: number }): FastifyReply {
  return reply
    .code(body.status)
    .header('content-type', problemType)
    .header('cache-control', 'no-store')
    .send(body)
}

function split(path: string): string[] {
  return path.replace(/\/+$/, '').split('/')
}

function matches(pattern: string[], path: string[]): boolean {
  if (pattern.at(-1) === '*')
    return pattern.slice(0, -1).every((segment, index) => fits(segment, path[index]))
  return pattern.length === path.length && pattern.every((segment, index) => fits(segment, path[index]))
}

function fits(segment: string, part: string | undefined): boolean {
  return part !== undefined && (segment.startsWith(':') ? part !== '' : segment === part)
}
