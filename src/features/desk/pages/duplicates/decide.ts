import { fields } from '../../../../portal/components/fields.ts'
import { button, facts } from '../../../../portal/components/parts.ts'
import { age, dateOf } from '../../../../portal/format.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import type { DuplicateToDecide } from '../../../duplicates/index.ts'
import type { RecordEntry } from '../../read-record.ts'
import { type Asked, oneAt, titleText } from '../shared.ts'
import { sideNames } from './compare.ts'
import { duplicateTexts } from './texts/index.ts'

interface Deciding {
  shown: DuplicateToDecide
  back: string
  here: string
}

/** At the end of what was compared: which is kept, what happens with it, and the button. */
export function joinBox(one: Asked, { shown, back, form }: Deciding & { form: Form }): Html {
  const { locale } = one
  const t = duplicateTexts.in(locale)
  const field = fields(locale)
  const { profiles, collisions } = shown
  const [first, second] = sideNames(shown, t)
  const account = (['first', 'second'] as const).find(side => profiles[side].accountId !== null)
  return html`<section id="decision"><h2>${t('join.title')}</h2><p>${t('join.what')}</p>
${
  collisions.length > 0 &&
  html`<p class="attention">${t('join.collisions', { count: collisions.length })}</p><ul>${collisions.map(
    ({ further }) =>
      html`<li>${t(`join.collision-${further.profileId === profiles.first.id ? 'first' : 'second'}`, { title: titleText(further.demand.title, one) })}</li>`,
  )}</ul>`
}
${account && html`<p>${t(`join.account-${account}`)}</p>`}
${field.hidden('back', back)}<input type="hidden" name="/versions/first" value="${profiles.first.version}"><input type="hidden" name="/versions/second" value="${profiles.second.version}">
${field.choices({
  form,
  name: '/keep',
  label: t('join.keep'),
  hint: t('join.keep-hint'),
  options: [
    { value: 'first', label: first },
    { value: 'second', label: second },
  ],
})}
<button class="main">${t('join.button')}</button></section>`
}

/** They are two people; and why they cannot be joined, where that is so. */
export function partBox({ locale }: Asked, { shown, back }: Deciding): Html {
  const t = duplicateTexts.in(locale)
  const { pair, obstacle } = shown
  return html`${!obstacle && html`<section><h2>${t('join.title')}</h2><p><a href="#decision">${t('join.below')}</a></p></section>`}
<section><h2>${t('part.title')}</h2><p>${t('part.what')}</p>${button(
    `${urls.deskDuplicates}/${pair.id}/separate`,
    t('part.button'),
    { values: { back } },
  )}</section>
${obstacle && html`<section id="decision"><h2>${t('join.obstacle')}</h2><p>${t(`join.${obstacle}`)}</p></section>`}`
}

/** What was decided, by whom, and the way back while there is one. */
export function decidedBox(
  one: Asked,
  { shown, back, here, record }: Deciding & { record: readonly RecordEntry[] },
): Html {
  const { ctx, locale } = one
  const t = duplicateTexts.in(locale)
  const { pair, merge, profiles } = shown
  const by = record.find(({ verb }) => verb === 'separateDuplicate' || verb === 'mergeProfiles')?.by
  const joined = pair.decision === 'merged' && merge !== null ? merge : null
  const kept = joined && (joined.keptId === pair.firstId ? profiles.first : profiles.second)
  const path = `${urls.deskDuplicates}/${pair.id}`
  return html`<section id="decision"><h2>${t('decided.title')}</h2>
${facts([
  [t('decided.by'), html`<bdi>${by ?? t('decided.gone')}</bdi>`],
  [t('decided.when'), pair.decidedAt ? age(pair.decidedAt, ctx.now, locale) : undefined],
  [
    t('decided.kept'),
    kept
      ? html`<a href="${oneAt(`${urls.deskCandidates}/${kept.id}`, here)}"><bdi>${kept.identity.latinName}</bdi></a>`
      : undefined,
  ],
  [t('decided.until'), joined ? dateOf(joined.undoUntil, locale) : undefined],
])}
${joined ? undoPart() : button(`${path}/reopen`, t('decided.reopen'), { values: { back } })}</section>`

  function undoPart(): Html {
    return html`<p>${t('decided.as-stood')}</p>
${
  joined!.undoUntil < ctx.now
    ? html`<p>${t('decided.over')}</p>`
    : html`<p>${t('decided.undo-what')}</p>${button(`${path}/undo-merge`, t('decided.undo'), { values: { back } })}`
}`
  }
}
