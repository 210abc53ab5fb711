import type { FastifyInstance } from 'fastify'
import { fields } from '../../../../portal/components/fields.ts'
import { facts, table } from '../../../../portal/components/parts.ts'
import { age, formatTime } from '../../../../portal/format.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import { aboutMessage } from '../../../messages/index.ts'
import { getReport, type Outcome, type ReportToDecide } from '../../../reports/index.ts'
import { getWaiting } from '../../get-waiting.ts'
import { type RecordEntry, readRecord } from '../../read-record.ts'
import { queueLinks } from '../next.ts'
import { recordView } from '../record.ts'
import {
  type Asked,
  asked,
  companyText,
  oneAt,
  type PageDeps,
  type Place,
  placeOf,
  queryOf,
  readingOne,
  titleText,
  toDecision,
} from '../shared.ts'
import { decisionForms } from './decide.ts'
import { employerPart } from './employer.ts'
import { outcomeTag } from './list.ts'
import { type DeskReportTexts, deskReportTexts } from './texts/index.ts'

export function reportPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskReports}/:id`, readingOne, async (request, reply) =>
    reply.show(
      await reportView(begin(request), { ...placeOf(request, urls.deskReports), words: queryOf(request).q }),
    ),
  )
}

/** What was reported beside what our records say about it, and what can be decided. */
export async function reportView(
  one: Asked,
  place: Place & { words?: string | undefined },
  form?: Form,
): Promise<View> {
  const { ctx, locale } = one
  const t = deskReportTexts.in(locale)
  const { id, back } = place
  const here = oneAt(`${urls.deskReports}/${id}`, back)
  const [shown, waiting, record] = await Promise.all([
    getReport(ctx, { id }),
    getWaiting(ctx, { subject: 'report', id }),
    readRecord(ctx, { subject: 'report', id }),
  ])
  const { report } = shown
  const part = { one, t, here, back }
  return {
    title: t('one.title', { kind: t(`kind.${report.kind}`), reference: report.reference }),
    wide: true,
    actions: outcomeTag(report.outcome, t),
    main: html`${queueLinks(one, { queue: 'reports', ...place, work: waiting, here })}${toDecision(one)}${form && fields(locale).summary(form)}
<div class="split"><div>
${reported(shown, one, t)}
${messagePart(shown, t)}
${await employerPart(shown, place.words, part)}
${shown.match && matchPart(shown.match, part)}
${othersPart(shown, part)}
<section><h2>${one.t('record.title')}</h2>${recordView(rowsOf(record, t), one)}</section>
</div><aside class="stays" id="decision">
${decisionForms(shown, part, form)}
</aside></div>`,
  }
}

export interface Part {
  one: Asked
  t: DeskReportTexts
  /** This page. */
  here: string
  back: string
}

function reported({ report, reporter }: ReportToDecide, { ctx, locale }: Asked, t: DeskReportTexts): Html {
  const { words, saidFrom, replyTo, createdAt, language } = report
  return html`<section><h2>${t('one.reported')}</h2>
<div class="prose" dir="auto">${words}</div>
${facts([
  [t('column.from'), saidFrom ? html`<bdi>${saidFrom}</bdi>` : t('from.nobody')],
  [t('column.reported'), age(createdAt, ctx.now, locale)],
  [t('reporter.language'), t(`language.${language}`)],
  [
    t('reporter.who'),
    reporter
      ? html`<bdi>${reporter.email}</bdi> (${t(`role.${reporter.role}`)})`
      : replyTo
        ? html`<bdi>${replyTo}</bdi> (${t('role.visitor')})`
        : t('reporter.nobody'),
  ],
])}<p class="hint">${t('reporter.secret')}</p></section>`
}

function messagePart({ report, message, sentToReporter }: ReportToDecide, t: DeskReportTexts): Html {
  const { unknownCode } = report
  return html`<section><h2>${t('message.title')}</h2>${
    message
      ? html`<p>${t('message.ours')}</p>${facts([
          [t('message.about'), aboutMessage(message.kind, t.locale)],
          [t('message.sent'), formatTime(message.sentAt, t.locale, 'Asia/Karachi')],
          [t('message.to'), html`<bdi>${message.recipient}</bdi>`],
          [t('reporter.language'), t(`language.${message.language}`)],
        ])}${sentToReporter !== null && html`<p class="${sentToReporter ? '' : 'attention'}">${sentToReporter ? t('message.to-reporter') : t('message.to-another')}</p>`}`
      : unknownCode
        ? html`<p class="attention">${t('message.unknown', { code: unknownCode })}</p>`
        : html`<p>${t('message.none')}</p>`
  }</section>`
}

function matchPart(
  { id, title, company }: NonNullable<ReportToDecide['match']>,
  { one, t, here }: Part,
): Html {
  return html`<section><h2>${t('match.title')}</h2><p><a href="${oneAt(`${urls.deskMatches}/${id}`, here)}"><bdi>${titleText(title ?? {}, one)}</bdi></a>
<span class="meta"><bdi>${companyText(company, one.locale)}</bdi></span></p></section>`
}

function othersPart({ others, employer }: ReportToDecide, { one, t, here }: Part): Html {
  const { ctx, locale } = one
  return html`${
    employer &&
    html`<section><h2>${t('others.title')}</h2>${
      others.length === 0
        ? html`<p>${t('others.none')}</p>`
        : table(
            [t('column.kind'), t('column.reported'), t('column.state')],
            others.map(other => [
              html`<a href="${oneAt(`${urls.deskReports}/${other.id}`, here)}">${t(`kind.${other.kind}`)}</a>`,
              age(other.createdAt, ctx.now, locale),
              outcomeTag(other.outcome, t),
            ]),
            { caption: t('others.title') },
          )
    }</section>`
  }`
}

function rowsOf(record: readonly RecordEntry[], t: DeskReportTexts) {
  return record.map(({ detail, ...row }) => {
    const { outcome } = detail
    return {
      ...row,
      detail: row.verb === 'decideReport' ? t(`outcome.${outcome as Outcome}`) : undefined,
      ...(row.verb === 'reportContact' && { by: t('reporter.unrecorded') }),
    }
  })
}
