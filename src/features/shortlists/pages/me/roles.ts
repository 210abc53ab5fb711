import type { FastifyInstance } from 'fastify'
import { scoreLine, verdictText } from '../../../../portal/assessment/lines.ts'
import { empty, linkButton, pager, type Tone, tag } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { placeText } from '../../../demands/index.ts'
import { findOwnProfile, profileUrls } from '../../../profiles/index.ts'
import { type RankedDemand, rankDemands } from '../../rank-demands.ts'
import { payInList, ratesNote } from './pay.ts'
import { asked, companyOf, meUrls, type PageDeps, reading, titleOf, type Words } from './shared.ts'

const size = 10
export const verdictTones: Record<RankedDemand['assessment']['verdict'], Tone> = {
  eligible: 'good',
  near: 'attention',
  'needs-evidence': 'attention',
  'not-eligible': 'plain',
}

/** The open demands for the reader's own profile, the best first. */
export function rolesPage(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)
  app.get(urls.roles, reading, async (request, reply) => {
    const { ctx, words } = ask(request)
    const { t, locale } = words
    if (!(await findOwnProfile(ctx.db, ctx.actor)))
      return reply.show({ title: t('roles.title'), main: noProfile(words) })
    const { cursor } = request.query as { cursor?: string }
    const [offset = 0] = (deps.cursors.decode('myRoles', cursor) ?? []) as [number?]
    const { items, total, more } = await rankDemands(ctx, { offset, limit: size })
    const next = more ? deps.cursors.encode('myRoles', [offset + size]) : null
    return reply.show({
      title: t('roles.title'),
      lead: t('roles.lead', { total }),
      actions: linkButton(`${urls.alerts}/new`, t('roles.watch')),
      main:
        items.length === 0
          ? empty(t('roles.none'), linkButton(profileUrls.section('wishes'), t('roles.none-do')))
          : html`${roleRows(items, words)}${pager(request.url, next, locale)}`,
    })
  })
}

/** @param why what there is not, for want of a profile */
export function noProfile(
  { t }: Words,
  why: 'roles.no-profile' | 'matches.no-profile' | 'privacy.no-profile' = 'roles.no-profile',
): Html {
  return empty(t(why), linkButton(profileUrls.begin, t('roles.begin'), 'main'))
}

/** Demands as rows: what it is, what it pays, and how well it fits. */
export function roleRows(items: readonly RankedDemand[], words: Words): Html {
  const note = ratesNote(
    items.map(({ demand }) => demand.document.pay),
    words,
  )
  return html`<ol class="rows">${items.map(item => roleRow(item, words))}</ol>${note && html`<p class="hint">${note}</p>`}`
}

function roleRow({ demand, assessment }: RankedDemand, words: Words): Html {
  const { t, locale } = words
  const { document, employer } = demand
  const place = placeText(document, words)
  return html`<li><h2><a href="${meUrls.role(demand.demandId)}"><bdi>${titleOf(document, words)}</bdi></a></h2>
<p class="meta"><span><bdi>${companyOf(employer, words)}</bdi></span>${place && html`<span>${place}</span>`}${document.deadline && html`<span>${t.html('roles.until', { date: dateOf(document.deadline, locale) })}</span>`}</p>
<p>${payInList(document.pay, words)}</p>
<p>${tag(verdictText(assessment, locale), verdictTones[assessment.verdict])}</p><p>${scoreLine(assessment, locale)}</p></li>`
}
