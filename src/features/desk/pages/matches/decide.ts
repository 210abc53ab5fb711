import { fields } from '../../../../portal/components/fields.ts'
import { facts } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { emptyForm } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { type Match, type OverrideKind, possibleActions } from '../../../matches/index.ts'
import type { MatchForms } from './one.ts'
import { reasonOptions, reasonText, said, type Told } from './words.ts'

export interface Deciding {
  match: Match
  /** The list this page was opened from. */
  back: string
  forms: MatchForms
  /** Addresses of colleagues, by account. */
  people: ReadonlyMap<string, string>
  preview: { obstacle: string | null; kinds: OverrideKind[] }
}

export const pathOf = ({ id }: Pick<Match, 'id'>): string => `${urls.deskMatches}/${id}`

/** What the ministry has decided, and what it can decide now. */
export function decisionBox(one: Told, deciding: Deciding): Html {
  const { match } = deciding
  const { m } = one
  const can = possibleActions('ministry', match)
  const forms = [
    can.includes('confirm-referral') && confirmForm(one, deciding),
    can.includes('refer') && referForm(one, deciding),
    can.includes('not-refer') && notReferForm(one, deciding),
    can.includes('cancel') && cancelForm(one, deciding),
  ].filter(form => form !== false)
  return html`<section><h2>${m('decide.title')}</h2>${decided(one, deciding)}
${forms.length === 0 ? html`<p>${m('decide.nothing')}</p>` : forms}</section>`
}

function decided(one: Told, { match, people }: Deciding): Html {
  const { m, ctx, locale } = one
  const { ministry, ministryAt, ministryBy, ministryNote, overrideBy, confirmedBy } = match
  if (ministry === 'none' && !overrideBy) return nothing
  const who = (id: string | null) => html`<bdi>${people.get(id ?? '') ?? one.t('record.nobody')}</bdi>`
  const kinds = (match.overrideKinds ?? []) as OverrideKind[]
  return facts([
    [
      m('decided.answer'),
      ministry !== 'none' &&
        html`<b>${m(`decided.${ministry}`)}</b>${ministryAt && html` ${age(ministryAt, ctx.now, locale)}`} ${who(ministryBy)}`,
    ],
    [m('decided.reason'), reasonText('ministry', match.ministryReason, one)],
    [
      m('decided.against'),
      overrideBy !== null && html`${kinds.map(kind => html`${m(`override.${kind}`)} `)}`,
    ],
    [m('decided.override-reason'), reasonText('override', match.overrideReason, one)],
    [m('decided.asked-by'), overrideBy !== null && who(overrideBy)],
    [m('decided.confirmed-by'), confirmedBy !== null && who(confirmedBy)],
    [m('decided.note'), ministryNote !== null && html`<span dir="auto" class="text">${ministryNote}</span>`],
  ])
}

const hidden = ({ match, back }: Deciding): Html =>
  html`<input type="hidden" name="/revision" value="${match.revision}"><input type="hidden" name="back" value="${back}">`

function confirmForm({ ctx, m }: Told, deciding: Deciding): Html {
  const { match } = deciding
  if (match.overrideBy === ctx.actor.accountId) return html`<p>${m('confirm.somebody-else')}</p>`
  return html`<form method="post" action="${pathOf(match)}/confirm">${hidden(deciding)}<h3>${m('confirm.title')}</h3><p>${m('confirm.what')}</p><button class="main">${m('confirm.button')}</button></form>`
}

function referForm(one: Told, deciding: Deciding): Html {
  const { m, locale } = one
  const { match, preview, forms } = deciding
  const { obstacle, kinds } = preview
  const form = forms.refer ?? emptyForm()
  const field = fields(locale)
  if (obstacle !== null) return html`<h3>${m('refer.title')}</h3><p>${said(obstacle, one)}</p>`
  // Somebody may have agreed since this page was made: then the reason is asked for when it is sent.
  const against = kinds.length > 0 || form.errors.some(({ name }) => name === '/overrideReason')
  return html`<form method="post" action="${pathOf(match)}/refer" novalidate data-keep>${hidden(deciding)}<h3>${m('refer.title')}</h3>
${
  against
    ? html`<p class="attention">${m('refer.against')}</p><ul>${kinds.map(kind => html`<li>${m(`override.${kind}`)}</li>`)}</ul>
${field.select({ form, name: '/overrideReason', label: m('refer.reason'), hint: m('refer.second'), options: reasonOptions('override', one) })}`
    : html`<p>${m('refer.what')}</p>`
}
${field.textarea({ form, name: '/note', label: m('refer.note'), hint: m('refer.note-hint'), required: false, rows: 2, attributes: { maxlength: 2000 } })}
<button class="main">${against ? m('refer.ask') : m('refer.button')}</button></form>`
}

function notReferForm(one: Told, deciding: Deciding): Html {
  const { m, locale } = one
  const { match, forms } = deciding
  const form = forms.notRefer ?? emptyForm()
  const field = fields(locale)
  return html`<form method="post" action="${pathOf(match)}/not-refer" novalidate data-keep>${hidden(deciding)}<h3>${match.ministry === 'referred' ? m('not-refer.take-back') : m('not-refer.title')}</h3>
${field.select({ form, name: '/refusal', label: m('not-refer.reason'), hint: m('not-refer.told'), options: reasonOptions('ministry', one) })}
${field.textarea({ form, name: '/refusalNote', label: m('refer.note'), hint: m('refer.note-hint'), required: false, rows: 2, attributes: { maxlength: 2000 } })}
<button>${m('not-refer.button')}</button></form>`
}

function cancelForm(one: Told, deciding: Deciding): Html {
  const { m, locale } = one
  const { match, forms } = deciding
  const form = forms.cancel ?? emptyForm()
  return html`<details${form.errors.length > 0 && html` open`}><summary>${m('cancel.title')}</summary><form method="post" action="${pathOf(match)}/cancel" novalidate>${hidden(deciding)}<p>${m('cancel.what')}</p>
${fields(locale).select({ form, name: '/cancel', label: m('cancel.reason'), options: reasonOptions('cancel', one) })}
<button class="harm">${m('cancel.button')}</button></form></details>`
}
