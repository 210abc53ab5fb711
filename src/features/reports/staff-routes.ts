import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { etag, expectedVersion, IfMatch } from '../../http/etag.ts'
import { Page } from '../../http/paging.ts'
import { chooseReportedEmployer } from './choose-employer.ts'
import { decideReport, reopenReport } from './decide-report.ts'
import { getReport } from './get-report.ts'
import { listReports } from './list-reports.ts'
import { presentListed, presentReport } from './present.ts'
import { contexts, type Deps, limits, staff, tags } from './route-context.ts'
import * as schemas from './schemas.ts'

/** What the ministry does with reports. */
export async function staffRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const config = { allow: staff, limits }
  const answer = async (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const found = await getReport(context(request), { id })
    reply.header('etag', etag(found.report.revision))
    return presentReport(found)
  }

  app.get(
    '/reports',
    {
      config,
      schema: {
        operationId: 'listReports',
        summary: 'Reports of bad contact; what waits the longest first, the rest the newest first',
        tags,
        querystring: schemas.ListQuery,
        response: { 200: Page(schemas.Listed) },
      },
    },
    async request => {
      const { limit, cursor, ...filter } = request.query
      const after = deps.cursors.decode('listReports', cursor) as [string, string] | undefined
      const { items } = await listReports(context(request), { ...filter, after, limit: limit + 1 })
      return deps.cursors.page(
        'listReports',
        items,
        limit,
        row => [row.waitsSince.toISOString(), row.id],
        presentListed,
      )
    },
  )

  app.get(
    '/reports/:reportId',
    {
      config,
      schema: {
        operationId: 'getReport',
        summary: 'One report, with the message, match and employer it is about',
        tags,
        params: schemas.ReportParams,
        response: { 200: schemas.Report },
      },
    },
    async (request, reply) => answer(request, reply, request.params.reportId),
  )

  app.put(
    '/reports/:reportId/employer',
    {
      config,
      schema: {
        operationId: 'chooseReportedEmployer',
        summary: 'Say which employer a report concerns, or none',
        tags,
        headers: IfMatch,
        params: schemas.ReportParams,
        body: schemas.EmployerBody,
        response: { 200: schemas.Report },
      },
    },
    async (request, reply) => {
      const { reportId: id } = request.params
      await chooseReportedEmployer(context(request), {
        ...request.body,
        id,
        revision: expectedVersion(request),
      })
      return answer(request, reply, id)
    },
  )

  app.post(
    '/reports/:reportId/decide',
    {
      config,
      schema: {
        operationId: 'decideReport',
        summary: 'Close a report with what came of it; its reporter is told',
        tags,
        headers: IfMatch,
        params: schemas.ReportParams,
        body: schemas.DecideBody,
        response: { 200: schemas.Report },
      },
    },
    async (request, reply) => {
      const { reportId: id } = request.params
      await decideReport(context(request), { ...request.body, id, revision: expectedVersion(request) })
      return answer(request, reply, id)
    },
  )

  app.post(
    '/reports/:reportId/reopen',
    {
      config,
      schema: {
        operationId: 'reopenReport',
        summary: 'Take the decision back; what was done to an employer stays',
        tags,
        headers: IfMatch,
        params: schemas.ReportParams,
        response: { 200: schemas.Report },
      },
    },
    async (request, reply) => {
      const { reportId: id } = request.params
      await reopenReport(context(request), { id, revision: expectedVersion(request) })
      return answer(request, reply, id)
    },
  )
}
