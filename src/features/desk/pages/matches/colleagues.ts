import { compareScores } from '../../../../matching/index.ts'
import { scoreLine } from '../../../../portal/assessment/lines.ts'
import { fields } from '../../../../portal/components/fields.ts'
import { button, undoNotice } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { emptyForm } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import { once } from '../../../../portal/once.ts'
import { urls } from '../../../../portal/urls.ts'
import type { Comment, Match, ShownMatch } from '../../../matches/index.ts'
import { oneAt } from '../shared.ts'
import { pathOf } from './decide.ts'
import type { MatchForms } from './one.ts'
import { personText, type Told } from './words.ts'

/** Who else waits for this demand, the best first: what a decision is compared with. */
export function othersView(one: Told, shown: ShownMatch, waiting: readonly ShownMatch[], here: string): Html {
  const { m, ctx, locale } = one
  const others = waiting.filter(({ match }) => match.id !== shown.match.id)
  if (others.length === 0) return nothing
  const ranked = [...others].sort((a, b) =>
    a.assessment && b.assessment ? compareScores(a.assessment, b.assessment) : a.assessment ? -1 : 1,
  )
  return html`<section><h3>${m('others.title', { count: others.length })}</h3><ul class="rows">${ranked.map(
    other =>
      html`<li><a href="${oneAt(`${urls.deskMatches}/${other.match.id}`, here)}"><bdi>${personText(other, one)}</bdi></a> <span class="meta">${other.assessment && html`<span>${scoreLine(other.assessment, locale)}</span>`}<span>${m.html('others.since', { age: age(other.match.candidateAt!, ctx.now, locale) })}</span></span></li>`,
  )}</ul></section>`
}

/** What colleagues of the ministry tell each other; nobody else sees it. */
export function commentsView(
  one: Told,
  {
    match,
    comments,
    removed,
    forms,
    back,
  }: {
    match: Match
    comments: readonly Comment[]
    /** A comment that the reader has just taken back. */
    removed: string | undefined
    forms: MatchForms
    back: string
  },
): Html {
  const { m, t, ctx, locale } = one
  const field = fields(locale)
  const form = forms.comment ?? emptyForm()
  return html`<section class="comments"><h2>${m('comments.title')}</h2>
${
  comments.length > 0 &&
  html`<ul class="rows">${comments.map(
    ({ id, text, email, accountId, createdAt }) =>
      html`<li><p class="meta"><bdi>${email ?? t('owner.gone')}</bdi> ${age(createdAt, ctx.now, locale)}</p><p dir="auto" class="text">${text}</p>${accountId === ctx.actor.accountId && button(`${pathOf(match)}/remove-comment`, m('comments.remove'), { values: { '/commentId': id, back } })}</li>`,
  )}</ul>`
}
${removed && undoNotice(`${pathOf(match)}/restore-comment`, m('comments.removed'), locale, { '/commentId': removed, back })}
${
  match.profileId === null
    ? html`<p>${m('comments.erased')}</p>`
    : html`<form method="post" action="${pathOf(match)}/comment" novalidate data-keep class="no-print">${once()}<input type="hidden" name="back" value="${back}">
${field.textarea({ form, name: '/text', label: m('comments.write'), hint: m('comments.hint'), rows: 3, attributes: { maxlength: 4000 } })}
<button>${m('comments.save')}</button></form>`
}</section>`
}
