import type { FastifyRequest } from 'fastify'
import type { SignedIn as Person } from '../../../actor.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { page } from '../../../portal/index.ts'
import type { SignedIn } from '../../context.ts'
import type { Deps } from '../route-context.ts'
import { type NotificationTexts, notificationTexts } from '../texts/index.ts'

export type PageDeps = Deps

export const reading = { config: page(allow.signedIn) }
export const changing = { config: page(allow.signedIn, [perActor(120, 60)]) }

export interface Asked {
  ctx: SignedIn & { actor: Person }
  t: NotificationTexts
}

export function asked({ db, clock, reference }: PageDeps) {
  return (request: FastifyRequest): Asked => ({
    ctx: { db, reference, now: clock(), actor: signedIn(request) },
    t: notificationTexts.in(request.locale),
  })
}
