import type { FastifyInstance } from 'fastify'
import { allow } from '../../../http/allow.ts'
import { empty, linkButton } from '../../../portal/components/parts.ts'
import { formatNumber } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import { countOpenSeats, type OpenSeats } from '../open-seats.ts'
import type { PublicContext } from './index.ts'
import { type PublicTexts, publicTexts } from './texts/index.ts'

/** Live enough for a front page, and the database is asked once a minute however many look. */
const keptFor = 60_000

export function homePages(app: FastifyInstance, context: () => PublicContext): void {
  let kept: { at: number; counts: Promise<OpenSeats> } | undefined
  const counted = (ctx: PublicContext): Promise<OpenSeats> => {
    const at = ctx.now.getTime()
    if (!kept || Math.abs(at - kept.at) > keptFor) {
      const counts = countOpenSeats(ctx)
      kept = { at, counts }
      counts.catch(() => {
        kept = undefined
      })
    }
    return kept.counts
  }

  app.get(urls.home, { config: page(allow.public) }, async (request, reply) => {
    const ctx = context()
    const t = publicTexts.in(request.locale)
    const counts = await counted(ctx)
    return reply.show({
      title: t('home.title'),
      lead: t('home.lead'),
      wide: true,
      head: html`<link rel="alternate" type="application/atom+xml" title="${t('feed.title')}" href="${urls.feed}">`,
      main: html`<div class="doors">
${door(t('home.candidate'), t('home.candidate.text'), html`${linkButton(urls.openDemands, t('home.candidate.look'), 'main')}${linkButton(`${urls.signUp}?role=candidate`, t('home.candidate.join'))}`)}
${door(t('home.employer'), t('home.employer.text'), html`${linkButton(`${urls.signUp}?role=employer`, t('home.employer.join'), 'main')}${linkButton(urls.howMatchingWorks, t('home.employer.how'))}`)}
${door(t('home.ministry'), t('home.ministry.text'), html`${linkButton(urls.signIn, t('home.ministry.enter'))}`)}
</div>
${openSeats(t, counts, ctx)}
<h2>${t('home.certain')}</h2>
<ul>
<li>${t.html('home.reasons', { link: text => html`<a href="${urls.howMatchingWorks}">${text}</a>` })}</li>
<li>${t('home.masked')}</li>
<li>${t('home.fee')}</li>
<li>${t.html('home.check', { link: text => html`<a href="${urls.check}">${text}</a>` })}</li>
</ul>`,
    })
  })
}

const door = (title: string, text: string, actions: Html): Html =>
  html`<section class="door"><h2>${title}</h2><p>${text}</p><p class="actions">${actions}</p></section>`

function openSeats(
  t: PublicTexts,
  { seats, demands, fields }: OpenSeats,
  { reference }: PublicContext,
): Html {
  if (seats === 0) return html`<h2>${t('home.seats')}</h2>${empty(t('home.no-seats'))}`
  const most = fields[0]?.seats ?? 1
  return html`<section aria-labelledby="seats"><h2 id="seats">${t('home.seats')}</h2>
<p>${t('home.seats.sum', { seats, demands })}</p>
<ul class="bars">${fields.map(({ field, seats: count }) => {
    const label = reference.fields.get(field)?.labels[t.locale] ?? field
    return html`<li><a href="${urls.openDemands}?field=${field}">${label}</a> <meter min="0" max="${most}" value="${count}" aria-hidden="true"></meter> <span class="number">${formatNumber(count, t.locale)}</span></li>`
  })}</ul></section>`
}
