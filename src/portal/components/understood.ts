import type { Locale } from '../../actor.ts'
import type { Understood } from '../../search/index.ts'
import { type Html, html } from '../html.ts'
import { portalTexts } from '../texts/index.ts'

/** What was typed into a search and not looked for, or not read as it may be meant. */
export function notUnderstood(understood: Understood, locale: Locale): Html | false {
  const t = portalTexts.in(locale)
  const { unknown, leftOut } = understood
  if (unknown.length + leftOut.length === 0) return false
  return html`${unknown.length > 0 && html`<p class="hint">${t('search.unknown', { words: unknown.join(' ') })}</p>`}${leftOut.length > 0 && html`<p class="hint">${t('search.left-out', { words: leftOut.join(' ') })}</p>`}`
}
