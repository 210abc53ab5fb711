import type { FastifyInstance } from 'fastify'
import type { PageDeps } from '../shared.ts'
import { proofDecisions } from './decisions.ts'
import { proofList } from './list.ts'
import { proofPage } from './one.ts'

export function evidencePages(app: FastifyInstance, deps: PageDeps): void {
  proofList(app, deps)
  proofPage(app, deps)
  proofDecisions(app, deps)
}
