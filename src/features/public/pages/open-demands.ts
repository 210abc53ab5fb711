import type { FastifyInstance } from 'fastify'
import type { Locale } from '../../../actor.ts'
import { allow } from '../../../http/allow.ts'
import { payRangeText } from '../../../matching/index.ts'
import { fields, type Option } from '../../../portal/components/fields.ts'
import { empty, linkButton } from '../../../portal/components/parts.ts'
import { notUnderstood } from '../../../portal/components/understood.ts'
import { age, dateOf } from '../../../portal/format.ts'
import { emptyForm } from '../../../portal/forms.ts'
import { type Html, html, trusted } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import type { FacetCount } from '../../../search/index.ts'
import { listOpenCompanies, type OpenDemand, placeText } from '../../demands/index.ts'
import { searchDemands } from '../../search/index.ts'
import {
  addressOf,
  type DemandQuery,
  filtersOf,
  lastPage,
  pageSize,
  readDemandQuery,
} from './demand-query.ts'
import type { PublicContext } from './index.ts'
import { employerName, titleOf } from './posting.ts'
import { type PublicTexts, publicTexts } from './texts/index.ts'

type Found = Awaited<ReturnType<typeof searchDemands>>
type Companies = Awaited<ReturnType<typeof listOpenCompanies>>
type Shown = Pick<OpenDemand, 'document' | 'employer'> & { id: string; publishedAt: string }

export function openDemandsPages(app: FastifyInstance, context: () => PublicContext): void {
  app.get(urls.openDemands, { config: page(allow.public) }, async (request, reply) => {
    const ctx = context()
    const t = publicTexts.in(request.locale)
    const query = readDemandQuery(request.query, ctx.reference)
    const [found, companies] = await Promise.all([
      searchDemands(ctx, {
        text: query.q,
        filters: filtersOf(query),
        facets: ['fields', 'workModes', 'countries'],
        offset: (query.page - 1) * pageSize,
        limit: pageSize,
      }),
      listOpenCompanies(ctx),
    ])
    const last = lastPage(found.total)
    if (query.page > last) return reply.go(addressOf(urls.openDemands, { ...query, page: last }))
    const feed = addressOf(urls.feed, { ...query, page: 1 })
    return reply.show({
      title: t('list.title'),
      lead: t('list.lead'),
      wide: true,
      head: html`<link rel="alternate" type="application/atom+xml" title="${t('feed.title')}" href="${feed}">`,
      main: html`<div class="split filtered">
<div>
<p role="status">${t('list.count', { count: found.total })}</p>
${notUnderstood(found.understood, t.locale)}
${list(t, found, query, ctx)}
${pager(t, found.total, query)}
<p class="hint">${t.html('list.feed', { link: text => html`<a href="${feed}">${text}</a>` })}</p>
</div>
<aside>${filters(t, { ...found, companies }, query, ctx)}</aside>
</div>`,
    })
  })
}

function list(t: PublicTexts, { hits }: Found, query: DemandQuery, ctx: PublicContext): Html {
  if (hits.length > 0) return html`<ul class="rows">${hits.map(({ demand }) => row(t, demand, ctx))}</ul>`
  const filtered = addressOf('', { ...query, page: 1 }) !== ''
  return filtered
    ? empty(t('list.none-found'), linkButton(urls.openDemands, t('list.all')))
    : empty(t('list.none'), linkButton(`${urls.signUp}?role=candidate`, t('home.candidate.join')))
}

function row(t: PublicTexts, demand: Shown, { now, reference }: PublicContext): Html {
  const { locale } = t
  const { document } = demand
  const facts = [
    placeText(document, { locale: t.locale, reference }),
    document.workMode && reference.workModes.get(document.workMode)?.labels[locale],
    document.pay && payRangeText(document.pay, t.locale),
    document.seats && t('list.seats', { seats: document.seats }),
  ]
  return html`<li><h2><a href="${urls.openDemand(demand.id)}">${titleOf(demand, locale)}</a></h2>
<p><bdi>${employerName(demand, locale)}</bdi></p>
<p class="meta">${facts.filter(Boolean).map(fact => html`<span>${fact}</span>`)}</p>
<p class="meta"><span>${t.html('list.published', { age: age(new Date(demand.publishedAt), now, locale) })}</span>${document.deadline && html`<span>${t.html('list.deadline', { date: dateOf(document.deadline, locale) })}</span>`}</p></li>`
}

function filters(
  t: PublicTexts,
  { facets, companies }: Found & { companies: Companies },
  query: DemandQuery,
  { reference }: PublicContext,
): Html {
  const form = {
    ...emptyForm(),
    textIn: (name: string) => (name === 'q' ? query.q : name === 'company' ? query.company : ''),
    textsIn: (name: string) => query[name as 'field' | 'mode' | 'country'],
  }
  const field = fields(t.locale)
  const choose = (
    name: 'field' | 'mode' | 'country',
    label: string,
    rows: Labelled,
    counts: readonly FacetCount[] = [],
  ) => {
    const options = optionsOf(rows, counts, query[name], t)
    return options.length > 0 && field.choices({ form, name, label, options, many: true, filter: true })
  }
  const groups = [
    choose('field', t('filter.field'), reference.fields, facets.fields),
    choose('mode', t('filter.mode'), reference.workModes, facets.workModes),
    choose('country', t('filter.country'), reference.countries, facets.countries),
    companies.length > 0 &&
      field.select({
        form,
        name: 'company',
        label: t('filter.company'),
        options: companies.map(({ id, ...employer }) => ({
          value: id,
          label: employerName({ employer }, t.locale),
        })),
        filter: true,
      }),
  ].filter(Boolean)
  const narrowed = [...query.field, ...query.mode, ...query.country, query.company].some(Boolean)
  return html`<form method="get" action="${urls.openDemands}" role="search" aria-label="${t('filter.title')}">
${field.input({ form, name: 'q', label: t('filter.words'), hint: t('filter.words.hint'), type: 'search', filter: true })}
<button class="main">${t('filter.button')}</button>
${
  groups.length > 0 &&
  html`<details class="more"${narrowed && trusted(' open')}><summary>${t('filter.more')}</summary>
${groups}
<button>${t('filter.button')}</button>
</details>`
}
</form>`
}

type Labelled = ReadonlyMap<string, { labels: Record<Locale, string> }>

/** What there is with its count, and what was chosen also where nothing is left of it. */
function optionsOf(
  rows: Labelled,
  counts: readonly FacetCount[],
  chosen: readonly string[],
  t: PublicTexts,
): Option[] {
  const all = new Map<string, number>(chosen.map(value => [value, 0]))
  for (const { value, count } of counts) all.set(value, count)
  return [...all].map(([value, count]) => ({
    value,
    label: t('filter.counted', { label: rows.get(value)?.labels[t.locale] ?? value, count }),
  }))
}

function pager(t: PublicTexts, total: number, query: DemandQuery): Html | false {
  const { page: at } = query
  const pages = lastPage(total)
  if (pages <= 1) return false
  const to = (number: number) => addressOf(urls.openDemands, { ...query, page: number })
  return html`<nav class="actions" aria-label="${t('pager.title')}">${at > 1 && linkButton(to(at - 1), t('pager.before'))}<span>${t('pager.at', { at, pages })}</span>${at < pages && linkButton(to(at + 1), t('pager.after'))}</nav>`
}
