import { createHash } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../errors.ts'
import { etag, expectedVersion, IfMatch } from '../../http/etag.ts'
import { IdempotencyKey, replay } from '../../http/idempotency.ts'
import { Page, PageQuery } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import { acceptImport } from './accept-import.ts'
import { discardImport } from './discard-import.ts'
import { getImport } from './get-import.ts'
import { importProfile } from './import-profile.ts'
import { listImports } from './list-imports.ts'
import { presentImport, presentProfile } from './present.ts'
import { candidate, contexts, type Deps, limits, tags } from './route-context.ts'
import * as schemas from './schemas.ts'

const hour = 60 * 60

export async function importRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const config = { allow: candidate, limits }

  app.post(
    '/me/imports',
    {
      config: { allow: candidate, limits: [perActor(30, hour)], idempotent: 'by-content', multipart: true },
      schema: {
        operationId: 'importProfile',
        summary:
          'Read a CV (text, PDF, DOCX, JSON Resume, Europass XML; up to 10 MiB) into a proposal to review',
        description:
          'Send the file as multipart/form-data. Nothing of the profile is changed before acceptImport.',
        tags,
        consumes: ['multipart/form-data'],
        headers: IdempotencyKey,
        response: { 201: schemas.ImportAnswer },
      },
    },
    async (request, reply) => {
      const file = request.isMultipart() ? await request.file() : undefined
      if (!file) throw new AppError('invalid-input', 'Send the CV as a file in multipart/form-data.')
      const bytes = await file.toBuffer()
      const earlier = await request.claimKey(reply, createHash('sha256').update(bytes).digest('base64url'))
      if (earlier) return replay(reply, earlier) as never
      // What it is shows in its bytes; names and declared types are often wrong.
      const proposal = await importProfile(context(request), { bytes })
      return reply
        .code(201)
        .header('location', `${scope.prefix}/me/imports/${proposal.id}`)
        .send(presentImport(proposal))
    },
  )

  app.get(
    '/me/imports',
    {
      config,
      schema: {
        operationId: 'listImports',
        summary: 'Your imported CVs, newest first',
        tags,
        querystring: PageQuery,
        response: { 200: Page(schemas.ImportAnswer) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const [after] = deps.cursors.decode('listImports', cursor) ?? []
      const page = { after: after === undefined ? undefined : String(after), limit: limit + 1 }
      const rows = await listImports(context(request), page)
      return deps.cursors.page('listImports', rows, limit, row => [row.id], presentImport)
    },
  )

  app.get(
    '/me/imports/:importId',
    {
      config,
      schema: {
        operationId: 'getImport',
        summary: 'One imported CV and what was read from it',
        tags,
        params: schemas.ImportParams,
        response: { 200: schemas.ImportAnswer },
      },
    },
    async request => presentImport(await getImport(context(request), request.params)),
  )

  app.post(
    '/me/imports/:importId/accept',
    {
      config,
      schema: {
        operationId: 'acceptImport',
        summary: 'Take the chosen parts over into your profile',
        description:
          'If-Match is needed where you have a profile; the name in identity where you have none yet. Name and contact that were read are never taken over by themselves: send those that are right.',
        tags,
        headers: IfMatch,
        params: schemas.ImportParams,
        body: schemas.AcceptBody,
        response: { 200: schemas.ProfileAnswer },
      },
    },
    async (request, reply) => {
      const { identity, ...choice } = request.body
      const version = request.headers['if-match'] === undefined ? null : expectedVersion(request)
      const { importId } = request.params
      const input = { importId, choice, version, ...(identity && { identity }) }
      const profile = await acceptImport(context(request), input)
      return reply.header('etag', etag(profile.version)).send(presentProfile(profile, deps.reference))
    },
  )

  app.post(
    '/me/imports/:importId/discard',
    {
      config,
      schema: {
        operationId: 'discardImport',
        summary: 'Take nothing over',
        tags,
        params: schemas.ImportParams,
        response: { 204: Type.Null({ description: 'Done.' }) },
      },
    },
    async (request, reply) => {
      await discardImport(context(request), request.params)
      return reply.code(204).send(null)
    },
  )
}
