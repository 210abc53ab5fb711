import { type Html, html } from '../../../portal/html.ts'
import type { SignedIn } from '../../context.ts'
import { employerStage, type Match, previewEdit, workTexts } from '../../matches/index.ts'
import { involvedCards } from '../../profiles/index.ts'
import type { Demand } from '../queries.ts'
import { demandUrls } from './shared.ts'
import type { DemandTexts } from './texts/index.ts'

/** What publishing the draft would change for people who are in a match already: by name where they agreed, else by a part of their id. */
export async function changedMatches(ctx: SignedIn, demand: Demand, t: DemandTexts): Promise<Html> {
  const { total, changed } = await previewEdit(ctx, { demandId: demand.id, document: demand.draft })
  if (total === 0) return html`<p class="hint">${t('changed.no-matches')}</p>`
  if (changed.length === 0) return html`<p class="hint">${t('changed.none', { total })}</p>`
  const cards = await involvedCards(
    ctx,
    changed.flatMap(({ match }) => match.profileId ?? []),
    { employerId: demand.employerId, demandId: demand.id },
  )
  const name = ({ profileId }: Match) =>
    cards.find(({ id }) => id === profileId)?.name ??
    t('changed.person', { code: (profileId ?? '').slice(-6).toUpperCase() })
  return html`<section><h3>${t('changed.title', { count: changed.length, total })}</h3><ul class="plain">${changed.map(
    ({ match, before, after }) =>
      html`<li><a href="${demandUrls.shortlist(demand.id)}?show=asked&amp;chosen=${match.profileId ?? ''}"><bdi>${name(match)}</bdi></a> <span class="hint">${workTexts[employerStage(match)][t.locale]}</span>
<p>${t('changed.from-to', { before: t(`verdict.${before.verdict}`), after: t(`verdict.${after.verdict}`), scoreBefore: before.score, scoreAfter: after.score })}</p></li>`,
  )}</ul></section>`
}
