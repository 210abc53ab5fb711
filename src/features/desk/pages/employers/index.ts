import type { FastifyInstance } from 'fastify'
import type { PageDeps } from '../shared.ts'
import { employerDecisions } from './decisions.ts'
import { employerList } from './list.ts'
import { employerPage } from './one.ts'

export function employerPages(app: FastifyInstance, deps: PageDeps): void {
  employerList(app, deps)
  employerPage(app, deps)
  employerDecisions(app, deps)
}
