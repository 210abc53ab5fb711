import type { FastifyInstance } from 'fastify'
import { empty, tag } from '../../../../portal/components/parts.ts'
import { age, formatNumber } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { getEmployer } from '../../../employers/index.ts'
import { listSeats } from '../../../matches/index.ts'
import { findDemands } from '../../find-demands.ts'
import { type DemandRow, demandViews } from '../../list-queries.ts'
import { listWaiting } from '../../list-waiting.ts'
import { searchForm } from '../search-form.ts'
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
  titleText,
  workCells,
  workColumns,
} from '../shared.ts'
import { viewedList } from '../viewed-list.ts'
import { type DemandTexts, demandTexts } from './texts/index.ts'

const pageSize = 40

/** All demands, by how far they are. */
export function demandList(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(urls.deskDemands, reading, async (request, reply) => {
    const one = begin(request)
    const { ctx, locale } = one
    const d = demandTexts.in(locale)
    const { view: given, q = '', employer: of, cursor } = queryOf(request)
    const view = oneOfThese(demandViews, given)
    const words = q.trim().slice(0, 200)
    const employerId = isId(of) ? of : undefined
    // What waits is in another order than the rest.
    const list = view === 'waiting' ? 'desk-demands-waiting' : 'desk-demands'
    const after = deps.cursors.decode(list, cursor) as [string, string] | undefined
    const found = await findDemands(ctx, { view, words, employerId, after, limit: pageSize + 1 })
    const page = deps.cursors.page(
      list,
      found.items,
      pageSize,
      row => [((view === 'waiting' ? row.submittedAt : row.updatedAt) as Date).toISOString(), row.id],
      row => row,
    )
    const seats = await listSeats(ctx, { demandIds: page.items.map(({ id }) => id) })
    const works =
      view === 'waiting'
        ? await listWaiting(ctx, { subject: 'demand', ids: page.items.map(({ id }) => id) })
        : null
    const row = (demand: DemandRow) => {
      const ledger = seats.get(demand.id)
      return [
        html`<a href="${oneAt(`${urls.deskDemands}/${demand.id}`, request.url)}" data-row><bdi>${titleText(demand.title, one)}</bdi></a>`,
        employerId
          ? html`<bdi>${companyText(demand.employer, locale)}</bdi>`
          : html`<a href="${addressOf(urls.deskDemands, { view: given, q: words, employer: demand.employer.id })}"><bdi>${companyText(demand.employer, locale)}</bdi></a>`,
        stateTags(demand, d),
        demand.country ? (ctx.reference.countries.get(demand.country)?.labels[locale] ?? demand.country) : '',
        ledger && ledger.requested > 0
          ? d('list.seats', { open: ledger.open, requested: ledger.requested })
          : html`<span class="quiet">${d('list.no-seats')}</span>`,
        demand.version > 0 ? formatNumber(demand.version, locale) : '',
        age(
          view === 'waiting' && demand.submittedAt ? demand.submittedAt : demand.updatedAt,
          ctx.now,
          locale,
        ),
        ...(works ? workCells(works.get(demand.id), one) : []),
      ]
    }
    const { all, ...parts } = found.counts
    const twice = Object.values(parts).reduce((sum, count) => sum + count, 0) - all
    return reply.show({
      title: d('list.title'),
      wide: true,
      main: html`${searchForm(urls.deskDemands, { label: d('list.search'), button: d('list.find'), words, keep: { view: given, employer: employerId } })}
${employerId && (await onlyOf(one, { employerId, all: addressOf(urls.deskDemands, { view: given, q: words }) }))}
${viewedList(one, {
  label: d('list.views'),
  views: demandViews,
  current: view,
  counts: found.counts,
  nameOf: view => d(`view.${view}`),
  addressOf: view => addressOf(urls.deskDemands, { view, q: words, employer: employerId }),
  caption: d('list.title'),
  columns: [
    d('column.title'),
    d('column.employer'),
    d('column.state'),
    d('column.country'),
    d('column.seats'),
    d('column.version'),
    ...(works ? [one.t('column.since'), ...workColumns(one)] : [d('column.changed')]),
  ],
  rows: page.items.map(row),
  whenEmpty: empty(
    words ? d('empty.words') : employerId ? d('empty.company') : d(`empty.${view}`),
    html`<p><a href="${addressOf(urls.deskDemands, { view: 'all' })}">${d('empty.see-all')}</a></p>`,
  ),
  url: request.url,
  next: page.next,
})}${twice > 0 && html`<p class="hint">${d('list.twice', { count: twice })}</p>`}`,
    })
  })
}

/** Whose demands the list is narrowed to, and how to see all again. */
async function onlyOf(
  { ctx, locale }: Asked,
  { employerId, all }: { employerId: string; all: string },
): Promise<Html> {
  const { employer } = await getEmployer(ctx, { id: employerId })
  return html`<p>${demandTexts.in(locale).html('list.only', {
    name: html`<b><a href="${oneAt(`${urls.deskEmployers}/${employerId}`, all)}"><bdi>${companyText(employer, locale)}</bdi></a></b>`,
    link: text => html`<a href="${all}">${text}</a>`,
  })}</p>`
}

/** An edit of what is in force waits while the demand stays open. */
export function stateTags({ state, waiting }: Pick<DemandRow, 'state' | 'waiting'>, d: DemandTexts) {
  return html`${state !== 'submitted' && tag(d(`state.${state}`), state === 'published' ? 'good' : 'plain')} ${waiting && tag(d('state.submitted'), 'attention')}`
}
