import type { FastifyRequest } from 'fastify'
import { allow, signedIn } from '../../http/allow.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'
import type { Reference } from '../../reference/index.ts'

export interface Deps {
  db: Database
  reference: Reference
  clock: Clock
  cursors: Cursors
  vault: Vault
}

export const staff = allow.roles('liaison', 'admin')
export const limits = [perActor(300, 60)]

/** What the verbs of duplicates get, made from a request. */
export function contexts({ db, reference, clock, vault }: Deps) {
  return (request: FastifyRequest) => ({ db, reference, vault, now: clock(), actor: signedIn(request) })
}
