import type { FastifyInstance } from 'fastify'
import { empty, linkButton, pager, tabs, undoFor, undoNotice } from '../../../portal/components/parts.ts'
import { dateOf } from '../../../portal/format.ts'
import { html, nothing } from '../../../portal/html.ts'
import { urls } from '../../../portal/urls.ts'
import { employersOf } from '../../employers/index.ts'
import { seatsOfDemands } from '../../seats/index.ts'
import { countDemands } from '../count-demands.ts'
import { lastDeleted } from '../deleted-queries.ts'
import { listDemands } from '../list-demands.ts'
import type { Demand } from '../queries.ts'
import { newestVersions } from '../queries.ts'
import { newsOfDemands } from '../visit-demand.ts'
import { companyNotice, phaseTag } from './parts.ts'
import { seatBar } from './seat-bar.ts'
import { companyName, contexts, demandUrls, type PagesDeps, phaseOf, reading, titleOf } from './shared.ts'
import { demandTexts } from './texts/index.ts'

const states = ['draft', 'submitted', 'published', 'held', 'closed'] as const
const perPage = 30

const filterOf = (state: (typeof states)[number] | undefined) =>
  state === 'held' || state === 'published'
    ? ({ state: 'published', held: state === 'held' } as const)
    : { state }

/** The demands of the companies one belongs to: one row each. */
export function listPage(app: FastifyInstance, deps: PagesDeps): void {
  const context = contexts(deps)

  app.get(demandUrls.list, { config: reading }, async (request, reply) => {
    const ctx = context(request)
    const { locale } = request
    const t = demandTexts.in(locale)
    const { state: asked, cursor } = request.query as { state?: string; cursor?: string }
    const state = states.find(one => one === asked)
    const companies = await employersOf(ctx.db, ctx.actor.accountId)
    if (companies.length === 0)
      return reply.show({
        title: t('list.title'),
        main: empty(t('list.no-company'), linkButton(urls.company, t('list.create-company'), 'main')),
      })

    const [after] = (deps.cursors.decode('listDemands', cursor) ?? []) as [string?]
    const [counts, deleted, rows] = await Promise.all([
      countDemands(ctx),
      lastDeleted(ctx.db, ctx.actor, new Date(ctx.now.getTime() - undoFor)),
      listDemands(ctx, { ...filterOf(state), after, limit: perPage + 1 }),
    ])
    const { items, next } = deps.cursors.page(
      'listDemands',
      rows,
      perPage,
      row => [row.id],
      row => row,
    )
    const ids = items.map(({ id }) => id)
    const [seats, news, versions] = await Promise.all([
      seatsOfDemands(ctx.db, ids),
      newsOfDemands(ctx, ids),
      newestVersions(ctx.db, ids),
    ])
    const today = ctx.now.toISOString().slice(0, 10)
    const all = states.reduce((sum, one) => sum + (counts[one] ?? 0), 0)

    const row = (demand: Demand) => {
      const version = versions.get(demand.id)
      const company = companies.find(({ employer }) => employer.id === demand.employerId)
      const phase = phaseOf(demand, version, { verification: company?.employer.verification, today })
      const shown = version ?? demand.draft
      const fresh = news.get(demand.id)
      return html`<li class="demand-row">
<div><h2><a href="${demandUrls.one(demand.id)}"><bdi>${titleOf(shown, locale) ?? t('untitled')}</bdi></a></h2>
<p class="meta">${phaseTag(phase, t)}${companies.length > 1 && company && html`<span>${companyName(company.employer, locale)}</span>`}
<span>${shown.deadline ? t.html('list.deadline', { date: dateOf(shown.deadline, locale) }) : t('list.no-deadline')}</span>
${demand.version > 0 && html`<a${fresh !== undefined && html` class="fresh"`} href="${demandUrls.shortlist(demand.id)}">${fresh === undefined ? t('do.shortlist') : t('list.fresh', { count: fresh })}</a>`}</p></div>
<div>${seatBar(seats.get(demand.id), shown.seats, t)}</div>
</li>`
    }

    return reply.show({
      title: t('list.title'),
      actions: linkButton(demandUrls.new, t('list.new'), 'main'),
      main: html`${deleted && undoNotice(`${demandUrls.one(deleted.id)}/restore`, t('list.deleted', { title: titleOf(deleted.draft, locale) ?? t('untitled') }), locale)}${companies.map(({ employer }) => companyNotice(employer, t))}
${
  all === 0
    ? empty(t('list.none'), linkButton(demandUrls.new, t('list.first'), 'main'))
    : html`${tabs(t('list.tabs'), [
        { href: demandUrls.list, text: t('list.tab.all'), count: all, current: state === undefined },
        // What is held is an exception, and has its place only while there is some.
        ...states
          .filter(one => one !== 'held' || counts.held || state === 'held')
          .map(one => ({
            href: `${demandUrls.list}?state=${one}`,
            text: t(`list.tab.${one}`),
            count: counts[one] ?? 0,
            current: state === one,
          })),
      ])}
${items.length === 0 ? empty(t(`list.none.${state ?? 'all'}`)) : html`<ul class="rows">${items.map(row)}</ul>`}
${pager(request.url, next, locale)}`
}${nothing}`,
    })
  })
}
