import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../actor.ts'
import { html } from './html.ts'
import { portalTexts } from './texts/index.ts'
import { urls } from './urls.ts'

/** A page is asked for by somebody who is not signed in: they sign in and come back. */
export function toSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.redirect(withWayBack(urls.signIn, request), 303)
}

/** A part of a page is asked for after the session has ended: the page stays as it is, and says so. */
export function sessionEnded(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const t = portalTexts.in(request.locale)
  const way = `${urls.signIn}?to=${encodeURIComponent(pathAt(request, request.headers['hx-current-url']) ?? '/')}`
  return reply
    .code(401)
    .headers({ 'hx-retarget': '#session', 'hx-reswap': 'innerHTML' })
    .type('text/html; charset=utf-8')
    .send(
      String(
        html`<p class="error-summary">${t.html('session.ended', { link: text => html`<a href="${way}">${text}</a>` })}</p>`,
      ),
    )
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
  const back = request.method === 'GET' ? request.url : (formOf(request) ?? '/')
  return `${path}?to=${encodeURIComponent(back)}`
}

/** The page a form was sent from. */
export const formOf = (request: FastifyRequest): string | undefined =>
  pathAt(request, request.headers.referer)

/** Path and query of an address of ours. */
function pathAt(request: FastifyRequest, address: string | string[] | undefined): string | undefined {
  const from = typeof address === 'string' ? URL.parse(address) : null
  return from && from.host === request.headers.host ? `${from.pathname}${from.search}` : undefined
}
