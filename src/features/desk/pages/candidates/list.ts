import type { FastifyInstance } from 'fastify'
import { empty, linkButton, table, tag } from '../../../../portal/components/parts.ts'
import { notUnderstood } from '../../../../portal/components/understood.ts'
import { age } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { cityName } from '../../../../reference/index.ts'
import { mostOffset } from '../../../../search/index.ts'
import { findPeople } from '../../find-people.ts'
import type { PersonRow } from '../../people-queries.ts'
import { searchForm } from '../search-form.ts'
import { addressOf, asked, keysHint, oneAt, type PageDeps, queryOf, reading } from '../shared.ts'
import { candidateTexts } from './texts/index.ts'

const pageSize = 20

/** People by name, contact, skill or any word; without words those who changed something lately. */
export function candidateList(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(urls.deskCandidates, reading, async (request, reply) => {
    const one = begin(request)
    const { ctx, locale } = one
    const c = candidateTexts.in(locale)
    const { q = '', from = '0' } = queryOf(request)
    const words = q.trim().slice(0, 200)
    const offset = /^\d{1,5}$/.test(from) ? Math.min(Number(from), mostOffset) : 0
    const { named, found, total, understood } = await findPeople(ctx, { words, offset, limit: pageSize })
    const link = (id: string, name: string): Html =>
      html`<a href="${oneAt(`${urls.deskCandidates}/${id}`, request.url)}" data-row><bdi>${name}</bdi></a>`
    const city = ({ city }: { city?: string | null }): string =>
      city ? cityName(city, locale, ctx.reference) : ''
    const namedRow = (person: PersonRow) => [
      html`${link(person.id, person.name)}${person.nativeName && html` <bdi>${person.nativeName}</bdi>`}`,
      html`<span dir="auto">${person.headline ?? ''}</span>`,
      city(person),
      person.visibility === 'searchable'
        ? c('shown.searchable')
        : tag(c(`shown.${person.visibility}`), 'attention'),
      age(person.updatedAt, ctx.now, locale),
    ]
    const next = offset + pageSize < Math.min(total, mostOffset) ? String(offset + pageSize) : undefined
    return reply.show({
      title: c('list.title'),
      wide: true,
      lead: c('list.lead'),
      main: html`${searchForm(urls.deskCandidates, { label: c('list.search'), button: c('list.find'), words })}
${understood && notUnderstood(understood, locale)}
<div data-rows>
${
  named.length > 0 &&
  html`<section><h2>${words ? c('list.named', { count: named.length }) : c('list.newest')}</h2>${table([c('column.name'), c('column.headline'), c('column.city'), c('column.shown'), c('column.changed')], named.map(namedRow), { caption: words ? c('list.by-name') : c('list.newest') })}</section>`
}
${
  found.length > 0 &&
  html`<section><h2>${c('list.found', { total })}</h2>${table(
    [c('column.name'), c('column.headline'), c('column.city'), c('column.where')],
    found.map(({ profile, highlights }) => [
      link(profile.id, profile.name ?? c('list.nameless')),
      html`<span dir="auto">${profile.headline ?? ''}</span>`,
      city(profile),
      html`${highlights.slice(0, 2).map(({ text, ranges }) => html`<span dir="auto" class="found-in">${marked(text, ranges)}</span> `)}`,
    ]),
    { caption: c('list.by-words') },
  )}</section>`
}</div>
${named.length + found.length === 0 ? empty(words ? c('empty.words') : c('empty.nobody')) : keysHint(one)}
<p class="actions">${offset > 0 && linkButton(addressOf(urls.deskCandidates, { q: words }), c('list.first'))}${next && linkButton(addressOf(urls.deskCandidates, { q: words, from: next }), c('list.more'))}</p>`,
    })
  })
}

/** What was found, marked where it stands. */
function marked(text: string, ranges: readonly (readonly [number, number])[]): Html {
  let at = 0
  const parts: Html[] = []
  for (const [start, end] of ranges) {
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`)
    at = end
  }
  return html`${parts}${text.slice(at)}`
}
