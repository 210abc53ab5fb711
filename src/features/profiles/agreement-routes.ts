import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { agreeToEmployer } from './agree-to-employer.ts'
import { listMyAgreements } from './list-my-agreements.ts'
import { presentAgreement } from './present.ts'
import { candidate, contexts, type Deps, limits, tags } from './route-context.ts'
import * as schemas from './schemas.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'

export async function agreementRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const config = { allow: candidate, limits }

  app.get(
    '/me/agreements',
    {
      config,
      schema: {
        operationId: 'listMyAgreements',
        summary: 'The employers you agreed to be introduced to',
        tags,
        response: { 200: Type.Object({ items: Type.Array(schemas.AgreementAnswer) }) },
      },
    },
    async request => ({ items: (await listMyAgreements(context(request))).map(presentAgreement) }),
  )

  app.put(
    '/me/agreements/:employerId',
    {
      config,
      schema: {
        operationId: 'agreeToEmployer',
        summary: 'Let an employer see your name and contact',
        tags,
        params: schemas.EmployerParams,
        response: { 200: schemas.AgreementAnswer },
      },
    },
    async request => presentAgreement(await agreeToEmployer(context(request), request.params)),
  )

  app.delete(
    '/me/agreements/:employerId',
    {
      config,
      schema: {
        operationId: 'withdrawAgreement',
        summary: 'Hide your name and contact from an employer again',
        tags,
        params: schemas.EmployerParams,
        response: { 204: Type.Null({ description: 'Done.' }) },
      },
    },
    async (request, reply) => {
      await withdrawAgreement(context(request), request.params)
      return reply.code(204).send(null)
    },
  )
}
