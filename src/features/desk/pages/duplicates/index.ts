import type { FastifyInstance } from 'fastify'
import type { PageDeps } from '../shared.ts'
import { duplicateDecisions } from './decisions.ts'
import { duplicateList } from './list.ts'
import { duplicatePage } from './one.ts'

export function duplicatePages(app: FastifyInstance, deps: PageDeps): void {
  duplicateList(app, deps)
  duplicatePage(app, deps)
  duplicateDecisions(app, deps)
}
