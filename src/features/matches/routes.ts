import type { FastifyInstance } from 'fastify'
import { candidateRoutes } from './candidate-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { demandRoutes } from './demand-routes.ts'
import { interviewRoutes } from './interview-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import type { Deps } from './route-context.ts'

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  await candidateRoutes(scope, deps)
  await demandRoutes(scope, deps)
  await decisionRoutes(scope, deps)
  await queueRoutes(scope, deps)
  await interviewRoutes(scope, deps)
}
