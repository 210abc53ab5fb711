import type { FastifyInstance } from 'fastify'
import { beginPage } from './begin.ts'
import { completions } from './completions.ts'
import { editPages } from './edit.ts'
import { importPages } from './import.ts'
import { previewPage } from './preview.ts'
import { privatePages } from './private.ts'
import { profilePage } from './profile.ts'
import { reviewPages } from './review.ts'
import type { PageDeps } from './shared.ts'

export { mostHelpful } from './helpful.ts'
export { profileUrls } from './shared.ts'
export {
  factName,
  sectionName,
  showEvidence,
  showExperience,
  showFact,
} from './show-fact.ts'
export { showProfile } from './show-profile.ts'

/** What a candidate does with their own profile. */
export async function pages(app: FastifyInstance, deps: PageDeps): Promise<void> {
  profilePage(app, deps)
  beginPage(app, deps)
  editPages(app, deps)
  completions(app, deps)
  importPages(app, deps)
  reviewPages(app, deps)
  previewPage(app, deps)
  privatePages(app, deps)
}
