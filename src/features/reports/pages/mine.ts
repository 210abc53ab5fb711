import type { FastifyInstance } from 'fastify'
import { allow } from '../../../http/allow.ts'
import { empty, linkButton, table } from '../../../portal/components/parts.ts'
import { age } from '../../../portal/format.ts'
import { html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import { listMyReports } from '../follow-report.ts'
import { contexts, type Deps } from '../route-context.ts'
import { reportTexts } from '../texts/index.ts'

/** What somebody has reported, and what came of it. */
export function minePage(app: FastifyInstance, deps: Deps): void {
  const context = contexts(deps)
  app.get(urls.myReports, { config: page(allow.signedIn) }, async (request, reply) => {
    const ctx = context(request)
    const t = reportTexts.in(request.locale)
    const reports = await listMyReports(ctx)
    return reply.show({
      title: t('mine.title'),
      actions: linkButton(urls.report, t('title'), reports.length === 0 ? 'main' : 'plain'),
      main:
        reports.length === 0
          ? empty(t('mine.empty'))
          : table(
              [t('mine.number'), t('mine.what'), t('mine.when'), t('mine.stage')],
              reports.map(({ reference, kind, createdAt, stage }) => [
                html`<a href="${urls.report}/${reference}" dir="ltr">${reference}</a>`,
                t(`kind.${kind}`),
                age(createdAt, ctx.now, request.locale),
                t(`stage.${stage}`),
              ]),
              { caption: t('mine.title') },
            ),
    })
  })
}
