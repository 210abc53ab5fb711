import type { FastifyInstance } from 'fastify'
import { erasePages } from './erase.ts'
import { homePage } from './home.ts'
import { matchPages } from './match.ts'
import { matchesPage } from './matches.ts'
import { privacyPages } from './privacy.ts'
import { rolePages } from './role.ts'
import { rolesPage } from './roles.ts'
import type { PageDeps } from './shared.ts'

export type { PageDeps } from './shared.ts'

/** What a candidate sees of demands and matches; it lies here because it needs ranking, matches and profile together. */
export function mePages(app: FastifyInstance, deps: PageDeps): void {
  homePage(app, deps)
  rolesPage(app, deps)
  rolePages(app, deps)
  matchesPage(app, deps)
  matchPages(app, deps)
  privacyPages(app, deps)
  erasePages(app, deps)
}
