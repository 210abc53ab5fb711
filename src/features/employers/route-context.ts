import type { FastifyRequest } from 'fastify'
import { signedIn } from '../../http/allow.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import type { Reference } from '../../reference/index.ts'

export interface Deps {
  db: Database
  queue: Pick<Queue, 'enqueue'>
  reference: Reference
  clock: Clock
  cursors: Cursors
}

export const tags = ['Employers']
const minute = 60
export const limits = [perActor(300, minute)]

/** What the verbs of employers get, made from a request. */
export function contexts({ db, queue, reference, clock }: Deps) {
  return (request: FastifyRequest) => ({ db, queue, reference, now: clock(), actor: signedIn(request) })
}
