import { fields } from '../../../portal/components/fields.ts'
import { age } from '../../../portal/format.ts'
import { emptyForm } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { ownerButton } from './desk.ts'
import { type Asked, dueText, ownerText, type Place } from './shared.ts'

export interface LinedWork {
  queue: string
  since: Date
  owner: string | null
  ownerEmail: string | null
  due: string | null
}

/** Above something that waits: since when, whose it is, until when. @param here this page */
export function workLine(
  one: Asked,
  work: LinedWork,
  { id, back, due: form = emptyForm({ due: work.due ?? '' }), here }: Place & { here: string },
): Html {
  const { ctx, t, locale } = one
  const field = fields(locale)
  return html`<section class="work no-print" aria-label="${t('work.title')}"><dl>
<div><dt>${t('work.since')}</dt><dd>${age(work.since, ctx.now, locale)}</dd></div>
<div><dt>${t('work.owner')}</dt><dd>${ownerText(work, one)} ${ownerButton(one, { ...work, id }, here)}</dd></div>
<div><dt>${t('work.due')}</dt><dd>${dueText(work.due, one)}</dd></div></dl>
<form method="post" action="/desk/due" class="inline">${field.hidden('/queue', work.queue)}${field.hidden('/id', id)}${field.hidden('back', back)}
${field.input({ form, name: '/due', label: t('due.change'), type: 'date' })} <button>${t('due.save')}</button></form></section>`
}
