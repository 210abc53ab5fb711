import { type Html, html, nothing } from '../../../portal/html.ts'
import type { Proposal } from '../proposal-queries.ts'
import type { Words } from './shared.ts'
import type { ProfileTexts } from './texts/index.ts'

type Key = Extract<Parameters<ProfileTexts>[0], `unread.${string}`>

const reasons: readonly (readonly [RegExp, Key])[] = [
  [/matching must not know/, 'unread.private'],
  [/not yet held/, 'unread.planned'],
  [/without a job title/, 'unread.untitled'],
  [/not known or not wanted/, 'unread.unwanted'],
  [/no known skill/, 'unread.no-skill'],
]

/** What was seen in the CV and not taken over, and why. Private lines are named, never shown. */
export function notRead({ proposal: { unread, text = '' } }: Proposal, { t }: Words): Html {
  if (unread.length === 0) return nothing
  const lines = unread.map(({ start, end, why }) => {
    const key = reasons.find(([pattern]) => pattern.test(why))?.[1] ?? 'unread.other'
    const quote = key === 'unread.private' ? '' : text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, 120)
    return { key, quote }
  })
  const hidden = lines.filter(({ key }) => key === 'unread.private').length
  return html`<section><h2>${t('unread.title')}</h2><ul>${
    hidden > 0 && html`<li>${t('unread.private', { count: hidden })}</li>`
  }${lines
    .filter(({ key }) => key !== 'unread.private')
    .slice(0, 20)
    .map(
      ({ key, quote }) => html`<li>${t(key, { count: 1 })} <q class="hint" dir="auto">${quote}</q></li>`,
    )}</ul></section>`
}
