import { fields } from '../../../../portal/components/fields.ts'
import { facts } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { emptyForm } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { type Demand, forbiddenPhrases, lacksOf, lawGaps, returnReasons } from '../../../demands/index.ts'
import type { Employer } from '../../../employers/index.ts'
import { type Asked, oneAt } from '../shared.ts'
import type { DemandForms } from './one.ts'
import { demandTexts } from './texts/index.ts'

interface Deciding {
  demand: Demand
  employer: Employer
  waits: boolean
  back: string
  here: string
  forms: DemandForms
}

/** A sentence above a decision that waits for something else. */
const notYet = (text: string | Html): Html => html`<p class="attention">${text}</p>`

/** Publish, or give back with a reason; and why neither can be done now. */
export function decisionBox(one: Asked, deciding: Deciding): Html {
  const { locale } = one
  const { demand, waits } = deciding
  const d = demandTexts.in(locale)
  return html`<section><h2>${d('decide.title')}</h2>
${returned(one, demand)}
${
  waits
    ? html`${publishForm(one, deciding)}${returnForm(one, deciding)}`
    : html`<p>${d(`decide.nothing-${demand.state}`)}</p>`
}</section>`
}

function returned(
  { ctx, locale }: Asked,
  { returnedAt, returnedReason, returnedNote }: Demand,
): Html | false {
  const d = demandTexts.in(locale)
  const reason = returnReasons.find(({ code }) => code === returnedReason)
  return (
    returnedAt !== null &&
    facts([
      [d('returned.at'), age(returnedAt, ctx.now, locale)],
      [d('returned.reason'), reason?.[locale]],
      [
        d('returned.note'),
        returnedNote !== null && html`<span class="text" dir="auto">${returnedNote}</span>`,
      ],
    ])
  )
}

const hidden = ({ demand, back }: Deciding): Html =>
  html`<input type="hidden" name="/revision" value="${demand.revision}"><input type="hidden" name="back" value="${back}">`

function publishForm({ ctx, locale }: Asked, deciding: Deciding): Html {
  const { demand, employer, here } = deciding
  const d = demandTexts.in(locale)
  const path = `${urls.deskDemands}/${demand.id}`
  if (employer.verification !== 'verified')
    return notYet(
      d.html('publish.employer', {
        link: text => html`<a href="${oneAt(`${urls.deskEmployers}/${employer.id}`, here)}">${text}</a>`,
      }),
    )
  if (lacksOf(demand.draft, ctx.now).length > 0 || forbiddenPhrases(demand.draft).length > 0)
    return notYet(d('publish.findings'))
  const gaps = lawGaps(demand.draft).length
  return html`<form method="post" action="${path}/publish">${hidden(deciding)}<h3>${d('publish.title')}</h3>
<p>${demand.version === 0 ? d('publish.what') : d('publish.version', { version: demand.version + 1 })}</p>
${gaps > 0 && notYet(d('publish.gaps', { count: gaps }))}
<button class="main">${d('publish.button')}</button></form>`
}

function returnForm({ locale }: Asked, deciding: Deciding): Html {
  const { demand, forms } = deciding
  const d = demandTexts.in(locale)
  const form = forms.giveBack ?? emptyForm()
  const field = fields(locale)
  return html`<form method="post" action="${urls.deskDemands}/${demand.id}/return" novalidate data-keep>${hidden(deciding)}<h3>${d('return.title')}</h3><p>${d('return.what')}</p>
${field.select({ form, name: '/reason', label: d('return.reason'), options: returnReasons.map(reason => ({ value: reason.code, label: reason[locale] })) })}
${field.textarea({ form, name: '/note', label: d('return.note'), hint: d('return.note-hint'), required: false, rows: 4, attributes: { maxlength: 2000 } })}
<button>${d('return.button')}</button></form>`
}
