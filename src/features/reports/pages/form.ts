import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../../http/allow.ts'
import { fields } from '../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { once } from '../../../portal/once.ts'
import { urls } from '../../../portal/urls.ts'
import { uuid } from '../../schema-parts.ts'
import { findReportedMatch } from '../follow-report.ts'
import { repliesKeptDays, reportKinds } from '../kinds.ts'
import type { ReportedMatch } from '../queries.ts'
import { reportContact } from '../report-contact.ts'
import { type Deps, openContexts, reporting } from '../route-context.ts'
import { reportInput } from '../schemas.ts'
import { type ReportTexts, reportTexts } from '../texts/index.ts'

const Input = Type.Object(reportInput)
/** What a link here knows already: the code of a message, or the match of whoever follows it. */
const Known = Type.Object({
  code: Type.Optional(Type.String({ maxLength: 200 })),
  match: Type.Optional(uuid),
})

export function formPages(app: FastifyInstance, deps: Deps): void {
  const context = openContexts(deps)

  app.get(
    urls.report,
    { config: page(allow.public), schema: { querystring: Known } },
    async (request, reply) => {
      const { code, match } = request.query as { code?: string; match?: string }
      const begun = emptyForm({ ...(code && { code }), ...(match && { matchId: match }) })
      return reply.show(await view(request, begun))
    },
  )

  app.post(urls.report, { config: page(allow.public, reporting) }, async (request, reply) => {
    const form = readForm(Input, request.body as Sent, request.locale)
    const report = await form.submit(input =>
      reportContact(context(request), { ...input, language: request.locale }),
    )
    if (report) return reply.go(`${urls.report}/${report.reference}`, 'notice.reported')
    return reply.show({ ...(await view(request, form)), status: 422 })
  })

  async function view(request: FastifyRequest, form: Form): Promise<View> {
    const t = reportTexts.in(request.locale)
    const field = fields(request.locale)
    const id = form.textIn('/matchId')
    const match = id === '' ? undefined : await findReportedMatch(context(request), { id })
    return {
      title: t('title'),
      lead: t('lead'),
      main: html`${field.summary(form)}
<p class="notice">${t('form.private')}</p>
<p>${t('now.paid')}</p>
<form method="post" action="${urls.report}" novalidate data-keep>${once()}
${match && aboutMatch(t, match)}
${field.choices({ form, name: '/kind', label: t('form.kind'), options: reportKinds.map(value => ({ value, label: t(`kind.${value}`) })) })}
${field.textarea({ form, name: '/words', label: t('form.words'), hint: t('form.words-hint'), rows: 8, attributes: { maxlength: 5000 } })}
${field.input({ form, name: '/saidFrom', label: t('form.from'), hint: t('form.from-hint'), required: false, attributes: { maxlength: 500 } })}
${field.input({
  form,
  name: '/code',
  label: t('form.code'),
  hint: t('form.code-hint'),
  required: false,
  size: 'short',
  attributes: {
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: 60,
    dir: 'ltr',
  },
})}
${
  request.actor
    ? html`<p>${t('form.answered-here')}</p>`
    : field.input({
        form,
        name: '/replyTo',
        label: t('form.reply'),
        hint: t('form.reply-hint', { days: repliesKeptDays }),
        type: 'email',
        required: false,
        attributes: { autocomplete: 'email', maxlength: 254 },
      })
}
<button class="main">${t('form.button')}</button>
</form>
${request.actor && html`<p><a href="${urls.myReports}">${t('form.mine')}</a></p>`}`,
    }
  }
}

function aboutMatch(t: ReportTexts, { id, title, company }: ReportedMatch): Html {
  const { locale } = t
  const { en, ja } = title ?? {}
  const name = (locale === 'ja' ? (ja ?? en) : (en ?? ja)) || t('untitled')
  const from = locale === 'ja' ? (company.nameJa ?? company.name) : company.name
  return html`${fields(locale).hidden('/matchId', id)}
<p>${t('form.match', { title: name, company: from })} <a href="${urls.report}">${t('form.no-match')}</a></p>`
}
