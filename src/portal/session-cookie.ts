import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'hunar_session'

/** Over HTTPS the browser itself refuses the cookie from anybody but this very host. */
const nameFor = (secure: boolean): string => (secure ? `__Host-${name}` : name)

export function readSessionCookie(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[nameFor(secure)]
}

export function setSessionCookie(
  reply: FastifyReply,
  { token, expiresAt, now, secure }: { token: string; expiresAt: Date; now: Date; secure: boolean },
): void {
  reply.setCookie(nameFor(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    // A length, as the clock of a phone may be wrong by days.
    maxAge: Math.round((expiresAt.getTime() - now.getTime()) / 1000),
  })
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameFor(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
}
