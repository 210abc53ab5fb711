import type { Locale } from '../../../actor.ts'
import { idOf } from '../../../portal/components/fields.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { PostingRule } from '../posting-law.ts'
import { lawBases, ruleLabel } from './posting/index.ts'
import { demandTexts } from './texts/index.ts'

/** What the law wants said and the draft does not say, each leading to its field. */
export function gapList(gaps: readonly PostingRule[], edit: string, locale: Locale): Html {
  const t = demandTexts.in(locale)
  return html`<details class="gaps"><summary>${t('gaps.title', { count: gaps.length })}</summary>
<p class="hint">${t('gaps.text')}</p><ul>${gaps.map(
    ({ path }) => html`<li><a href="${edit}#${idOf(path)}">${ruleLabel(path, locale)}</a></li>`,
  )}</ul>${lawBases(gaps, locale)}</details>`
}
