import type { FastifyInstance } from 'fastify'
import type { Config } from '../../../config.ts'
import { allow } from '../../../http/allow.ts'
import { facts } from '../../../portal/components/parts.ts'
import { dateOf } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import { daysToDecide } from '../../desk/facts.ts'
import { followReport } from '../follow-report.ts'
import type { ReportStage } from '../kinds.ts'
import type { OwnReport } from '../queries.ts'
import { type Deps, following, openContexts } from '../route-context.ts'
import { ReferenceParams } from '../schemas.ts'
import { type ReportTexts, reportTexts } from '../texts/index.ts'

/** Where a report stands, for whoever has its number: first of all those who have just sent it. */
export function answerPage(app: FastifyInstance, deps: Deps & { config: Pick<Config, 'publicUrl'> }): void {
  const context = openContexts(deps)
  app.get(
    `${urls.report}/:reference`,
    { config: page(allow.public, following), schema: { params: ReferenceParams } },
    async (request, reply) => {
      const { report, own } = await followReport(context(request), request.params as { reference: string })
      const t = reportTexts.in(request.locale)
      const { reference, stage, createdAt, decidedAt } = report
      return reply.show({
        title: t('one.title', { reference }),
        head: html`<meta name="robots" content="noindex">`,
        main: html`<section class="answer${toneOf[stage]}"><h2>${t(`stage.${stage}`)}</h2>
<p>${t(`next.${stage}`, { days: daysToDecide })}</p>
${decidedAt === null && html`<p>${waysOf(report, t)}</p>`}</section>
${facts([
  [t('one.number'), html`<b dir="ltr">${reference}</b>`],
  [t('one.reported'), dateOf(createdAt, t.locale)],
  [t('one.closed'), decidedAt ? dateOf(decidedAt, t.locale) : undefined],
])}
<p>${t.html('one.keep', { page: html`<bdi>${deps.config.publicUrl}${urls.report}/${reference}</bdi>` })}</p>
${own && written(report, t)}
${toDo(t)}
${theLaw(t)}
<p class="actions"><a href="${urls.report}">${t('one.another')}</a>${own && html` <a href="${urls.myReports}">${t('mine.title')}</a>`}</p>`,
      })
    },
  )
}

const toneOf: Partial<Record<ReportStage, string>> = { impostor: ' harm', suspended: ' harm' }

function waysOf({ accountId, repliesByMail }: OwnReport, t: ReportTexts): string {
  if (accountId !== null) return t('answer.here')
  return repliesByMail ? t('answer.mail') : t('answer.number')
}

function written({ kind, words, saidFrom }: OwnReport, t: ReportTexts): Html {
  return html`<section><h2>${t('one.words')}</h2>${facts([
    [t('form.kind'), t(`kind.${kind}`)],
    [t('form.from'), saidFrom && html`<bdi>${saidFrom}</bdi>`],
  ])}<div class="prose" dir="auto">${words}</div></section>`
}

/** The same at every stage: what is found out later does not make paying right. */
function toDo(t: ReportTexts): Html {
  return html`<section><h2>${t('now.title')}</h2><ul>
<li>${t('now.pay')}</li>
<li>${t('now.documents')}</li>
<li>${t('now.keep')}</li>
<li>${t('now.paid')}</li>
<li>${t.html('now.check', { link: text => html`<a href="${urls.check}">${text}</a>` })}</li>
</ul></section>`
}

function theLaw(t: ReportTexts): Html {
  const bureau = (text: Html) =>
    html`<a href="https://beoe.gov.pk/" rel="noreferrer noopener external" dir="ltr">${text}</a>`
  return html`<section><h2>${t('law.title')}</h2><ul>
<li>${t('law.protector')}</li>
<li>${t.html('law.promoters', { link: bureau })}</li>
</ul><p class="hint">${t('law.sure')}</p></section>`
}
