import type { FastifyInstance } from 'fastify'
import type { Locale } from '../../../actor.ts'
import { allow } from '../../../http/allow.ts'
import { fields } from '../../../portal/components/fields.ts'
import { facts } from '../../../portal/components/parts.ts'
import { formatTime } from '../../../portal/format.ts'
import { emptyForm } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { checkMessage } from '../check-message.ts'
import type { SentMessage } from '../queries.ts'
import { checkLimits, type Deps } from '../routes.ts'
import { type CheckTexts, checkTexts } from './texts/index.ts'

/** The name of the field: the code in the address, so that the answer can be loaded again and shown to somebody. */
const field = 'code'
const longest = 60

export async function pages(app: FastifyInstance, { db }: Deps): Promise<void> {
  app.get(urls.check, { config: page(allow.public, checkLimits) }, async (request, reply) => {
    const given = (request.query as Record<string, unknown>)[field]
    const code = typeof given === 'string' ? given.trim().slice(0, longest) : ''
    const t = checkTexts.in(request.locale)
    return reply.show(
      view(t, code, code === '' ? undefined : ((await checkMessage({ db }, { code })) ?? null)),
    )
  })
}

/** @param found undefined: nothing was asked; null: no message has the code */
function view(t: CheckTexts, code: string, found: SentMessage | null | undefined): View {
  const form = { ...emptyForm(), textIn: () => code }
  return {
    title: t('title'),
    lead: t('lead'),
    main: html`${found === null && unknown(t, code)}${found && genuine(t, found, code)}
<form method="get" action="${urls.check}">
${fields(t.locale).input({
  form,
  name: field,
  label: t('code'),
  hint: t('code.hint'),
  size: 'short',
  attributes: {
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: longest,
    dir: 'ltr',
  },
})}
<button class="main">${t('button')}</button>
</form>
${found === undefined && html`<p>${t.html('rules.report', { link: reportLink() })}</p>`}
<h2>${t('rules.title')}</h2>
<ul>
<li>${t('rules.fee')}</li>
<li>${t('rules.password')}</li>
<li>${t('rules.here')}</li>
<li>${t('rules.other')}</li>
</ul>`,
  }
}

/** To where it is reported, with the code that was entered. */
const reportLink = (code?: string) => (text: Html) =>
  html`<a href="${urls.report}${code && `?${new URLSearchParams({ code })}`}">${text}</a>`

/** What a message of ours is about, by its kind. */
export function aboutMessage(kind: string, locale: Locale): string {
  const t = checkTexts.in(locale)
  const known = `kind.${kind}`
  return isKind(known) ? t(known) : t('kind.news')
}

function genuine(t: CheckTexts, { kind, language, sentAt, recipient }: SentMessage, code: string): Html {
  return html`<section class="answer good" role="status"><h2>${t('genuine.title')}</h2>
${facts([
  [t('genuine.about'), aboutMessage(kind, t.locale)],
  [
    t('genuine.sent'),
    html`<time datetime="${sentAt.toISOString()}">${formatTime(sentAt, t.locale, t.locale === 'ja' ? 'Asia/Tokyo' : 'Asia/Karachi')}</time>`,
  ],
  [t('genuine.to'), html`<bdi>${recipient}</bdi>`],
  [t('genuine.language'), t(`language.${language}`)],
])}
<p>${t('genuine.compare')}</p>
<p>${t.html('genuine.report', { link: reportLink(code) })}</p></section>`
}

type Kind = Extract<Parameters<CheckTexts>[0], `kind.${string}`>
const isKind = (key: string): key is Kind => Object.hasOwn(checkTexts.tables.en, key)

function unknown(t: CheckTexts, code: string): Html {
  return html`<section class="answer harm" role="status"><h2>${t('unknown.title')}</h2>
<p>${t('unknown.typed')}</p>
<p>${t('unknown.do')}</p>
<p>${t.html('unknown.report', { link: reportLink(code) })}</p></section>`
}
