import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { allow, signedIn } from '../../http/allow.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'
import type { Reference } from '../../reference/index.ts'
import { ExportAnswer } from '../profiles/index.ts'
import { exportMyData } from './export-my-data.ts'

export interface Deps {
  db: Database
  reference: Reference
  clock: Clock
  vault: Vault
}

export const limits = [perActor(30, 60)]
export const candidate = allow.roles('candidate')

export function contexts({ db, reference, clock, vault }: Deps) {
  return (request: FastifyRequest) => ({ db, reference, vault, now: clock(), actor: signedIn(request) })
}

const free = Type.Object({}, { additionalProperties: true })
const MyDataAnswer = Type.Interface([ExportAnswer], {
  about: Type.Record(Type.String(), Type.String(), {
    description: 'What each of the other parts is, in the language of the account',
  }),
  account: free,
  sessions: Type.Array(free),
  secondFactors: Type.Array(free),
  views: Type.Array(free),
  alerts: Type.Array(free),
  notifications: Type.Array(free),
  mailPreferences: Type.Array(free),
  keptSearches: Type.Array(free),
  matchRecord: Type.Array(free),
  accountRecord: Type.Array(free),
})

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const context = contexts(deps)
  scope.withTypeProvider<TypeBoxTypeProvider>().get(
    '/me/export',
    {
      config: { allow: candidate, limits },
      schema: {
        operationId: 'exportMyData',
        summary: 'Everything that is kept about you, and who looked at it',
        tags: ['Profiles'],
        response: { 200: MyDataAnswer },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return (await exportMyData(context(request), signedIn(request).locale)) as never
    },
  )
}
