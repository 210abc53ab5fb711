import type { FastifyRequest } from 'fastify'
import { signedIn } from '../../http/allow.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { LivePool } from '../../pool/index.ts'
import type { Reference } from '../../reference/index.ts'
import type { SearchPort } from '../../search/index.ts'

export interface Deps {
  db: Database
  reference: Reference
  clock: Clock
  cursors: Cursors
  livePool: LivePool
  search: SearchPort
}

export const tags = ['Notifications']
export const limits = [perActor(600, 60)]

/** What the verbs get, made from a request. */
export function contexts({ db, reference, clock }: Deps) {
  return (request: FastifyRequest) => ({ db, reference, now: clock(), actor: signedIn(request) })
}
