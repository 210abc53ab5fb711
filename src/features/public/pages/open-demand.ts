import type { FastifyInstance } from 'fastify'
import type { Role } from '../../../actor.ts'
import { AppError } from '../../../errors.ts'
import { allow } from '../../../http/allow.ts'
import type { RequirementLine } from '../../../matching/types.ts'
import { lineText } from '../../../portal/assessment/words.ts'
import { facts, linkButton } from '../../../portal/components/parts.ts'
import { age, dateOf } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import { getOpenDemand, type OpenDemand, presentOpenDemand } from '../../demands/index.ts'
import type { PublicContext } from './index.ts'
import { dataElement, jobPosting } from './job-posting.ts'
import { employerName, payRangeText, placeText, titleText, written } from './posting.ts'
import { termRows } from './terms.ts'
import { type PublicTexts, publicTexts } from './texts/index.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function openDemandPages(app: FastifyInstance, context: () => PublicContext): void {
  app.get('/demands/:id', { config: page(allow.public) }, async (request, reply) => {
    const { id } = request.params as { id: string }
    if (!uuid.test(id)) throw new AppError('not-found', 'There is no such demand.')
    const ctx = context()
    const { locale } = request
    const t = publicTexts.in(locale)
    const demand = await getOpenDemand(ctx, { id })
    const seen = { ...demand, document: presentOpenDemand(demand).document } as OpenDemand
    const lang = written(seen.document.title, locale)?.lang ?? 'en'
    return reply.show({
      title: titleText(seen, locale),
      lead: html`<bdi>${employerName(seen, locale)}</bdi>`,
      head: dataElement(jobPosting(seen, ctx.publicUrl, lang)),
      main: html`${call(t, id, request.actor?.role)}
${posting(t, seen, ctx)}
<p class="actions"><a href="${urls.openDemands}">${t('posting.all')}</a></p>`,
    })
  })
}

/** What the reader can do with it. */
function call(t: PublicTexts, id: string, role: Role | undefined): Html | false {
  if (role === 'candidate')
    return html`<p class="actions">${linkButton(`${urls.roles}/${id}`, t('posting.fit'), 'main')}</p>`
  if (role !== undefined) return false
  const to = encodeURIComponent(`${urls.roles}/${id}`)
  return html`<p class="actions">${linkButton(`${urls.signIn}?to=${to}`, t('posting.sign-in'), 'main')}${linkButton(`${urls.signUp}?role=candidate`, t('home.candidate.join'))}</p>
<p class="hint">${t('posting.interest')}</p>`
}

function posting(t: PublicTexts, demand: OpenDemand, { reference, now }: PublicContext): Html {
  const { locale } = t
  const { document } = demand
  const text = written(document.text, locale)
  const lines = (necessity: 'must' | 'nice', title: string) => {
    const own = document.requirements.filter(line => line.necessity === necessity)
    return (
      own.length > 0 &&
      html`<h2>${title}</h2><ul>${own.map(line => html`<li>${lineText(line as RequirementLine, locale, reference)}</li>`)}</ul>`
    )
  }
  return html`${facts([
    [t('posting.place'), placeText(document, t, reference)],
    [t('posting.mode'), document.workMode && reference.workModes.get(document.workMode)?.labels[locale]],
    [t('posting.pay'), payRangeText(document, t)],
    [t('posting.type'), document.employmentType && t(`type.${document.employmentType}`)],
    [t('posting.seats'), document.seats && t('list.seats', { seats: document.seats })],
    [t('posting.start'), document.startDate && dateOf(document.startDate, locale)],
    [t('posting.deadline'), document.deadline && dateOf(document.deadline, locale)],
    [t('posting.published'), age(demand.publishedAt, now, locale)],
  ])}
${text && html`<div class="prose"${text.lang === locale ? html`` : html` lang="${text.lang}" dir="ltr"`}>${text.text}</div>`}
${lines('must', t('posting.must'))}
${lines('nice', t('posting.nice'))}
${terms(t, demand)}`
}

function terms(t: PublicTexts, { document }: OpenDemand): Html | false {
  const rows = document.terms ? termRows(document.terms, document.pay?.currency, t) : []
  return rows.length > 0 && html`<h2>${t('posting.terms')}</h2>${facts(rows)}`
}
