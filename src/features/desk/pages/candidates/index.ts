import type { FastifyInstance } from 'fastify'
import type { PageDeps } from '../shared.ts'
import { candidateList } from './list.ts'
import { candidatePage } from './one.ts'

export function candidatePages(app: FastifyInstance, deps: PageDeps): void {
  candidateList(app, deps)
  candidatePage(app, deps)
}
