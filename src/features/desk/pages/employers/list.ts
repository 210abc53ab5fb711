import type { FastifyInstance } from 'fastify'
import { empty, pager, table, tabs, tag } from '../../../../portal/components/parts.ts'
import { dateOf, formatNumber } from '../../../../portal/format.ts'
import { html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { findEmployers } from '../../find-employers.ts'
import { type EmployerRow, employerViews } from '../../list-queries.ts'
import { searchForm } from '../search-form.ts'
import {
  addressOf,
  asked,
  companyText,
  keysHint,
  oneAt,
  oneOfThese,
  type PageDeps,
  queryOf,
  reading,
} from '../shared.ts'
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
    const after = deps.cursors.decode('desk-employers', cursor) as [string, string] | undefined
    const found = await findEmployers(one.ctx, { view, words, after, limit: pageSize + 1 })
    const page = deps.cursors.page(
      'desk-employers',
      found.items,
      pageSize,
      row => [row.name.toLowerCase(), row.id],
      row => row,
    )
    const row = (employer: EmployerRow) => [
      html`<a href="${oneAt(`${urls.deskEmployers}/${employer.id}`, request.url)}" data-row><bdi>${companyText(employer, locale)}</bdi></a>`,
      verificationTag(employer.verification, t),
      one.ctx.reference.countries.get(employer.country)?.labels[locale] ?? employer.country,
      formatNumber(employer.members, locale),
      formatNumber(employer.openDemands, locale),
      dateOf(employer.createdAt, locale),
    ]
    return reply.show({
      title: t('list.title'),
      wide: true,
      main: html`${searchForm(urls.deskEmployers, { label: t('list.search'), button: t('list.find'), words, keep: { view: given } })}
${tabs(
  t('list.views'),
  employerViews.map(one => ({
    href: addressOf(urls.deskEmployers, { view: one, q: words }),
    text: t(`view.${one}`),
    count: found.counts[one],
    current: one === view,
  })),
)}
${
  page.items.length === 0
    ? empty(
        words ? t('empty.words') : t(`empty.${view}`),
        html`<p><a href="${addressOf(urls.deskEmployers, { view: 'all' })}">${t('empty.see-all')}</a></p>`,
      )
    : html`<div data-rows>${table([t('column.name'), t('column.state'), t('column.country'), t('column.members'), t('column.demands'), t('column.since')], page.items.map(row), { caption: t('list.title') })}</div>${keysHint(one)}`
}
${pager(request.url, page.next, locale)}`,
    })
  })
}

export function verificationTag(state: EmployerRow['verification'], t: EmployerTexts) {
  const tone = { unverified: 'attention', verified: 'good', suspended: 'harm' } as const
  return tag(t(`state.${state}`), tone[state])
}
