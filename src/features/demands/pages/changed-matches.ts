import { type Html, html } from '../../../portal/html.ts'
import type { SignedIn } from '../../context.ts'
import { employerStage, previewEdit, workTexts } from '../../matches/index.ts'
import type { Demand } from '../queries.ts'
import { demandUrls } from './shared.ts'
import type { DemandTexts } from './texts/index.ts'

/** What publishing the draft would change for people who are in a match already; masked, by a part of their id. */
export async function changedMatches(ctx: SignedIn, demand: Demand, t: DemandTexts): Promise<Html> {
  const { total, changed } = await previewEdit(ctx, { demandId: demand.id, document: demand.draft })
  if (total === 0) return html`<p class="hint">${t('changed.no-matches')}</p>`
  if (changed.length === 0) return html`<p class="hint">${t('changed.none', { total })}</p>`
  return html`<section><h3>${t('changed.title', { count: changed.length, total })}</h3><ul class="plain">${changed.map(
    ({ match, before, after }) =>
      html`<li><a href="${demandUrls.shortlist(demand.id)}">${t('changed.person', { code: (match.profileId ?? '').slice(-6).toUpperCase() })}</a> <span class="hint">${workTexts[employerStage(match)][t.locale]}</span>
<p>${t('changed.from-to', { before: t(`verdict.${before.verdict}`), after: t(`verdict.${after.verdict}`), scoreBefore: before.score, scoreAfter: after.score })}</p></li>`,
  )}</ul></section>`
}
