import { facts } from '../../../portal/components/parts.ts'
import { age } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { ownerButton } from './desk.ts'
import { type Asked, dueText, ownerText } from './shared.ts'

export interface BoxedWork {
  queue: string
  id: string
  since: Date
  owner: string | null
  ownerEmail: string | null
  due: string | null
}

/** Beside something that waits: since when, whose it is, until when. @param back this page */
export function workBox(one: Asked, work: BoxedWork, back: string): Html {
  const { ctx, t, locale } = one
  return html`<section class="work no-print"><h2>${t('work.title')}</h2>
${facts([
  [t('work.since'), age(work.since, ctx.now, locale)],
  [t('work.owner'), html`${ownerText(work, one)} ${ownerButton(one, work, back)}`],
  [t('work.due'), dueText(work.due, one)],
])}
<form method="post" action="/desk/due" class="inline"><input type="hidden" name="/queue" value="${work.queue}"><input type="hidden" name="/id" value="${work.id}"><input type="hidden" name="back" value="${back}">
<label for="due">${t('due.change')}</label><input id="due" type="date" name="/due" value="${work.due ?? ''}" required> <button>${t('due.save')}</button></form></section>`
}
