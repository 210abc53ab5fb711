import type { FastifyInstance } from 'fastify'
import type { Config } from '../../../config.ts'
import { allow } from '../../../http/allow.ts'
import { requireOwnMachine } from '../../../http/own-machine.ts'
import type { Clock } from '../../../infra/clock.ts'
import type { Database } from '../../../infra/database.ts'
import type { Vault } from '../../../infra/vault.ts'
import { page } from '../../../portal/index.ts'
import { demoCode } from '../demo.ts'
import { passkeySite } from '../passkeys.ts'
import { askPages } from './ask.ts'
import { setupPages } from './setup.ts'

export interface PagesDeps {
  config: Config
  db: Database
  clock: Clock
  vault: Vault
}

export async function pages(app: FastifyInstance, { config, db, clock, vault }: PagesDeps): Promise<void> {
  const shared = {
    context: () => ({ db, vault, now: clock() }),
    site: passkeySite(config.publicUrl),
    demo: config.embedded,
  }
  if (config.embedded)
    app.get('/dev/codes', { config: page(allow.public) }, async (request, reply) => {
      requireOwnMachine(request)
      return reply.type('text/plain; charset=utf-8').send(`${demoCode(config.tokenSecret, clock())}\n`)
    })
  askPages(app, shared)
  setupPages(app, shared)
}
