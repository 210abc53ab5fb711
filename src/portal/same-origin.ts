import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/**
 * Refuses a change that another site has a browser send. Browsers say where a request comes from, and no page can
 * forge it; older ones say at least the origin. The session's cookie is `SameSite=Lax` besides.
 * @throws AppError forbidden
 */
export function requireSameOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return
  if (site === undefined && hostOf(request.headers.origin) === request.headers.host) return
  throw new AppError(
    'forbidden',
    'This form was not sent from a page of this service. Open the page here and try again.',
  )
}

function hostOf(origin: string | undefined): string | undefined {
  return origin === undefined ? undefined : URL.parse(origin)?.host
}
