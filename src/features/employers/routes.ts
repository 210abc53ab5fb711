import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../http/allow.ts'
import { etag, expectedVersion, fresh, IfMatch } from '../../http/etag.ts'
import { IdempotencyKey } from '../../http/idempotency.ts'
import { Page, PageQuery } from '../../http/paging.ts'
import { createEmployer } from './create-employer.ts'
import { getEmployer } from './get-employer.ts'
import { listEmployers } from './list-employers.ts'
import { memberRoutes } from './member-routes.ts'
import { presentEmployer, presentOwnEmployer } from './present.ts'
import type { Employer } from './queries.ts'
import { contexts, type Deps, limits, tags } from './route-context.ts'
import * as schemas from './schemas.ts'
import { suspendEmployer } from './suspend-employer.ts'
import { updateEmployer } from './update-employer.ts'
import { verifyEmployer } from './verify-employer.ts'

const members = allow.roles('employer', 'liaison', 'admin')
const staff = allow.roles('liaison', 'admin')

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const tagged = (reply: FastifyReply, employer: Employer) => reply.header('etag', etag(employer.revision))

  app.post(
    '/employers',
    {
      config: { allow: allow.roles('employer'), idempotent: true, limits },
      schema: {
        operationId: 'createEmployer',
        summary: 'Register an organisation that hires; you become its owner',
        tags,
        headers: IdempotencyKey,
        body: schemas.EmployerBody,
        response: { 201: schemas.EmployerAnswer },
      },
    },
    async (request, reply) => {
      const employer = await createEmployer(context(request), request.body)
      return tagged(reply, employer)
        .code(201)
        .header('location', `${scope.prefix}/employers/${employer.id}`)
        .send(presentEmployer(employer))
    },
  )

  app.get(
    '/employers',
    {
      config: { allow: members, limits },
      schema: {
        operationId: 'listEmployers',
        summary: 'Your employers; for ministry staff all of them',
        tags,
        querystring: Type.Object({ ...PageQuery.properties, ...schemas.VerificationQuery.properties }),
        response: { 200: Page(schemas.EmployerAnswer) },
      },
    },
    async request => {
      const { limit, cursor, verification } = request.query
      const [after] = deps.cursors.decode('listEmployers', cursor) ?? []
      const filter = {
        after: after === undefined ? undefined : String(after),
        limit: limit + 1,
        verification,
      }
      const rows = await listEmployers(context(request), filter)
      return deps.cursors.page('listEmployers', rows, limit, row => [row.id], presentEmployer)
    },
  )

  app.get(
    '/employers/:employerId',
    {
      config: { allow: members, limits },
      schema: {
        operationId: 'getEmployer',
        summary: 'One employer and your role in it',
        tags,
        params: schemas.EmployerParams,
        response: { 200: schemas.OwnEmployerAnswer },
      },
    },
    async (request, reply) => {
      const found = await getEmployer(context(request), { id: request.params.employerId })
      if (fresh(request, reply, found.employer.revision)) return reply
      return presentOwnEmployer(found)
    },
  )

  app.put(
    '/employers/:employerId',
    {
      config: { allow: members, limits },
      schema: {
        operationId: 'updateEmployer',
        summary: 'Change an employer; another name or country has to be verified again',
        tags,
        headers: IfMatch,
        params: schemas.EmployerParams,
        body: schemas.EmployerBody,
        response: { 200: schemas.EmployerAnswer },
      },
    },
    async (request, reply) => {
      const revision = expectedVersion(request)
      const input = { ...request.body, id: request.params.employerId, revision }
      const employer = await updateEmployer(context(request), input)
      return tagged(reply, employer).send(presentEmployer(employer))
    },
  )

  app.post(
    '/employers/:employerId/verify',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'verifyEmployer',
        summary: 'Confirm that an employer is what it says; also lifts a suspension',
        tags,
        params: schemas.EmployerParams,
        response: { 200: schemas.EmployerAnswer },
      },
    },
    async (request, reply) => {
      const employer = await verifyEmployer(context(request), { id: request.params.employerId })
      return tagged(reply, employer).send(presentEmployer(employer))
    },
  )

  app.post(
    '/employers/:employerId/suspend',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'suspendEmployer',
        summary: 'Stop an employer, with a reason',
        tags,
        params: schemas.EmployerParams,
        body: schemas.SuspendBody,
        response: { 200: schemas.EmployerAnswer },
      },
    },
    async (request, reply) => {
      const input = { id: request.params.employerId, ...request.body }
      const employer = await suspendEmployer(context(request), input)
      return tagged(reply, employer).send(presentEmployer(employer))
    },
  )

  await memberRoutes(scope, deps)
}
