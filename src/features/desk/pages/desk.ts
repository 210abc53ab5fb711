import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { scoreLine } from '../../../portal/assessment/lines.ts'
import { button, empty, pager, table, tabs, tag } from '../../../portal/components/parts.ts'
import { age, formatNumber } from '../../../portal/format.ts'
import { readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html, trusted } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { factName } from '../../profiles/index.ts'
import { oneOf, uuid } from '../../schema-parts.ts'
import type { QueueSummary } from '../count-work.ts'
import { listWork, type WorkList } from '../list-work.ts'
import { queues } from '../queues.ts'
import { type About, type Position, positionOf, type QueueId, type Whose, whoseWork } from '../work.ts'
import { duplicateTexts } from './duplicates/texts/index.ts'
import { deskReportTexts } from './reports/texts/index.ts'
import {
  type Asked,
  addressOf,
  asked,
  backOf,
  changing,
  companyText,
  dueText,
  keysHint,
  oneAt,
  oneOfThese,
  ownerText,
  type PageDeps,
  queryOf,
  reading,
  titleText,
} from './shared.ts'

const pageSize = 30
const queueIds = queues.map(({ id }) => id)
const Which = { queue: oneOf(queueIds), id: uuid }
const Assign = Type.Object({ ...Which, takeOver: Type.Optional(Type.Boolean()) })
const Unassign = Type.Object(Which)

interface DeskQuery {
  queue: QueueId | undefined
  whose: Whose
}

/** Everything that waits, and whose it is. */
export function deskPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  app.get(urls.desk, reading, async (request, reply) => {
    const one = begin(request)
    const { queue, whose, cursor } = queryOf(request)
    const query: DeskQuery = {
      queue: queueIds.find(id => id === queue),
      whose: oneOfThese(whoseWork, whose),
    }
    const after = deps.cursors.decode('desk-work', cursor) as Position | undefined
    const found = await listWork(one.ctx, { ...query, after, limit: pageSize + 1 })
    const { items, next } = deps.cursors.page('desk-work', found.items, pageSize, positionOf, row => row)
    return reply.show(deskView(one, { query, work: { ...found, items }, next, url: request.url }))
  })

  const queueOf = (id: string) => queues.find(queue => queue.id === id)!
  const back = (request: FastifyRequest) => backOf(request, urls.desk)

  app.post('/desk/assign', changing, async (request, reply) => {
    const { value } = readForm(Assign, request.body as Sent, request.locale)
    if (value) await queueOf(value.queue).assign(begin(request).ctx, value)
    return reply.go(back(request), 'notice.assigned')
  })

  app.post('/desk/unassign', changing, async (request, reply) => {
    const { value } = readForm(Unassign, request.body as Sent, request.locale)
    if (value) await queueOf(value.queue).unassign(begin(request).ctx, value)
    return reply.go(back(request), 'notice.unassigned')
  })
}

function deskView(
  one: Asked,
  { query, work, next, url }: { query: DeskQuery; work: WorkList; next: string | null; url: string },
): View {
  const { t, locale } = one
  const at = (change: Partial<DeskQuery>) =>
    addressOf(urls.desk, {
      queue: query.queue,
      ...change,
      whose: shownWhose(change.whose ?? query.whose),
    })
  const total = sumOf(work.summaries)
  const chosen = work.summaries.find(({ id }) => id === query.queue)?.counts ?? total.counts
  return {
    title: t('desk.title'),
    wide: true,
    lead: t('desk.lead', { count: total.counts.all, mine: total.counts.mine }),
    main: html`<div class="desk">${summaryTable(one, query, [...work.summaries, { ...total, id: 'all' }])}
<div><h2 id="list">${t(`list.${query.queue ?? 'all'}`)}</h2>
${tabs(
  t('desk.whose'),
  whoseWork.map(whose => ({
    href: at({ whose }),
    text: t(`whose.${whose}`),
    count: chosen[whose],
    current: whose === query.whose,
  })),
)}
${work.items.length === 0 ? nothingWaits(one, query, at({ whose: 'all' })) : rows(one, work, url)}
${pager(url, next, locale)}
${work.items.length > 0 && keysHint(one, ['take'])}</div></div>`,
  }
}

const shownWhose = (whose: Whose) => (whose === 'all' ? undefined : whose)

type Summary = Omit<QueueSummary, 'id' | 'path'> & { id: QueueId | 'all' }

function sumOf(summaries: readonly QueueSummary[]): Omit<Summary, 'id'> {
  const sum = (whose: Whose) => summaries.reduce((total, { counts }) => total + counts[whose], 0)
  const oldest = summaries.flatMap(row => row.oldest ?? []).sort((a, b) => a.getTime() - b.getTime())[0]
  return {
    counts: { all: sum('all'), mine: sum('mine'), unassigned: sum('unassigned'), overdue: sum('overdue') },
    oldest: oldest ?? null,
  }
}

/** A row for each queue; each number leads to what it counts. */
function summaryTable(one: Asked, query: DeskQuery, summaries: readonly Summary[]): Html {
  const { ctx, t, locale } = one
  const link = (id: Summary['id'], whose: Whose, text: string) => {
    const queue = id === 'all' ? undefined : id
    const current = queue === query.queue && whose === query.whose
    return html`<a href="${addressOf(urls.desk, { queue, whose: shownWhose(whose) })}"${current && trusted(' aria-current="true"')}>${text}</a>`
  }
  const number = (id: Summary['id'], whose: Whose, count: number) =>
    count === 0 ? html`<span class="quiet">0</span>` : link(id, whose, formatNumber(count, locale))
  return html`<div class="queues">${table(
    [t('column.queue'), ...whoseWork.map(whose => t(`whose.${whose}`)), t('column.oldest')],
    summaries.map(({ id, counts, oldest }) => [
      link(id, 'all', t(`queue.${id}`)),
      ...whoseWork.map(whose => number(id, whose, counts[whose])),
      oldest ? age(oldest, ctx.now, locale) : html`<span class="quiet">${t('oldest.none')}</span>`,
    ]),
    { caption: t('desk.queues') },
  )}</div>`
}

function rows(one: Asked, { items }: WorkList, back: string): Html {
  const { ctx, t, locale } = one
  const manyQueues = new Set(items.map(({ queue }) => queue)).size > 1
  return html`<div data-rows>${table(
    [t('column.what'), t('column.about'), t('column.since'), t('column.due'), t('column.owner'), ''],
    items.map(work => [
      html`${manyQueues && html`${tag(t(`kind.${work.queue}`))} `}<a href="${oneAt(work.href, back)}" data-row><bdi>${titleText(work.title, one)}</bdi></a>`,
      html`${aboutText(one, work)}${work.second && html` ${tag(t('second'), 'attention')}`}${work.assessment && scoreLine(work.assessment, locale)}`,
      age(work.since, ctx.now, locale),
      dueText(work.due, one),
      ownerText(work, one),
      ownerButton(one, work, back),
    ]),
    { caption: t('desk.rows') },
  )}</div>`
}

function aboutText(one: Asked, { employer, demand, country, about }: WorkList['items'][number]): Html {
  const { locale, ctx } = one
  const place = country && (ctx.reference.countries.get(country)?.labels[locale] ?? country)
  const company = employer && companyText(employer, locale)
  const parts = [company, demand && titleText(demand, one), place].filter(part => part !== undefined)
  return html`${about && whatText(one, about)}${parts.length > 0 && html`<span class="meta">${parts.map(part => html`<bdi>${part}</bdi>`)}</span>`}`
}

/** What the queue's own list says of it. */
function whatText({ locale, ctx }: Asked, about: About): Html {
  if ('report' in about) return html`${deskReportTexts.in(locale)(`kind.${about.report}`)}`
  if ('proof' in about)
    return html`<bdi>${factName(about.proof.fact, { locale, reference: ctx.reference })}</bdi>`
  const t = duplicateTexts.in(locale)
  return html`<span class="meta">${about.reasons.map(reason => html`<span>${t(`reason.${reason}`)}</span>`)}</span>`
}

/** Taken and put back at once: either can be undone by the other. */
export function ownerButton(
  { ctx, t }: Pick<Asked, 'ctx' | 't'>,
  { queue, id, owner }: { queue: string; id: string; owner: string | null },
  back: string,
): Html {
  const values = { '/queue': queue, '/id': id, back }
  if (owner === null) return button('/desk/assign', t('owner.take'), { values })
  if (owner === ctx.actor.accountId) return button('/desk/unassign', t('owner.put-back'), { values })
  return button('/desk/assign', t('owner.take-over'), { values: { ...values, '/takeOver': 'true' } })
}

function nothingWaits({ t }: Asked, { whose, queue }: DeskQuery, all: string): Html {
  if (whose !== 'all')
    return empty(t(`empty.${whose}`), html`<p><a href="${all}">${t('empty.see-all')}</a></p>`)
  return empty(
    queue ? t('empty.queue') : t('empty.desk'),
    queue ? html`<p><a href="${urls.desk}">${t('empty.see-desk')}</a></p>` : undefined,
  )
}
