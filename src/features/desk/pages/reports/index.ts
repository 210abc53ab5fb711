import type { FastifyInstance } from 'fastify'
import type { PageDeps } from '../shared.ts'
import { reportDecisions } from './decisions.ts'
import { reportList } from './list.ts'
import { reportPage } from './one.ts'

export function reportPages(app: FastifyInstance, deps: PageDeps): void {
  reportList(app, deps)
  reportPage(app, deps)
  reportDecisions(app, deps)
}
