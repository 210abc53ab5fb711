import type { FastifyInstance } from 'fastify'
import { scoreLine, verdictText } from '../../../../portal/assessment/lines.ts'
import { empty, linkButton, pager, type Tone, tag } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { findOwnProfile, profileUrls } from '../../../profiles/index.ts'
import { type RankedDemand, rankDemands } from '../../rank-demands.ts'
import { placeOf } from './demand.ts'
import { payOf } from './pay.ts'
import { asked, companyOf, meUrls, type PageDeps, reading, titleOf, type Words } from './shared.ts'

const size = 10
const tones: Record<RankedDemand['assessment']['verdict'], Tone> = {
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

export function noProfile({ t }: Words): Html {
  return empty(t('roles.no-profile'), linkButton(profileUrls.begin, t('roles.begin'), 'main'))
}

/** Demands as rows: what it is, what it pays, and how well it fits. */
export function roleRows(items: readonly RankedDemand[], words: Words): Html {
  const { t, locale } = words
  return html`<ol class="rows">${items.map(
    ({
      demand,
      assessment,
    }) => html`<li><h2><a href="${meUrls.role(demand.demandId)}"><bdi>${titleOf(demand.document, words)}</bdi></a></h2>
<p class="meta"><span><bdi>${companyOf(demand.employer, words)}</bdi></span>${placeOf(demand.document, words) && html`<span>${placeOf(demand.document, words)}</span>`}</p>
<p>${payOf(demand.document.pay, words)}</p>
<p>${tag(verdictText(assessment, locale), tones[assessment.verdict])} ${scoreLine(assessment, locale)}</p>
${demand.document.deadline && html`<p class="meta"><span>${t.html('roles.until', { date: dateOf(demand.document.deadline, locale) })}</span></p>`}</li>`,
  )}</ol>`
}
