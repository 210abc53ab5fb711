import type { FastifyInstance } from 'fastify'
import { candidatePages } from './candidates/index.ts'
import { demandPages } from './demands/index.ts'
import { deskPage } from './desk.ts'
import { duePage } from './due.ts'
import { duplicatePages } from './duplicates/index.ts'
import { employerPages } from './employers/index.ts'
import { evidencePages } from './evidence/index.ts'
import { matchPages } from './matches/index.ts'
import { nextPage } from './next.ts'
import { reportPages } from './reports/index.ts'
import type { PageDeps } from './shared.ts'

/** What a liaison works at. */
export async function pages(app: FastifyInstance, deps: PageDeps): Promise<void> {
  deskPage(app, deps)
  nextPage(app, deps)
  duePage(app, deps)
  employerPages(app, deps)
  demandPages(app, deps)
  candidatePages(app, deps)
  matchPages(app, deps)
  evidencePages(app, deps)
  duplicatePages(app, deps)
  reportPages(app, deps)
}
