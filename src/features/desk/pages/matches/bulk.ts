import { fields } from '../../../../portal/components/fields.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import type { BulkAnswer } from '../../../matches/index.ts'
import { said, type Told } from './words.ts'

/** Those that are marked are referred at once, with one note. @param back the list */
export function bulkForm({ m, locale }: Told, { form, back }: { form: Form; back: string }): Html {
  const field = fields(locale)
  return html`<form id="bulk" method="post" action="${urls.deskMatches}/refer" data-keep class="bulk no-print">${field.hidden('back', back)}
<p><b>${m('bulk.title')}</b> <span class="hint">${m('bulk.hint')}</span></p>${field.markError(form, '/ids')}
<label class="all" hidden><input type="checkbox" data-mark-all="bulk"> ${m('bulk.all')}</label>
<div class="inline-fields">${field.input({ form, name: '/note', label: m('bulk.note'), required: false, attributes: { maxlength: 2000 } })} <button class="main">${m('bulk.refer')}</button></div></form>`
}

/** @param at the place of the row in the list, from 0 */
export const markBox = (
  { m, locale }: Told,
  { form, id, at, name }: { form: Form; id: string; at: number; name: string },
): Html =>
  fields(locale).mark({ form, of: 'bulk', name: '/ids', at, value: id, label: m('bulk.mark', { name }) })

/** What a bulk referral left, and why. */
export function refusals(one: Told, { done, refused }: BulkAnswer): Html {
  const { m } = one
  return html`<div class="notice" role="status" tabindex="-1" data-focus><p>${m('bulk.done', { done: done.length, refused: refused.length })}</p>
<ul>${refused.map(({ id, message }) => html`<li><a href="${urls.deskMatches}/${id}">${m('bulk.look')}</a> ${said(message, one)}</li>`)}</ul></div>`
}
