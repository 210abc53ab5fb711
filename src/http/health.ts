import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { allow } from './allow.ts'

export type CheckState = 'ok' | 'degraded' | 'down'

export interface Check {
  name: string
  /** `degraded`: the service works, but not as it should. A check that throws or takes 2 s is down. */
  run(): Promise<{ state: CheckState; detail?: string }>
}

const State = Type.Union([Type.Literal('ok'), Type.Literal('degraded'), Type.Literal('down')])
const Readiness = Type.Object({
  status: State,
  checks: Type.Array(
    Type.Object({ name: Type.String(), state: State, detail: Type.Optional(Type.String()) }),
  ),
})

const patience = 2000

/** Live: the process answers. Ready: it can do its work; degraded is still ready. */
export async function health(app: FastifyInstance, { checks }: { checks: readonly Check[] }): Promise<void> {
  app.get(
    '/health/live',
    {
      config: { allow: allow.public, limits: [] },
      schema: {
        operationId: 'isLive',
        summary: 'Does the process answer?',
        tags: ['Health'],
        response: { 200: Type.Object({ status: Type.Literal('ok') }) },
      },
    },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/health/ready',
    {
      config: { allow: allow.public, limits: [] },
      schema: {
        operationId: 'isReady',
        summary: 'Can the service do its work? Says what each part is like.',
        tags: ['Health'],
        response: { 200: Readiness, 503: Readiness },
      },
    },
    async (request, reply) => {
      const results = await Promise.all(
        checks.map(async check => {
          try {
            return { name: check.name, ...(await within(patience, check.run())) }
          } catch (error) {
            request.log.warn({ err: error, check: check.name }, 'check failed')
            return { name: check.name, state: 'down' as const }
          }
        }),
      )
      const status = results.some(({ state }) => state === 'down')
        ? 'down'
        : results.some(({ state }) => state === 'degraded')
          ? 'degraded'
          : 'ok'
      return reply
        .code(status === 'down' ? 503 : 200)
        .header('cache-control', 'no-store')
        .send({ status, checks: results })
    },
  )
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
