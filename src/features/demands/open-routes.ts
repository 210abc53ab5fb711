import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { allow } from '../../http/allow.ts'
import { PageQuery } from '../../http/paging.ts'
import { getOpenDemand } from './get-open-demand.ts'
import { listOpenDemands } from './list-open-demands.ts'
import { presentOpenDemand } from './present.ts'
import type { Deps } from './routes.ts'
import * as schemas from './schemas.ts'

const tags = ['Demands']

/** What anybody may read of demands. */
export async function openRoutes(
  scope: FastifyInstance,
  { db, clock, cursors }: Pick<Deps, 'db' | 'clock' | 'cursors'>,
): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/open-demands',
    {
      config: { allow: allow.public },
      schema: {
        operationId: 'listOpenDemands',
        summary: 'Published demands, newest first, for everybody',
        tags,
        querystring: PageQuery,
        response: { 200: schemas.OpenDemandPage },
      },
    },
    async request => {
      const { cursor, limit } = request.query
      const after = cursors.decode('listOpenDemands', cursor) as [string, string] | undefined
      const rows = await listOpenDemands({ db, now: clock() }, { after, limit: limit + 1 })
      const position = (row: (typeof rows)[number]) => [row.publishedAt.toISOString(), row.demandId]
      return cursors.page('listOpenDemands', rows, limit, position, presentOpenDemand)
    },
  )

  app.get(
    '/open-demands/:id',
    {
      config: { allow: allow.public },
      schema: {
        operationId: 'getOpenDemand',
        summary: 'One published demand, for everybody',
        tags,
        params: schemas.Id,
        response: { 200: schemas.OpenDemand },
      },
    },
    async request => presentOpenDemand(await getOpenDemand({ db, now: clock() }, request.params)),
  )
}
