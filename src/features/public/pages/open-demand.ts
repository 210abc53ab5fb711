import type { FastifyInstance } from 'fastify'
import type { Role } from '../../../actor.ts'
import { AppError } from '../../../errors.ts'
import { allow } from '../../../http/allow.ts'
import { linkButton } from '../../../portal/components/parts.ts'
import { age } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import { getOpenDemand, type OpenDemand, posting, presentOpenDemand, written } from '../../demands/index.ts'
import type { PublicContext } from './index.ts'
import { dataElement, jobPosting } from './job-posting.ts'
import { employerName, titleText } from './posting.ts'
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
      lead: html`<bdi>${employerName(seen, locale)}</bdi> · ${t.html('list.published', { age: age(seen.publishedAt, ctx.now, locale) })}`,
      head: dataElement(jobPosting(seen, ctx.publicUrl, lang)),
      main: html`${call(t, id, request.actor?.role)}
${posting(seen.document, { locale, reference: ctx.reference })}
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
  return html`<p class="actions">${linkButton(`${urls.signIn}?to=${to}`, t('posting.sign-in'), 'main')}${linkButton(`${urls.signUp}?role=candidate&to=${to}`, t('home.candidate.join'))}</p>
<p class="hint">${t('posting.interest')}</p>`
}
