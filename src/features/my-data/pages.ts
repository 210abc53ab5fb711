import type { FastifyInstance } from 'fastify'
import { page } from '../../portal/index.ts'
import { urls } from '../../portal/urls.ts'
import { exportMyData } from './export-my-data.ts'
import { candidate, contexts, type Deps, limits } from './routes.ts'

/** The same as a file, from the page of who sees me. */
export async function pages(app: FastifyInstance, deps: Deps): Promise<void> {
  const context = contexts(deps)
  app.get(urls.myData, { config: page(candidate, limits) }, async (request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="hunar-my-data.json"')
      .send(JSON.stringify(await exportMyData(context(request), request.locale), null, 2)),
  )
}
