import type { FastifyInstance } from 'fastify'
import { demandPages } from './demand.ts'
import { editorPages } from './editor/index.ts'
import { listPage } from './list.ts'
import { newPage } from './new.ts'
import type { PagesDeps } from './shared.ts'

export type { PagesDeps }

/** The employer's pages of demands. */
export async function pages(app: FastifyInstance, deps: PagesDeps): Promise<void> {
  listPage(app, deps)
  newPage(app, deps)
  demandPages(app, deps)
  editorPages(app, deps)
}
