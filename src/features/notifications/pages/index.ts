import type { FastifyInstance } from 'fastify'
import { alertPages } from './alerts.ts'
import { listPages } from './list.ts'
import { preferencePages } from './preferences.ts'
import type { PageDeps } from './shared.ts'
import { stopPages } from './stop.ts'

export async function pages(app: FastifyInstance, deps: PageDeps): Promise<void> {
  listPages(app, deps)
  alertPages(app, deps)
  preferencePages(app, deps)
  stopPages(app, deps)
}
