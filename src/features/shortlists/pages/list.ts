import type { FastifyInstance } from 'fastify'
import { fields } from '../../../portal/components/fields.ts'
import { empty, linkButton, undoFor } from '../../../portal/components/parts.ts'
import { formatNumber } from '../../../portal/format.ts'
import { emptyForm, type Form } from '../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { visitDemand } from '../../demands/index.ts'
import { findRemovedComment, listComments, listInterviews } from '../../matches/index.ts'
import { bulkBar, markBox } from './bulk-bar.ts'
import { skillTyped, withSkill } from './filter-skills.ts'
import { activeFilters, filterForm, verdictLinks, viewTabs } from './filter-view.ts'
import { addressOf, isFiltered, type ListQuery, readQuery, unfiltered } from './filters.ts'
import { type List, loadList, loadPerson, pageSize } from './load-list.ts'
import { personPanel } from './person.ts'
import { type Row, rowView } from './rows.ts'
import {
  type Asked,
  asked,
  askedOf,
  atHome,
  idOfRequest,
  type OpenedDemand,
  openDemand,
  type PageDeps,
  pathsOf,
  reading,
  type Words,
  withBack,
} from './shared.ts'
import { justAnswered } from './undo.ts'

export function listPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get('/employer/demands/:id/shortlist', reading, async (request, reply) => {
    const one = begin(request)
    const id = idOfRequest(request)
    const query = readQuery(request.query)
    const skill = skillTyped(query, deps.reference)
    if (skill) return reply.go(withSkill(pathsOf(id).list, query, skill))
    const view = await listView(one, id, query)
    await visitDemand(one.ctx, { id })
    return reply.show(view)
  })
}

/** What was not right with an answer that was sent: in a sentence, or the form of several or beside the person. */
export interface SentBack {
  said?: string
  bulk?: Form
  hiring?: Form
}

export async function listView(
  given: Asked,
  demandId: string,
  query: ListQuery,
  sent?: SentBack,
): Promise<View> {
  const demand = await openDemand(given, demandId)
  const one = atHome(given, demand)
  const { words } = one
  const { version } = demand
  if (!version) return notYet(demand, words)
  const list = await loadList(one, { ...demand, version }, query)
  const chosen = await chosenOf(one, demand, list, query, sent?.hiring)
  const { t } = words
  const paths = pathsOf(demandId)
  const file = (path: string) => addressOf(path, { ...query, page: 1, chosen: undefined, open: false })
  return {
    title: t('list.title', { title: demand.title }),
    wide: true,
    ...(sent && { status: 422 }),
    lead: leadOf(list, words),
    actions: html`${linkButton(file(paths.workbook), t('export.workbook'))}${linkButton(file(paths.csv), t('export.csv'))}${linkButton(withBack(file(paths.meeting), addressOf(paths.list, query)), t('meeting.open'))}${!demand.closed && linkButton(watchPath(demandId, query), t('list.watch'))}`,
    main: html`${demand.closed && html`<p class="callout">${t('list.closed')}</p>`}${sent?.said && html`<div class="error-summary" role="alert" tabindex="-1" data-focus><p>${sent.said}</p></div>`}${sent?.bulk && fields(words.locale).summary(sent.bulk)}
${viewTabs(list, query, paths.list, words)}
<div id="shortlist"${query.chosen && chosen ? html` class="picked"` : nothing}>
${justAnswered(one, list.matches.values(), { demandId, back: addressOf(paths.list, query) })}
${query.show === 'ranked' && html`${filterForm(list, query, paths.list, words, version.document)}${verdictLinks(list, query, paths.list, words)}${activeFilters(query, paths.list, words, list.understood)}`}
${list.rows.length === 0 ? nobody(list, query, paths.list, words) : people(one, { demand, list, query, chosen, form: sent?.bulk ?? emptyForm() })}
</div>`,
  }
}

/** Where this search is kept, to be told of new people who fit. */
function watchPath(demandId: string, query: ListQuery): string {
  const search = addressOf('', { ...query, show: 'ranked', page: 1, chosen: undefined, open: false }).slice(1)
  return `${urls.alerts}/new?demand=${demandId}${search && `&${search}`}`
}

interface Chosen {
  row: Row
  panel: Html
}

/** Whoever the address names, else the first of the page. */
async function chosenOf(
  one: Asked,
  demand: OpenedDemand,
  list: List,
  query: ListQuery,
  sent?: Form,
): Promise<Chosen | undefined> {
  const { ctx, words } = one
  const row =
    query.chosen === undefined
      ? list.rows[0]
      : (list.rows.find(({ card }) => card.id === query.chosen) ??
        (await loadPerson(one, demand, query.chosen, list.matches)))
  if (!row) return undefined
  const { match } = row
  const since = new Date(ctx.now.getTime() - undoFor)
  const [comments, removed, interviews] = match
    ? await Promise.all([
        listComments(ctx, { id: match.id }),
        findRemovedComment(ctx, { id: match.id, since }),
        listInterviews(ctx, { id: match.id }),
      ])
    : []
  const { list: path } = pathsOf(demand.id)
  const here = addressOf(path, query, { chosen: row.card.id })
  const hiring = match && interviews && { match, interviews, here, now: ctx.now, sent }
  const view = {
    row,
    demand,
    back: addressOf(path, query),
    here,
    reader: ctx.actor.accountId,
    now: ctx.now,
    asked: askedOf(demand),
    removed,
    ...(comments && { comments }),
    ...(hiring && { hiring }),
  }
  return { row, panel: personPanel(view, words) }
}

function people(
  { ctx, words }: Asked,
  {
    demand,
    list,
    query,
    chosen,
    form,
  }: {
    demand: OpenedDemand
    list: List
    query: ListQuery
    chosen: Chosen | undefined
    /** Of several at once. */
    form: Form
  },
): Html {
  const { t } = words
  const path = pathsOf(demand.id).list
  const today = ctx.now.toISOString().slice(0, 10)
  const first = (query.page - 1) * pageSize + 1
  const rows = list.rows.map((row, at) =>
    rowView(row, words, {
      href: `${addressOf(path, query, { chosen: row.card.id })}#person`,
      current: row.card.id === chosen?.row.card.id,
      box: markBox(row, { form, at }, words),
      today,
    }),
  )
  return html`<div class="split people">
<section class="found" aria-label="${t('list.people')}">
${bulkBar(demand, { back: addressOf(path, query), form }, words)}
<ol class="rows" id="people" start="${first}">${rows}</ol>
${list.hidden ? html`<p class="hint">${t('list.hidden', { count: list.hidden })}</p>` : nothing}
${pages(list, query, path, words)}
<p class="keys hint" hidden><label><input type="checkbox" id="keys"> ${t('keys.on')}</label> ${t('keys.what')}</p>
</section>
${
  chosen
    ? html`<div class="beside"><p class="back no-print"><a href="${addressOf(path, query, { chosen: undefined })}#p-${chosen.row.card.id}">${t('person.back')}</a></p>${chosen.panel}</div>`
    : html`<aside id="person" class="stays"><p>${t('person.gone')}</p></aside>`
}
</div>`
}

function leadOf({ verdicts, total }: List, { t }: Words): string {
  return verdicts
    ? t('list.lead', { eligible: verdicts.eligible, near: verdicts.near, asking: verdicts['needs-evidence'] })
    : t('list.lead-answered', { total })
}

/** Why nobody is here, and what to do. */
function nobody({ total }: List, query: ListQuery, path: string, { t }: Words): Html {
  const all = linkButton(addressOf(path, { ...query, ...unfiltered }), t('filter.clear'))
  if (query.show === 'asked') return empty(t('empty.asked'), linkButton(path, t('empty.to-ranking')))
  if (query.show === 'declined') return empty(t('empty.declined'), linkButton(path, t('empty.to-ranking')))
  if (total > 0)
    return empty(t('empty.page'), linkButton(addressOf(path, query, { page: 1 }), t('list.first')))
  if (isFiltered(query)) return empty(t('empty.filtered'), all)
  return empty(t('empty.pool'), linkButton(urls.employerDemands, t('empty.to-demands')))
}

function pages(list: List, query: ListQuery, path: string, { t, locale }: Words): Html {
  const last = Math.max(1, Math.ceil(list.total / pageSize))
  if (last === 1) return nothing
  const link = (page: number, text: string, rel: string) =>
    html`<a class="button plain" rel="${rel}" href="${addressOf(path, query, { page, chosen: undefined })}">${text}</a>`
  return html`<nav class="actions pages" aria-label="${t('list.pages')}">${query.page > 1 && link(query.page - 1, t('list.previous'), 'prev')}
<span>${t('list.page', { page: formatNumber(query.page, locale), pages: formatNumber(last, locale) })}</span>
${list.more && link(query.page + 1, t('list.next'), 'next')}</nav>`
}

/** Before candidates can be shown at all. */
export function notYet({ why, title }: Pick<OpenedDemand, 'why' | 'title'>, { t }: Words): View {
  return {
    title: t('list.title', { title }),
    main:
      why === 'suspended'
        ? empty(t('empty.suspended'), linkButton(urls.company, t('empty.to-company'), 'main'))
        : why === 'unverified'
          ? empty(t('empty.unverified'), linkButton(urls.company, t('empty.to-company'), 'main'))
          : empty(t('empty.unpublished'), linkButton(urls.employerDemands, t('empty.to-demands'), 'main')),
  }
}
