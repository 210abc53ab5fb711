import type { FastifyInstance } from 'fastify'
import { empty, tag } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { type Html, html, nothing, trusted } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { getEmployer } from '../../../employers/index.ts'
import {
  type ListedReport,
  listReports,
  type Outcome,
  type ReportKind,
  reportKinds,
  reportViews,
} from '../../../reports/index.ts'
import { listWaiting } from '../../list-waiting.ts'
import {
  type Asked,
  addressOf,
  asked,
  companyText,
  isId,
  oneAt,
  oneOfThese,
  type PageDeps,
  queryOf,
  reading,
  workCells,
  workColumns,
} from '../shared.ts'
import { viewedList } from '../viewed-list.ts'
import { type DeskReportTexts, deskReportTexts } from './texts/index.ts'

const pageSize = 40

interface ReportQuery {
  view?: string | undefined
  kind?: ReportKind | undefined
  employer?: string | undefined
}

/** Reports of bad contact by how far they are, of one kind or about one employer. */
export function reportList(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(urls.deskReports, reading, async (request, reply) => {
    const one = begin(request)
    const { ctx, locale } = one
    const t = deskReportTexts.in(locale)
    const given = queryOf(request)
    const view = oneOfThese(reportViews, given.view)
    const query: ReportQuery = {
      view,
      kind: reportKinds.find(kind => kind === given.kind),
      employer: isId(given.employer) ? given.employer : undefined,
    }
    const after = deps.cursors.decode('desk-reports', given.cursor) as [string, string] | undefined
    const { kind, employer: employerId } = query
    const found = await listReports(ctx, { view, kind, employerId, after, limit: pageSize + 1 })
    const page = deps.cursors.page(
      'desk-reports',
      found.items,
      pageSize,
      row => [row.waitsSince.toISOString(), row.id],
      row => row,
    )
    const waiting = await listWaiting(ctx, { subject: 'report', ids: page.items.map(({ id }) => id) })
    const row = (report: ListedReport) => {
      return [
        html`<a href="${oneAt(`${urls.deskReports}/${report.id}`, request.url)}" data-row>${t(`kind.${report.kind}`)}</a><span class="meta"><bdi>${report.reference}</bdi></span>`,
        report.saidFrom
          ? html`<bdi>${report.saidFrom}</bdi>`
          : html`<span class="quiet">${t('from.nobody')}</span>`,
        report.employer
          ? html`<bdi>${companyText(report.employer, locale)}</bdi>`
          : html`<span class="quiet">${t('employer.none')}</span>`,
        outcomeTag(report.outcome, t),
        age(report.createdAt, ctx.now, locale),
        ...workCells(waiting.get(report.id), one),
      ]
    }
    const columns = [
      t('column.kind'),
      t('column.from'),
      t('column.employer'),
      t('column.state'),
      t('column.reported'),
      ...workColumns(one),
    ]
    return reply.show({
      title: t('list.title'),
      wide: true,
      main: html`${kindForm(query, t)}${await onlyOne(one, query, t)}
${viewedList(one, {
  label: t('list.views'),
  views: reportViews,
  current: view,
  counts: found.counts,
  nameOf: view => t(`view.${view}`),
  addressOf: view => addressOf(urls.deskReports, { ...query, view }),
  caption: t('list.title'),
  columns,
  rows: page.items.map(row),
  whenEmpty: empty(
    kind || employerId ? t('empty.filtered') : t(`empty.${view}`),
    html`<p><a href="${addressOf(urls.deskReports, { view: 'all' })}">${t('empty.see-all')}</a></p>`,
  ),
  url: request.url,
  next: page.next,
})}`,
    })
  })
}

function kindForm({ view, kind, employer }: ReportQuery, t: DeskReportTexts): Html {
  const kept = Object.entries({ view, employer })
  return html`<form method="get" action="${urls.deskReports}" class="inline no-print">${kept.map(([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="kind">${t('list.kind')}</label><select id="kind" name="kind"><option value="">${t('list.every-kind')}</option>${reportKinds.map(
    value =>
      html`<option value="${value}"${value === kind && trusted(' selected')}>${t(`kind.${value}`)}</option>`,
  )}</select><button>${t('list.show')}</button></form>`
}

/** What the list is narrowed to, and how to see all again. */
async function onlyOne({ ctx, locale }: Asked, query: ReportQuery, t: DeskReportTexts): Promise<Html> {
  if (!query.employer) return nothing
  const { employer } = await getEmployer(ctx, { id: query.employer })
  const all = addressOf(urls.deskReports, { ...query, employer: undefined })
  return html`<p>${t.html('list.only', { name: html`<b><bdi>${companyText(employer, locale)}</bdi></b>`, link: text => html`<a href="${all}">${text}</a>` })}</p>`
}

const toneOf: Partial<Record<Outcome, 'good' | 'harm'>> = {
  genuine: 'good',
  impostor: 'harm',
  suspended: 'harm',
}

export function outcomeTag(outcome: Outcome | null, t: DeskReportTexts): Html {
  return outcome === null
    ? tag(t('view.waiting'), 'attention')
    : tag(t(`outcome.${outcome}`), toneOf[outcome] ?? 'plain')
}
