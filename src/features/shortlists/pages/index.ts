import type { FastifyInstance } from 'fastify'
import { answerPages } from './answers.ts'
import { comparePage } from './compare.ts'
import { exportPages } from './export.ts'
import { hiringPages } from './hiring.ts'
import { listPage } from './list.ts'
import { type PageDeps as MeDeps, mePages } from './me/index.ts'
import { meetingPage } from './meeting.ts'
import type { PageDeps } from './shared.ts'
import { sheetPage } from './sheet.ts'

export async function pages(app: FastifyInstance, deps: PageDeps & MeDeps): Promise<void> {
  listPage(app, deps)
  answerPages(app, deps)
  hiringPages(app, deps)
  comparePage(app, deps)
  mePages(app, deps)
  exportPages(app, deps)
  meetingPage(app, deps)
  sheetPage(app, deps)
}
