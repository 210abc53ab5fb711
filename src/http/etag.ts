import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../errors.ts'

/** For the schema of calls that change a versioned thing: `headers: IfMatch`. */
export const IfMatch = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 100, description: 'The ETag of what you change, such as "7".' }),
  ),
})

export function etag(version: number): string {
  return `"${version}"`
}

/**
 * The version the caller means to change. The verb puts it into the `where` of its update.
 * @throws AppError version-required (428) without the header, stale-version (412) for one we never gave
 */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined)
    throw new AppError(
      'version-required',
      'Send the header If-Match with the ETag of what you read, so that nobody’s change is lost.',
    )
  const [, digits] = /^"(\d{1,9})"$/.exec(header.trim()) ?? []
  if (digits === undefined)
    throw new AppError('stale-version', 'The header If-Match is not an ETag of this. Read it again.')
  return Number(digits)
}

/** Sets the ETag, and answers 304 when the caller has this version: `if (fresh(request, reply, v)) return reply`. */
export function fresh(request: FastifyRequest, reply: FastifyReply, version: number): boolean {
  const tag = etag(version)
  reply.header('etag', tag).header('cache-control', 'private, no-cache')
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map(text => text.trim().replace(/^W\//, ''))
  if (!known.includes(tag)) return false
  reply.code(304).send()
  return true
}
