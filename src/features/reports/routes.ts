import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { allow } from '../../http/allow.ts'
import { IdempotencyKey } from '../../http/idempotency.ts'
import { followReport, listMyReports } from './follow-report.ts'
import { presentFollowed, presentOwn } from './present.ts'
import { reportContact } from './report-contact.ts'
import { contexts, type Deps, following, limits, openContexts, reporting, tags } from './route-context.ts'
import * as schemas from './schemas.ts'
import { staffRoutes } from './staff-routes.ts'

export type { Deps } from './route-context.ts'

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const open = openContexts(deps)

  app.post(
    '/reports',
    {
      config: { allow: allow.anyone, limits: reporting, idempotent: true },
      schema: {
        operationId: 'reportContact',
        summary: 'Report a suspicious contact; with or without an account',
        description:
          'The employer never learns who reported. Keep the number: it tells how far the report is.',
        tags,
        headers: IdempotencyKey,
        body: schemas.ReportBody,
        response: { 201: schemas.Received },
      },
    },
    async (request, reply) => {
      const { language = request.actor?.locale ?? 'en', ...input } = request.body
      const { reference, createdAt } = await reportContact(open(request), { ...input, language })
      return reply
        .code(201)
        .header('location', `${scope.prefix}/reports/by-number/${reference}`)
        .send({ reference, stage: 'received' as const, createdAt: createdAt.toISOString() })
    },
  )

  app.get(
    '/reports/by-number/:reference',
    {
      config: { allow: allow.public, limits: following },
      schema: {
        operationId: 'followReport',
        summary: 'How far a report is, for whoever has its number',
        tags,
        params: schemas.ReferenceParams,
        response: { 200: schemas.Followed },
      },
    },
    async request => presentFollowed((await followReport(open(request), request.params)).report),
  )

  app.get(
    '/me/reports',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'listMyReports',
        summary: 'What you have reported, and what came of it; newest first',
        tags,
        response: { 200: schemas.OwnReports },
      },
    },
    async request => ({ items: (await listMyReports(context(request))).map(presentOwn) }),
  )

  await staffRoutes(scope, deps)
}
