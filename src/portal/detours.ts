import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../actor.ts'
import { urls } from './urls.ts'

/** A page is asked for by somebody who is not signed in: they sign in and come back. */
export function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(withWayBack(urls.signIn, request), 303)
}

/** A session lacks its second factor: it is given, or set up, and then the page is shown. */
export function toSecondFactor(
  request: FastifyRequest,
  reply: FastifyReply,
  lacks: NonNullable<SignedIn['lacks']>,
): FastifyReply {
  return reply.redirect(
    withWayBack(lacks === 'second-factor' ? urls.secondFactor : urls.twoFactor, request),
    303,
  )
}

/** After a form that came too late the way leads back to the page of the form. */
function withWayBack(path: string, request: FastifyRequest): string {
  const back = request.method === 'GET' ? request.url : (pathOfReferrer(request) ?? '/')
  return `${path}?to=${encodeURIComponent(back)}`
}

function pathOfReferrer(request: FastifyRequest): string | undefined {
  const from = URL.parse(request.headers.referer ?? '')
  return from && from.host === request.headers.host ? `${from.pathname}${from.search}` : undefined
}
