import type { FastifyInstance } from 'fastify'
import { empty, tag } from '../../../../portal/components/parts.ts'
import { age, dateOf, formatNumber } from '../../../../portal/format.ts'
import { html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { findEmployers } from '../../find-employers.ts'
import { type EmployerRow, employerViews } from '../../list-queries.ts'
import { listWaiting } from '../../list-waiting.ts'
import { searchForm } from '../search-form.ts'
import {
  addressOf,
  asked,
  companyText,
  oneAt,
  oneOfThese,
  type PageDeps,
  queryOf,
  reading,
  workCells,
  workColumns,
} from '../shared.ts'
import { viewedList } from '../viewed-list.ts'
import { type EmployerTexts, employerTexts } from './texts/index.ts'

const pageSize = 40

/** All employers, by how far they are. */
export function employerList(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(urls.deskEmployers, reading, async (request, reply) => {
    const one = begin(request)
    const { locale } = one
    const t = employerTexts.in(locale)
    const { view: given, q = '', cursor } = queryOf(request)
    const view = oneOfThese(employerViews, given)
    const words = q.trim().slice(0, 200)
    const list = view === 'unverified' ? 'desk-employers-waiting' : 'desk-employers'
    const after = deps.cursors.decode(list, cursor) as [string, string] | undefined
    const found = await findEmployers(one.ctx, { view, words, after, limit: pageSize + 1 })
    const page = deps.cursors.page(
      list,
      found.items,
      pageSize,
      row => [row.place, row.id],
      row => row,
    )
    const works =
      view === 'unverified'
        ? await listWaiting(one.ctx, { subject: 'employer', ids: page.items.map(({ id }) => id) })
        : null
    const row = (employer: EmployerRow) => [
      html`<a href="${oneAt(`${urls.deskEmployers}/${employer.id}`, request.url)}" data-row><bdi>${companyText(employer, locale)}</bdi></a>`,
      verificationTag(employer.verification, t),
      one.ctx.reference.countries.get(employer.country)?.labels[locale] ?? employer.country,
      formatNumber(employer.members, locale),
      formatNumber(employer.openDemands, locale),
      works
        ? age(works.get(employer.id)?.since ?? employer.createdAt, one.ctx.now, locale)
        : dateOf(employer.createdAt, locale),
      ...(works ? workCells(works.get(employer.id), one) : []),
    ]
    return reply.show({
      title: t('list.title'),
      wide: true,
      main: html`${searchForm(urls.deskEmployers, { label: t('list.search'), button: t('list.find'), words, keep: { view: given } })}
${viewedList(one, {
  label: t('list.views'),
  views: employerViews,
  current: view,
  counts: found.counts,
  nameOf: view => t(`view.${view}`),
  addressOf: view => addressOf(urls.deskEmployers, { view, q: words }),
  caption: t('list.title'),
  columns: [
    t('column.name'),
    t('column.state'),
    t('column.country'),
    t('column.members'),
    t('column.demands'),
    ...(works ? [one.t('column.since'), ...workColumns(one)] : [t('column.since')]),
  ],
  rows: page.items.map(row),
  whenEmpty: empty(
    words ? t('empty.words') : t(`empty.${view}`),
    html`<p><a href="${addressOf(urls.deskEmployers, { view: 'all' })}">${t('empty.see-all')}</a></p>`,
  ),
  url: request.url,
  next: page.next,
})}`,
    })
  })
}

export function verificationTag(state: EmployerRow['verification'], t: EmployerTexts) {
  const tone = { unverified: 'attention', verified: 'good', suspended: 'harm' } as const
  return tag(t(`state.${state}`), tone[state])
}
