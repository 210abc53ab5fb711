import type { RequirementLine } from '../../../matching/index.ts'
import { assessmentLines, scoreLine, verdictText } from '../../../portal/assessment/lines.ts'
import { modeText } from '../../../portal/assessment/words.ts'
import { button, facts, undoNotice } from '../../../portal/components/parts.ts'
import { age } from '../../../portal/format.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import { once } from '../../../portal/once.ts'
import { type Comment, employerActions, findReason, reasons } from '../../matches/index.ts'
import type { Hiring } from './hiring-state.ts'
import { hiringView } from './hiring-view.ts'
import { availabilityText, languagesOf, payWishText, type Row, stageTag } from './rows.ts'
import {
  cityText,
  experienceText,
  labelIn,
  type OpenedDemand,
  pathsOf,
  personName,
  sheetPath,
  type Words,
} from './shared.ts'

export interface PersonView {
  row: Row
  demand: Pick<OpenedDemand, 'id' | 'closed'>
  /** Of colleagues; absent where nothing was written yet. */
  comments?: readonly Comment[]
  /** A comment that the reader has just taken back. */
  removed: string | undefined
  /** What goes on with them; absent before they are asked. */
  hiring?: Hiring
  /** The list's own address, to come back to. */
  back: string
  /** The same with this person chosen. */
  here: string
  /** The account of whoever reads. */
  reader: string
  now: Date
  /** The lines of the demand. */
  asked: readonly RequirementLine[] | undefined
}

/** The chosen person beside the list: what can be done, each line with its reasons, wishes, colleagues' comments. */
export function personPanel(view: PersonView, words: Words): Html {
  const { row, demand, now } = view
  const { card, assessment } = row
  const { t, locale, reference } = words
  const today = now.toISOString().slice(0, 10)
  const { countries, workModes } = card.preferences
  return html`<aside id="person" class="stays" tabindex="-1" aria-label="${t('person.label')}">
<div class="head"><h2>${personName(card, words)}</h2> ${stageTag(row.match, words)}</div>
${card.headline && html`<p class="headline"><bdi>${card.headline}</bdi></p>`}
${!card.agreed && html`<p class="hint">${t('person.masked')}</p>`}
<p>${scoreLine(assessment, locale)}</p>
<p><b>${verdictText(assessment, locale)}</b></p>
${view.hiring && hiringView(view.hiring, words)}
${answers(view, words)}
${assessmentLines(assessment, { role: 'employer', locale, reference, asked: view.asked })}
<h3>${t('person.facts')}</h3>
${facts([
  [t('column.field'), row.field && labelIn(reference.fields, row.field, locale)],
  [t('column.experience'), experienceText(row.months, words)],
  [t('column.languages'), list(languagesOf(card, words))],
  [t('column.from'), availabilityText(card, words, today)],
  [t('column.pay'), payWishText(card, words)],
  [t('column.modes'), workModes && list(workModes.map(mode => modeText(mode, locale)))],
  [
    t('column.countries'),
    countries && list(countries.map(code => labelIn(reference.countries, code, locale))),
  ],
  [t('column.city'), cityText(card.city, words)],
])}
<p><a href="${sheetPath(card.id, demand.id, view.here)}">${t('person.sheet')}</a></p>
${comments(view, words)}
</aside>`
}

export const list = (texts: readonly string[]): Html | undefined =>
  texts.length === 0 ? undefined : html`<ul class="plain">${texts.map(text => html`<li>${text}</li>`)}</ul>`

const answerable: readonly string[] = ['take-back-decline', 'shortlist', 'decline']

/** What the employer can do now; a choice that cannot be taken back says what it does. */
function answers({ row, demand, back }: PersonView, words: Words): Html {
  const { t, locale } = words
  const { card, match } = row
  const paths = pathsOf(demand.id)
  const can = match ? employerActions(match) : demand.closed ? [] : ['shortlist', 'decline']
  const fields = html`<input type="hidden" name="/profileIds/0" value="${card.id}"><input type="hidden" name="back" value="${back}">`
  const reason = match?.employer === 'declined' && findReason('employer', match.employerReason)
  if (!reason && !can.some(action => answerable.includes(action))) return nothing
  return html`<div class="answers no-print">
${reason && html`<p>${t('person.declined-because', { reason: reason[locale] })}</p>`}
${can.includes('take-back-decline') && html`<form method="post" action="${paths.takeBack}">${fields}<button class="main">${t('answer.take-back')}</button></form>`}
${
  can.includes('shortlist') &&
  !can.includes('take-back-decline') &&
  html`<form method="post" action="${paths.ask}">${fields}<button class="main" data-key="s" aria-describedby="ask-hint">${t('answer.ask')}</button></form>
<p class="hint" id="ask-hint">${t(match?.candidate === 'agreed' ? 'answer.ask-agreed' : 'answer.ask-hint')}</p>`
}
${
  can.includes('decline') &&
  html`<form method="post" action="${paths.decline}" class="inline">${fields}${reasonSelect(words)}<button>${t('answer.decline')}</button></form>`
}</div>`
}

/** The coded reasons of employers. */
function reasonSelect({ t, locale }: Words): Html {
  return html`<label for="decline-reason">${t('answer.reason')}</label>
<select id="decline-reason" name="/reason" data-key="d" required><option value="">${t('answer.choose')}</option>${reasons.employer.map(
    reason => html`<option value="${reason.code}">${reason[locale]}</option>`,
  )}</select>`
}

function comments(view: PersonView, { t, locale }: Words): Html {
  const { row, demand, comments: written, removed, back, here, reader, now } = view
  const { match } = row
  const paths = pathsOf(demand.id)
  const mine = (commentId: string) => ({ '/id': match!.id, '/commentId': commentId, back: here })
  const comment = ({ id, text, email, accountId, createdAt }: Comment) =>
    html`<li><p class="meta"><bdi>${email ?? t('comments.gone')}</bdi> ${age(createdAt, now, locale)}</p><p dir="auto" class="text">${text}</p>${accountId === reader && button(paths.removeComment, t('comments.remove'), { values: mine(id) })}</li>`
  return html`<section class="comments no-print"><h3>${t('comments.title')}</h3>
${
  match || !demand.closed
    ? html`${written?.length ? html`<ul class="rows">${written.map(comment)}</ul>` : nothing}
${removed && undoNotice(paths.restoreComment, t('comments.removed'), locale, mine(removed))}
<form method="post" action="${match ? paths.comment : paths.commentFirst}" data-keep>${once()}<input type="hidden" name="${match ? '/id' : '/profileId'}" value="${match ? match.id : row.card.id}"><input type="hidden" name="back" value="${back}">
<label for="comment">${t('comments.write')}</label><p class="hint" id="comment-hint">${t('comments.hint')}</p>
<textarea id="comment" name="/text" rows="3" maxlength="2000" required dir="auto" aria-describedby="comment-hint"></textarea><button>${t('comments.save')}</button></form>`
    : html`<p class="hint">${t('comments.closed')}</p>`
}</section>`
}
