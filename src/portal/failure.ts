import type { FastifyRequest } from 'fastify'
import type { Locale } from '../actor.ts'
import { OtherRole } from '../http/allow.ts'
import { toProblem } from '../http/problem.ts'
import { formOf } from './detours.ts'
import { type Html, html } from './html.ts'
import type { View } from './layout.ts'
import { startOf } from './navigation.ts'
import { inWords } from './said/index.ts'
import { portalTexts } from './texts/index.ts'
import { urls } from './urls.ts'

type Told = '403' | '404' | '409' | '413' | '429' | '500' | 'other'
const told: Record<number, Told> = {
  404: '404',
  409: '409',
  412: '409',
  413: '413',
  429: '429',
  500: '500',
  503: '500',
}

/** The page for what went wrong: what it is, what to do, and where to go on. */
export function failurePage(request: FastifyRequest, error: unknown, locale: Locale): View {
  const t = portalTexts.in(locale)
  const { body, ours } = toProblem(error, request.id, { bodyLimit: request.routeOptions?.bodyLimit })
  if (ours) request.log.error({ err: error, route: request.routeOptions.url }, 'page failed')
  const kind = error instanceof OtherRole ? '403' : (told[body.status] ?? 'other')
  const form = request.method === 'POST' ? formOf(request) : undefined
  // What a verb says of the input is more use than the general sentence.
  const said =
    kind === 'other' || kind === '409' ? [body.detail, ...body.errors.map(({ message }) => message)] : []
  return {
    status: body.status,
    failed: true,
    title: t(`failed.${kind}.title`),
    main: html`<p>${t(`failed.${kind}.text`)}</p>
${said.map(sentence => inReadersWords(sentence, locale))}
<p>${form && html`<a href="${form}">${t('failed.back')}</a> · `}<a href="${startOf(request.actor?.role)}">${t('failed.home')}</a>${!request.actor && html` · <a href="${urls.signIn}">${t('nav.sign-in')}</a>`}</p>
${ours && html`<p class="hint">${t('failed.reference', { id: request.id })}</p>`}`,
  }
}

function inReadersWords(sentence: string, locale: Locale): Html {
  const own = inWords(sentence, locale)
  return own === undefined ? html`<p lang="en" dir="ltr">${sentence}</p>` : html`<p>${own}</p>`
}

/** Whether somebody looks with a browser, rather than a program that reads problem+json. */
export function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
}
