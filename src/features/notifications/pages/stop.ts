import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../errors.ts'
import { allow } from '../../../http/allow.ts'
import { perAddress } from '../../../http/rate-limits.ts'
import { button } from '../../../portal/components/parts.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { type NotificationTexts, notificationTexts } from '../texts/index.ts'
import { findUnsubscription, type Unsubscription, unsubscribe } from '../unsubscribe.ts'
import type { PageDeps } from './shared.ts'

const tokenOf = (given: unknown): string => {
  const { token } = (given ?? {}) as { token?: unknown }
  return typeof token === 'string' ? token.slice(0, 100) : ''
}

/** Where the last link of a mail leads. Opening it changes nothing, for mail programs open links; the button does. */
export function stopPages(app: FastifyInstance, { db, clock }: PageDeps): void {
  const config = page(allow.public, [perAddress(60, 3600)])

  app.get(urls.unsubscribe, { config }, async (request, reply) => {
    const t = notificationTexts.in(request.locale)
    const token = tokenOf(request.query)
    reply.header('cache-control', 'no-store')
    return reply.show(await viewOf(t, () => findUnsubscription({ db }, { token }), token))
  })

  app.post(urls.unsubscribe, { config }, async (request, reply) => {
    const t = notificationTexts.in(request.locale)
    const token = tokenOf(request.body)
    return reply.show(await viewOf(t, () => unsubscribe({ db, now: clock() }, { token }), token))
  })
}

async function viewOf(
  t: NotificationTexts,
  find: () => Promise<Unsubscription>,
  token: string,
): Promise<View> {
  const link = { link: (text: Html) => html`<a href="${urls.preferences}">${text}</a>` }
  const title = t('stop.title')
  const found = await find().catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })
  if (!found) return { status: 422, title, main: html`<p>${t.html('stop.broken', link)}</p>` }
  const topics = html`<ul>${found.topics.map(topic => html`<li>${t(`topic.${topic}`)}</li>`)}</ul>`
  return {
    title,
    main: found.done
      ? html`<p role="status">${t('stop.done')}</p>${topics}<p>${t.html('stop.change', link)}</p>`
      : html`<p>${t('stop.lead')}</p>${topics}<p>${t('stop.portal')}</p>${button(urls.unsubscribe, t('stop.button'), { values: { token }, tone: 'main' })}`,
  }
}
