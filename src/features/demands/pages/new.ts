import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { fields } from '../../../portal/components/fields.ts'
import { empty, linkButton } from '../../../portal/components/parts.ts'
import { emptyForm, type FieldError, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { once } from '../../../portal/once.ts'
import { urls } from '../../../portal/urls.ts'
import { employersOf } from '../../employers/index.ts'
import { strict, uuid } from '../../schema-parts.ts'
import { createDemand } from '../create-demand.ts'
import { emptyDemand } from '../document.ts'
import { type ForbiddenPhrase, lintDemand, withoutForbidden } from '../draft/index.ts'
import { draftDemand } from '../draft-demand.ts'
import { problemText } from './editor/problems.ts'
import { editorTexts } from './editor/texts/index.ts'
import { companyNotice } from './parts.ts'
import { changing, companyName, contexts, demandUrls, type PagesDeps, reading } from './shared.ts'
import { demandTexts } from './texts/index.ts'

/** As long as the text of a demand may be, so that nothing of the ad is lost. */
const AdForm = Type.Object(
  { employerId: uuid, text: Type.String({ minLength: 30, maxLength: 20_000 }) },
  strict,
)
const EmptyForm = Type.Object({ employerId: uuid }, strict)

/** Begins a demand: from a pasted ad, or empty. */
export function newPage(app: FastifyInstance, deps: PagesDeps): void {
  const context = contexts(deps)
  const { reference } = deps

  async function view(
    request: FastifyRequest,
    form: Form,
    forbidden: readonly ForbiddenPhrase[] = [],
  ): Promise<View> {
    const { locale } = request
    const ctx = context(request)
    const t = demandTexts.in(locale)
    const field = fields(locale)
    const companies = (await employersOf(ctx.db, ctx.actor.accountId)).map(({ employer }) => employer)
    const able = companies.filter(({ verification }) => verification !== 'suspended')
    if (able.length === 0)
      return {
        title: t('new.title'),
        main:
          companies.length === 0
            ? empty(t('list.no-company'), linkButton(urls.company, t('list.create-company'), 'main'))
            : html`${companies.map(company => companyNotice(company, t))}`,
      }
    const company = (): Html =>
      able.length === 1
        ? field.hidden('/employerId', able[0]!.id)
        : field.select({
            form: {
              ...form,
              textIn: name => form.textIn(name) || (name === '/employerId' ? able[0]!.id : ''),
            },
            name: '/employerId',
            label: t('new.company'),
            options: able.map(one => ({ value: one.id, label: companyName(one, locale) })),
          })
    return {
      title: t('new.title'),
      lead: t('new.lead'),
      main: html`${companies.map(one => companyNotice(one, t))}${field.summary(form)}
<section><h2>${t('new.from-ad')}</h2>
<form method="post" action="${demandUrls.new}" novalidate data-keep>${once()}${company()}
${field.textarea({ form, name: '/text', label: t('new.ad'), hint: t('new.ad-hint'), rows: 14 })}
<p class="actions"><button class="main" name="do" value="draft">${t('new.draft')}</button>${forbidden.length > 0 && html`<button name="do" value="without">${t('new.without')}</button>`}</p></form></section>
<section><h2>${t('new.empty')}</h2><p>${t('new.empty-text')}</p>
<form method="post" action="${demandUrls.new}" novalidate>${once()}${company()}<button name="do" value="empty">${t('new.begin')}</button></form></section>`,
    }
  }

  app.get(demandUrls.new, { config: reading }, async (request, reply) =>
    reply.show(await view(request, emptyForm())),
  )

  app.post(demandUrls.new, { config: changing }, async (request, reply) => {
    const ctx = context(request)
    const sent = request.body as Sent
    const { locale } = request
    if (sent.do === 'empty') {
      const form = readForm(EmptyForm, sent, locale)
      const made = await form.submit(({ employerId }) =>
        createDemand(ctx, { employerId, document: emptyDemand }),
      )
      if (!made) return reply.show({ ...(await view(request, form)), status: 422 })
      return reply.go(demandUrls.edit(made.id))
    }
    const pasted = readForm(AdForm, sent, locale)
    const form =
      sent.do === 'without' && pasted.value
        ? readForm(AdForm, { ...sent, '/text': withoutForbidden(pasted.value.text) }, locale)
        : pasted
    const forbidden = lintDemand(form.value?.text ?? '')
    if (!form.value || forbidden.length > 0) {
      const shown = { ...form, errors: [...form.errors, ...errorsOf(forbidden, request)] }
      return reply.show({ ...(await view(request, shown, forbidden)), status: 422 })
    }
    const { employerId, text: ad } = form.value
    const { document } = draftDemand(reference, { text: ad })
    const made = await createDemand(ctx, { employerId, document, ad })
    return reply.go(`${demandUrls.edit(made.id)}?from=ad`)
  })
}

function errorsOf(forbidden: readonly ForbiddenPhrase[], request: FastifyRequest): FieldError[] {
  const t = editorTexts.in(request.locale)
  return forbidden.map(({ about, phrase }) => ({
    name: '/text',
    message: problemText({ path: '/text', code: `forbidden-${about}`, phrase, message: '' }, t),
  }))
}
