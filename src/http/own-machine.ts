import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/**
 * For what opens accounts, such as kept mails: it is for the person at this machine, also when others can reach the
 * service. The name asked for is checked too: a foreign page can have its own name point here.
 */
export function requireOwnMachine(request: FastifyRequest): void {
  const near = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
  const asked = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')
  if (!near || !asked || request.headers['x-forwarded-for'] !== undefined)
    throw new AppError(
      'forbidden',
      'This is shown only on the machine the service runs on, at 127.0.0.1 or localhost.',
    )
}
