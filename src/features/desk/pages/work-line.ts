import { age } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { ownerButton } from './desk.ts'
import { type Asked, dueText, ownerText } from './shared.ts'

export interface LinedWork {
  queue: string
  id: string
  since: Date
  owner: string | null
  ownerEmail: string | null
  due: string | null
}

/** Above something that waits: since when, whose it is, until when. @param back this page */
export function workLine(one: Asked, work: LinedWork, back: string): Html {
  const { ctx, t, locale } = one
  return html`<section class="work no-print" aria-label="${t('work.title')}"><dl>
<div><dt>${t('work.since')}</dt><dd>${age(work.since, ctx.now, locale)}</dd></div>
<div><dt>${t('work.owner')}</dt><dd>${ownerText(work, one)} ${ownerButton(one, work, back)}</dd></div>
<div><dt>${t('work.due')}</dt><dd>${dueText(work.due, one)}</dd></div></dl>
<form method="post" action="/desk/due" class="inline"><input type="hidden" name="/queue" value="${work.queue}"><input type="hidden" name="/id" value="${work.id}"><input type="hidden" name="back" value="${back}">
<label for="due" class="hidden">${t('due.change')}</label><input id="due" type="date" name="/due" value="${work.due ?? ''}" required> <button>${t('due.save')}</button></form></section>`
}
