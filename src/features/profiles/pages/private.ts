import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../errors.ts'
import { fields } from '../../../portal/components/fields.ts'
import { button } from '../../../portal/components/parts.ts'
import { dateOf } from '../../../portal/format.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { isoDate, line, oneOf } from '../../schema-parts.ts'
import { getMyPrivateData, type PrivateData } from '../get-my-private-data.ts'
import { findOwnProfile } from '../queries.ts'
import { updateMyPrivateData } from '../update-my-private-data.ts'
import { inWords } from './errors.ts'
import { asked, changing, optionsOf, type PageDeps, profileUrls, reading, type Words } from './shared.ts'

const path = profileUrls.private
const sexes = ['female', 'male', 'other'] as const

const Counted = Type.Object({
  sex: Type.Optional(oneOf(sexes)),
  homeProvince: Type.Optional(line(10)),
  statisticsConsent: Type.Optional(Type.Literal('true')),
})
const Born = Type.Object({ birthDate: Type.Optional(isoDate) })
const Card = Type.Object({ cnic: line(40) })

/** What neither matching nor an employer ever sees: what each is for, and how to take it out again. */
export function privatePages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(path, { config: reading }, async (request, reply) => {
    const { ctx, words } = ask(request)
    if (!(await findOwnProfile(ctx.db, ctx.actor))) return reply.go(profileUrls.begin)
    return reply.show(view(await getMyPrivateData(ctx), words))
  })

  app.post(`${path}/counted`, { config: changing }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const form = readForm(Counted, request.body as Sent, words.locale)
    const done = await form.submit(({ sex = null, homeProvince = null, statisticsConsent }) =>
      updateMyPrivateData(ctx, {
        sex,
        homeProvince,
        statisticsConsent: statisticsConsent === 'true',
      }),
    )
    if (done) return reply.go(`${path}#counted`, 'notice.saved')
    const kept = await getMyPrivateData(ctx)
    return reply.show({ ...view(kept, words, { counted: inWords(form, words.t) }), status: 422 })
  })

  app.post(`${path}/counted/withdraw`, { config: changing }, async (request, reply) => {
    await updateMyPrivateData(ask(request).ctx, { statisticsConsent: false })
    return reply.go(`${path}#counted`, 'notice.saved')
  })

  app.post(`${path}/birth-date`, { config: changing }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const form = readForm(Born, request.body as Sent, words.locale)
    const done = await form.submit(({ birthDate = null }) => updateMyPrivateData(ctx, { birthDate }))
    if (done) return reply.go(`${path}#birth`, 'notice.saved')
    const kept = await getMyPrivateData(ctx)
    return reply.show({ ...view(kept, words, { birth: inWords(form, words.t) }), status: 422 })
  })

  app.post(`${path}/cnic`, { config: changing }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const form = readForm(Card, request.body as Sent, words.locale)
    const done = await form.submit(({ cnic }) => {
      const digits = latinDigits(cnic).replaceAll(/[\s-]/g, '')
      if (!/^[1-8]\d{12}$/.test(digits))
        throw new AppError('invalid-input', words.t('private.cnic-wrong'), {
          details: [{ path: '/cnic', message: words.t('private.cnic-wrong') }],
        })
      return updateMyPrivateData(ctx, { cnic: digits })
    })
    if (done) return reply.go(`${path}#cnic`, 'notice.saved')
    const kept = await getMyPrivateData(ctx)
    return reply.show({ ...view(kept, words, { cnic: inWords(form, words.t) }), status: 422 })
  })

  app.post(`${path}/cnic/remove`, { config: changing }, async (request, reply) => {
    await updateMyPrivateData(ask(request).ctx, { cnic: null })
    return reply.go(`${path}#cnic`, 'notice.saved')
  })
}

/** Digits as an Urdu keyboard writes them. */
const latinDigits = (text: string): string =>
  text.replaceAll(/[۰-۹٠-٩]/g, digit => String((digit.codePointAt(0)! & 0xf) % 10))

function view(
  kept: PrivateData,
  words: Words,
  { counted, birth, cnic }: { counted?: Form; birth?: Form; cnic?: Form } = {},
): View {
  const { t, locale } = words
  const wrong = counted ?? birth ?? cnic
  return {
    title: t('private.title'),
    lead: t('private.lead'),
    main: html`${wrong && fields(locale).summary(wrong)}<p><a href="${urls.privacy}">${t('private.back')}</a></p>
<p class="notice">${t('private.never')}</p>
${countedPart(kept, words, counted)}${birthPart(kept, words, birth)}${cnicPart(kept, words, cnic)}`,
  }
}

function countedPart(kept: PrivateData, { t, locale, reference }: Words, sent?: Form): Html {
  const field = fields(locale)
  const { sex, homeProvince, statisticsConsent, statisticsConsentSince } = kept
  const form =
    sent ?? emptyForm({ sex, homeProvince, ...(statisticsConsent && { statisticsConsent: 'true' }) })
  return html`<section id="counted"><h2>${t('private.counted')}</h2><p>${t('private.counted-for')}</p>
${
  statisticsConsentSince
    ? html`<p><strong>${t.html('private.agreed', { date: dateOf(statisticsConsentSince, locale) })}</strong> ${t('private.withdraw-text')}</p>
<div class="actions">${button(`${path}/counted/withdraw`, t('private.withdraw'), { tone: 'harm' })}</div>`
    : html`<p><strong>${t('private.not-agreed')}</strong></p>`
}
<form method="post" action="${path}/counted" novalidate>
${field.choices({ form, name: '/sex', label: t('private.sex'), required: false, options: sexes.map(value => ({ value, label: t(`sex.${value}`) })) })}
${field.select({ form, name: '/homeProvince', label: t('private.province'), hint: t('private.province-hint'), required: false, options: optionsOf(reference.provinces, locale) })}
${field.checkbox({ form, name: '/statisticsConsent', label: t('private.consent') })}
<div class="actions"><button class="main">${field.save}</button></div></form></section>`
}

function birthPart({ birthDate }: PrivateData, { t, locale }: Words, sent?: Form): Html {
  const field = fields(locale)
  const form = sent ?? emptyForm({ birthDate: birthDate ?? '' })
  return html`<section id="birth"><h2>${t('private.birth')}</h2><p>${t('private.birth-for')}</p>
<form method="post" action="${path}/birth-date" novalidate>
${field.input({ form, name: '/birthDate', label: t('private.birth-date'), hint: t('private.birth-hint'), type: 'date', required: false, size: 'short', attributes: { autocomplete: 'bday' } })}
<div class="actions"><button class="main">${field.save}</button></div></form></section>`
}

function cnicPart({ cnic }: PrivateData, { t, locale }: Words, form: Form = emptyForm()): Html {
  const field = fields(locale)
  return html`<section id="cnic"><h2>${t('private.cnic')}</h2><p>${t('private.cnic-for')}</p>
${
  cnic
    ? html`<p><strong>${t.html('private.cnic-kept', { number: html`<bdi dir="ltr" class="code">${cnic}</bdi>` })}</strong></p>
<div class="actions">${button(`${path}/cnic/remove`, t('private.cnic-remove'), { tone: 'harm' })}</div>`
    : html`<p><strong>${t('private.cnic-none')}</strong></p>`
}
<form method="post" action="${path}/cnic" novalidate>
${field.input({ form, name: '/cnic', label: cnic ? t('private.cnic-other') : t('private.cnic-number'), hint: t('private.cnic-hint'), attributes: { inputmode: 'numeric', autocomplete: 'off', maxlength: 40, dir: 'ltr' } })}
<div class="actions"><button class="main">${t('private.cnic-save')}</button></div></form></section>`
}
