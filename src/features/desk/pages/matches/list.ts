import type { FastifyInstance, FastifyRequest } from 'fastify'
import { scoreLine, verdictText } from '../../../../portal/assessment/lines.ts'
import { fields } from '../../../../portal/components/fields.ts'
import { empty, pager, table, tabs, tag } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { emptyForm, type Form } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import { getDemand } from '../../../demands/index.ts'
import { getEmployer } from '../../../employers/index.ts'
import {
  type BulkAnswer,
  listQueue,
  listWork,
  type QueueCounts,
  type ShownMatch,
  type WorkView,
  workViews,
} from '../../../matches/index.ts'
import { nameAccounts } from '../../name-accounts.ts'
import { type Whose, whoseWork } from '../../work.ts'
import { searchForm } from '../search-form.ts'
import {
  addressOf,
  asked,
  companyText,
  dueText,
  isId,
  keysHint,
  oneAt,
  oneOfThese,
  ownerText,
  type PageDeps,
  type queryOf,
  reading,
  titleText,
} from '../shared.ts'
import { bulkForm, markBox, refusals } from './bulk.ts'
import { personText, stageTag, type Told, told } from './words.ts'

const pageSize = 30
const views = ['review', 'second', ...workViews] as const
type ListView = (typeof views)[number]
const isWork = (view: ListView): view is WorkView => (workViews as readonly string[]).includes(view)

interface MatchQuery {
  view: ListView
  whose: Whose
  demand?: string | undefined
  employer?: string | undefined
  q?: string | undefined
}

/** Matches that wait for the ministry, and those it follows. */
export function matchList(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(urls.deskMatches, reading, async (request, reply) =>
    reply.show(await matchListView(told(begin(request)), request, deps)),
  )
}

function readQuery(query: ReturnType<typeof queryOf>): MatchQuery {
  const idIn = (text: string | undefined) => (isId(text) ? text : undefined)
  return {
    view: oneOfThese(views, query.view),
    whose: oneOfThese(whoseWork, query.whose),
    demand: idIn(query.demand),
    employer: idIn(query.employer),
    q: query.q?.trim().slice(0, 200) || undefined,
  }
}

/**
 * @param answer of a bulk referral that could not do all of it; @param form of one that is shown again
 * @param url the list's own, where it is another's answer
 */
export async function matchListView(
  one: Told,
  request: FastifyRequest,
  { cursors }: Pick<PageDeps, 'cursors'>,
  { answer, form = emptyForm(), url = request.url }: { answer?: BulkAnswer; form?: Form; url?: string } = {},
): Promise<View> {
  const { ctx, m, t } = one
  const given = Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))
  const query = readQuery(given)
  const { view, whose, demand, employer, q } = query
  const list = isWork(view) ? 'desk-followed' : 'desk-matches'
  const after = cursors.decode(list, given.cursor) as [string, string] | undefined
  const only = { demandId: demand, employerId: employer, words: q }
  const owner = whose === 'mine' ? 'me' : whose === 'unassigned' ? 'nobody' : undefined
  const [queue, work] = await Promise.all([
    listQueue(ctx, {
      ...only,
      ...(!isWork(view) && { owner, after }),
      ...(whose === 'overdue' && !isWork(view) && { overdue: true }),
      ...(view === 'second' && { second: true }),
      limit: isWork(view) ? 1 : pageSize + 1,
    }),
    listWork(ctx, { ...only, ...(isWork(view) ? { view, after, limit: pageSize + 1 } : { limit: 1 }) }),
  ])
  const all = await listQueue(ctx, { ...only, limit: 1 })
  const found = isWork(view) ? work.items : queue.items
  const page = cursors.page(
    list,
    found,
    pageSize,
    ({ match }) => [(isWork(view) ? match.updatedAt : match.candidateAt!).toISOString(), match.id],
    row => row,
  )
  const at = (change: Partial<MatchQuery>) => addressFor({ ...query, ...change })
  const countOf = (view: ListView) =>
    isWork(view) ? work.counts[view] : view === 'second' ? all.counts.second : all.counts.total
  return {
    title: m('list.title'),
    wide: true,
    main: html`${answer && refusals(one, answer)}
${fields(one.locale).summary(form)}
${searchForm(urls.deskMatches, { label: m('list.search'), button: m('list.find'), words: q ?? '', keep: { ...shownIn(query), q: undefined } })}
${await onlyOne(one, query)}
${tabs(
  m('list.views'),
  views.map(one => ({
    href: at({ view: one, whose: 'all' }),
    text: m(`view.${one}`),
    count: countOf(one),
    current: one === view,
  })),
)}
${
  view === 'review' &&
  tabs(
    t('desk.whose'),
    whoseWork.map(one => ({
      href: at({ whose: one }),
      text: t(`whose.${one}`),
      count: countOfWhose(all.counts, one),
      current: one === whose,
    })),
  )
}
${
  page.items.length === 0
    ? empty(
        q
          ? m('empty.words')
          : whose === 'all' || view !== 'review'
            ? m(`empty.${view}`)
            : t(`empty.${whose}`),
        demand || employer || q || whose !== 'all'
          ? html`<p><a href="${urls.deskMatches}">${m('empty.see-all')}</a></p>`
          : undefined,
      )
    : html`${view === 'review' && bulkForm(one, { form, back: url })}<div data-rows>${await rows(one, page.items, { view, form, back: url })}</div>${keysHint(one, view === 'review' ? ['mark'] : [])}`
}
${pager(url, page.next, one.locale)}`,
  }
}

const shownIn = ({ view, whose, ...rest }: MatchQuery): Record<string, string | undefined> => ({
  view: view === 'review' ? undefined : view,
  whose: whose === 'all' ? undefined : whose,
  ...rest,
})
const addressFor = (query: MatchQuery): string => addressOf(urls.deskMatches, shownIn(query))

function countOfWhose(counts: QueueCounts, whose: Whose): number {
  return whose === 'all' ? counts.total : counts[whose]
}

/** What the list is narrowed to, and how to see all again. */
async function onlyOne(one: Told, query: MatchQuery): Promise<Html> {
  const { ctx, m, locale } = one
  const { demand, employer } = query
  if (!demand && !employer) return nothing
  const name = demand
    ? titleText((await getDemand(ctx, { id: demand })).draft.title, one)
    : companyText((await getEmployer(ctx, { id: employer! })).employer, locale)
  return html`<p>${m.html('list.only', { name: html`<b><bdi>${name}</bdi></b>`, link: text => html`<a href="${addressFor({ ...query, demand: undefined, employer: undefined })}">${text}</a>` })}</p>`
}

async function rows(
  one: Told,
  items: readonly ShownMatch[],
  { view, form, back }: { view: ListView; form: Form; back: string },
): Promise<Html> {
  const { ctx, t, m, locale } = one
  const emails = await nameAccounts(
    ctx,
    items.map(({ match }) => match.owner),
  )
  const waiting = !isWork(view)
  const row = (shown: ShownMatch, at: number) => {
    const { match, assessment } = shown
    const name = personText(shown, one)
    const owner = { owner: match.owner, ownerEmail: emails.get(match.owner ?? '') ?? null }
    return [
      html`${view === 'review' && html`${markBox(one, { form, id: match.id, at, name })} `}<a href="${oneAt(`${urls.deskMatches}/${match.id}`, back)}" data-row><bdi>${name}</bdi></a>`,
      html`<bdi>${titleText(match.demand.title, one)}</bdi><span class="meta"><bdi>${companyText(match.company, locale)}</bdi></span>`,
      assessment
        ? html`${scoreLine(assessment, locale)}<span class="meta"><span>${verdictText(assessment, locale)}</span></span>`
        : html`<span class="quiet">${m('list.no-assessment')}</span>`,
      waiting
        ? html`${age(match.candidateAt!, ctx.now, locale)}${match.overrideBy && html`<div>${tag(t('second'), 'attention')}</div>`}`
        : stageTag(match, one),
      waiting ? dueText(match.due, one) : age(match.updatedAt, ctx.now, locale),
      ownerText(owner, one),
    ]
  }
  return table(
    [
      m('column.person'),
      m('column.demand'),
      m('column.fit'),
      waiting ? t('column.since') : m('column.stage'),
      waiting ? t('column.due') : m('column.changed'),
      t('column.owner'),
    ],
    items.map(row),
    { caption: m(`view.${view}`) },
  )
}
