import type { FastifyInstance } from 'fastify'
import { empty, linkButton, pager, tag } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { candidateActions, listMyMatches, type Match, presentToCandidate } from '../../../matches/index.ts'
import { findOwnProfile } from '../../../profiles/index.ts'
import { noProfile } from './roles.ts'
import {
  type Asked,
  asked,
  companyOf,
  meUrls,
  type PageDeps,
  reading,
  titleOf,
  type Words,
} from './shared.ts'

const size = 20

/** Where each of the reader's matches stands; those that wait for an answer first. */
export function matchesPage(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)
  app.get(urls.matches, reading, async (request, reply) => {
    const { ctx, words } = ask(request)
    const { t, locale } = words
    if (!(await findOwnProfile(ctx.db, ctx.actor)))
      return reply.show({ title: t('matches.title'), main: noProfile(words, 'matches.no-profile') })
    const { cursor } = request.query as { cursor?: string }
    const [after] = (deps.cursors.decode('myMatches', cursor) ?? []) as [string?]
    const rows = await listMyMatches(ctx, { after, limit: size + 1 })
    const { items, next } = deps.cursors.page(
      'myMatches',
      rows,
      size,
      row => [row.id],
      row => row,
    )
    return reply.show({
      title: t('matches.title'),
      lead: t('matches.lead'),
      main:
        items.length === 0
          ? empty(t('matches.none'), linkButton(urls.roles, t('matches.none-do'), 'main'))
          : html`${matchRows(byUrgency(items, ctx.now), { ctx, words })}${pager(request.url, next, locale)}`,
    })
  })
}

/** The person is asked something: by an employer, or with an offer. */
export function waits(match: Match, now: Date): boolean {
  const can = candidateActions(match, now)
  return can.includes('decline') || can.includes('accept-offer')
}

/** An offer comes before a question. */
const urgency = (match: Match, now: Date): number =>
  candidateActions(match, now).includes('accept-offer') ? 0 : waits(match, now) ? 1 : 2

export const byUrgency = (matches: readonly Match[], now: Date): Match[] =>
  matches.toSorted((a, b) => urgency(a, now) - urgency(b, now))

const matchTitle = ({ demand }: Match, words: Words): Html =>
  html`<bdi>${titleOf({ title: demand.title }, words)}</bdi>`

export function matchRows(matches: readonly Match[], { ctx, words }: Asked): Html {
  const { t, locale } = words
  return html`<ol class="rows">${matches.map(match => {
    const { stage } = presentToCandidate(match, locale, ctx.now)
    return html`<li><h2><a href="${meUrls.match(match.id)}">${matchTitle(match, words)}</a></h2>
<p class="meta"><span><bdi>${companyOf(match.company, words)}</bdi></span><span>${age(match.updatedAt, ctx.now, locale)}</span></p>
<p>${waits(match, ctx.now) && tag(t('matches.waits'), 'attention')} ${stage.text} <span class="hint">${stage.next}</span></p></li>`
  })}</ol>`
}
