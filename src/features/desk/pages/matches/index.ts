import type { FastifyInstance } from 'fastify'
import type { PageDeps } from '../shared.ts'
import { decisionPages } from './decisions.ts'
import { followPages } from './follow.ts'
import { matchList } from './list.ts'
import { matchPage } from './one.ts'

export function matchPages(app: FastifyInstance, deps: PageDeps): void {
  matchList(app, deps)
  matchPage(app, deps)
  decisionPages(app, deps)
  followPages(app, deps)
}
