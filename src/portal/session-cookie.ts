import type { FastifyReply, FastifyRequest } from 'fastify'

const name = 'hunar_session'

/** Over HTTPS the browser itself refuses the cookie from anybody but this very host. */
const nameFor = (secure: boolean): string => (secure ? `__Host-${name}` : name)

export function readSessionCookie(request: FastifyRequest, secure: boolean): string | undefined {
  return request.cookies[nameFor(secure)]
}

export function setSessionCookie(
  reply: FastifyReply,
  { token, expiresAt, secure }: { token: string; expiresAt: Date; secure: boolean },
): void {
  reply.setCookie(nameFor(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires: expiresAt,
  })
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameFor(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure })
}
