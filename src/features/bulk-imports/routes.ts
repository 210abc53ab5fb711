import type { Readable } from 'node:stream'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'
import { allow, signedIn } from '../../http/allow.ts'
import { IdempotencyKey, replay } from '../../http/idempotency.ts'
import { type Cursors, Page, PageQuery } from '../../http/paging.ts'
import { perActor } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { KeptAnswer } from '../../infra/idempotency-keys.ts'
import type { Queue } from '../../infra/queue.ts'
import type { Reference } from '../../reference/index.ts'
import { cancelBulkImport } from './cancel-bulk-import.ts'
import { getBulkImport } from './get-bulk-import.ts'
import { listBulkImportErrors } from './list-bulk-import-errors.ts'
import { listBulkImports } from './list-bulk-imports.ts'
import { presentBulkImport, presentRowError } from './present.ts'
import * as schemas from './schemas.ts'
import { largestFile, startBulkImport } from './start-bulk-import.ts'

export interface Deps {
  db: Database
  queue: Pick<Queue, 'enqueue'>
  reference: Reference
  clock: Clock
  cursors: Cursors
}

const tags = ['Profiles']
const staff = allow.roles('liaison', 'admin')
const config = { allow: staff, limits: [perActor(300, 60)] }
const formats = new Map([
  ['text/csv', 'csv'],
  ['application/jsonl', 'jsonl'],
  ['application/x-ndjson', 'jsonl'],
] as const)
/** Half a gigabyte through one database connection. */
const uploadTimeout = 300_000

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const { db, queue, reference, clock, cursors } = deps
  const context = (request: FastifyRequest) => ({
    db,
    queue,
    reference,
    now: clock(),
    actor: signedIn(request),
  })
  // The file is handed on as it comes in: nothing here may hold it.
  app.addContentTypeParser([...formats.keys()], (_request, body, done) => done(null, body))

  app.post(
    '/bulk-imports',
    {
      config: { allow: staff, idempotent: 'by-content', limits: [perActor(60, 60 * 60)] },
      bodyLimit: largestFile,
      handlerTimeout: uploadTimeout,
      schema: {
        operationId: 'startBulkImport',
        summary: 'Send a file of profiles, up to 512 MiB; it is read in the background',
        description:
          'CSV (`text/csv`) or JSON Lines (`application/jsonl`), UTF-8, as the body. Rows are independent: wrong ones are reported, the others get in. The columns are described in docs/bulk-imports.md.',
        tags,
        consumes: [...formats.keys()],
        headers: IdempotencyKey,
        querystring: schemas.StartQuery,
        response: { 202: schemas.BulkImportAnswer },
      },
    },
    async (request, reply) => {
      const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
      const format = formats.get(type as 'text/csv')
      if (!format)
        throw new AppError(
          'unsupported-media-type',
          `Send the file as the body, with a Content-Type of ${[...formats.keys()].join(' or ')}.`,
        )
      let earlier: KeptAnswer | undefined
      const started = await startBulkImport(context(request), {
        format,
        dryRun: request.query.dryRun,
        file: request.body as Readable,
        wanted: async hash => {
          earlier = await request.claimKey(reply, hash)
          return !earlier
        },
      })
      if (!started) return replay(reply, earlier!) as never
      return reply
        .code(202)
        .header('location', `${scope.prefix}/bulk-imports/${started.id}`)
        .send(presentBulkImport(started))
    },
  )

  app.get(
    '/bulk-imports',
    {
      config,
      schema: {
        operationId: 'listBulkImports',
        summary: 'Your bulk imports, newest first; for the admin all of them',
        tags,
        querystring: PageQuery,
        response: { 200: Page(schemas.BulkImportAnswer) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const [after] = cursors.decode('listBulkImports', cursor) ?? []
      const page = { after: after === undefined ? undefined : String(after), limit: limit + 1 }
      const rows = await listBulkImports(context(request), page)
      return cursors.page('listBulkImports', rows, limit, row => [row.id], presentBulkImport)
    },
  )

  app.get(
    '/bulk-imports/:importId',
    {
      config,
      schema: {
        operationId: 'getBulkImport',
        summary: 'How far an import is',
        tags,
        params: schemas.ImportParams,
        response: { 200: schemas.BulkImportAnswer },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return presentBulkImport(await getBulkImport(context(request), { id: request.params.importId }))
    },
  )

  app.post(
    '/bulk-imports/:importId/cancel',
    {
      config,
      schema: {
        operationId: 'cancelBulkImport',
        summary: 'Stop an import that waits or runs; the rows dealt with stay',
        tags,
        params: schemas.ImportParams,
        response: { 200: schemas.BulkImportAnswer },
      },
    },
    async request =>
      presentBulkImport(await cancelBulkImport(context(request), { id: request.params.importId })),
  )

  app.get(
    '/bulk-imports/:importId/errors',
    {
      config,
      schema: {
        operationId: 'listBulkImportErrors',
        summary: 'What is wrong with which row, in the order of the file',
        tags,
        params: schemas.ImportParams,
        querystring: PageQuery,
        response: { 200: Page(schemas.RowErrorAnswer) },
      },
    },
    async request => {
      const { limit, cursor } = request.query
      const list = `listBulkImportErrors/${request.params.importId}`
      const [after] = cursors.decode(list, cursor) ?? []
      const page = {
        id: request.params.importId,
        after: after === undefined ? undefined : Number(after),
        limit: limit + 1,
      }
      const rows = await listBulkImportErrors(context(request), page)
      return cursors.page(list, rows, limit, row => [row.number ?? 0], presentRowError)
    },
  )
}
