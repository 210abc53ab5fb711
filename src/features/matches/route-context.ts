import type { FastifyReply, FastifyRequest } from 'fastify'
import { isStaff, type Locale } from '../../actor.ts'
import { allow, signedIn } from '../../http/allow.ts'
import { etag } from '../../http/etag.ts'
import type { Cursors } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Reference } from '../../reference/index.ts'
import { presentToEmployer, presentToMinistry } from './present.ts'
import type { Match } from './queries.ts'
import { type ShownMatch, showMatches } from './show-matches.ts'

export interface Deps {
  db: Database
  reference: Reference
  clock: Clock
  cursors: Cursors
}

export const tags = ['Matches']
export const limits = [perActor(600, 60)]
export const candidate = allow.roles('candidate')
export const employer = allow.roles('employer')
export const staff = allow.roles('liaison', 'admin')
export const worker = allow.roles('employer', 'liaison', 'admin')

/** What the verbs of matches get, made from a request. */
export function contexts({ db, reference, clock }: Deps) {
  return (request: FastifyRequest) => ({ db, reference, now: clock(), actor: signedIn(request) })
}

/** What the caller asks for, else the language of the account. */
export function localeOf(request: FastifyRequest): Locale {
  return (request.query as { locale?: Locale }).locale ?? signedIn(request).locale
}

/** A match as this reader sees it: employer or ministry. */
export function presentWork(request: FastifyRequest, clock: Clock) {
  const locale = localeOf(request)
  return (shown: ShownMatch) =>
    (isStaff(signedIn(request))
      ? presentToMinistry(shown, locale, clock())
      : presentToEmployer(shown, locale)) as never
}

/** The answer to a change: the match as it is now, with its ETag. */
export function answerWith(deps: Deps) {
  const context = contexts(deps)
  return async (request: FastifyRequest, reply: FastifyReply, match: Match) => {
    reply.header('etag', etag(match.revision))
    const [shown] = await showMatches(context(request), [match])
    return presentWork(request, deps.clock)(shown!)
  }
}
