import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { allow } from '../../http/allow.ts'
import { perAddress } from '../../http/rate-limits.ts'
import type { Database } from '../../infra/database.ts'
import { checkMessage } from './check-message.ts'
import * as schemas from './schemas.ts'

export interface Deps {
  db: Database
}

/** Codes are long enough that guessing is hopeless; this keeps it cheap as well. */
export const checkLimits = [perAddress(60, 600)]

export async function routes(scope: FastifyInstance, { db }: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/messages/check',
    {
      config: { allow: allow.public, limits: checkLimits },
      schema: {
        operationId: 'checkMessage',
        summary: 'Whether a mail is genuine, by the code that stands in it',
        tags: ['Messages'],
        body: schemas.CodeBody,
        response: { 200: schemas.Checked },
      },
    },
    async request => {
      const found = await checkMessage({ db }, request.body)
      if (!found) return { genuine: false, message: null }
      const { kind, language, sentAt, recipient } = found
      return { genuine: true, message: { kind, language, sentAt: sentAt.toISOString(), recipient } }
    },
  )
}
