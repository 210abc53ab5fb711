import type { FastifyRequest } from 'fastify'
import { allow, signedIn } from '../../http/allow.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor, perAddress } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import type { Reference } from '../../reference/index.ts'

export interface Deps {
  db: Database
  reference: Reference
  clock: Clock
  cursors: Cursors
  queue: Pick<Queue, 'enqueue'>
}

export const tags = ['Reports']
export const staff = allow.roles('liaison', 'admin')
export const limits = [perActor(300, 60)]
/**
 * Enough for those whom a phone network puts behind one address, and for nobody who wants to bury the desk. Whoever
 * has signed in is counted alone.
 */
export const reporting = [perActor(60, 3600)]
/** Numbers are too long to be guessed; this keeps it cheap as well. */
export const following = [perAddress(60, 600)]

/** What the verbs get where anybody may ask. */
export function openContexts({ db, reference, clock }: Deps) {
  return (request: FastifyRequest) => ({ db, reference, now: clock(), actor: request.actor })
}

export function contexts({ db, reference, clock, queue }: Deps) {
  return (request: FastifyRequest) => ({ db, reference, queue, now: clock(), actor: signedIn(request) })
}
