import type { FastifyInstance } from 'fastify'
import type { PageDeps } from '../shared.ts'
import { demandDecisions } from './decisions.ts'
import { demandList } from './list.ts'
import { demandPage } from './one.ts'
import { seatsPage } from './seats.ts'

export function demandPages(app: FastifyInstance, deps: PageDeps): void {
  demandList(app, deps)
  demandPage(app, deps)
  seatsPage(app, deps)
  demandDecisions(app, deps)
}
