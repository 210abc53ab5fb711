import { idOf } from '../../../../portal/components/fields.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import type { SignedIn } from '../../../context.ts'
import { listMembers } from '../../../employers/index.ts'
import { recordOf } from '../../../events/index.ts'
import { type UnreadWhy, unreadWhys } from '../../draft/index.ts'
import { draftDemand } from '../../draft-demand.ts'
import type { Demand } from '../../queries.ts'
import { posting } from '../posting/index.ts'
import { demandUrls } from '../shared.ts'
import { adOf, type DemandForm, type Reading } from './read-form.ts'
import { type EditorTexts, editorTexts } from './texts/index.ts'

/** What the reader of ads says of words it left out. */
const whys: Record<UnreadWhy, Parameters<EditorTexts>[0]> = {
  [unreadWhys.nothing]: 'unread.nothing',
  [unreadWhys.notAsked]: 'unread.not-asked',
  [unreadWhys.stack]: 'unread.stack',
  [unreadWhys.duties]: 'unread.duties',
  [unreadWhys.noSkill]: 'unread.no-skill',
  [unreadWhys.deadline]: 'unread.deadline',
  [unreadWhys.pay]: 'unread.pay',
  [unreadWhys.term]: 'unread.term',
  [unreadWhys.language]: 'unread.language',
  [unreadWhys.certificateKind]: 'unread.certificate-kind',
}

/** After an ad was read: how much became lines, and what could not be read. */
export function readNotice(reader: Reading): Html {
  const { locale, reference, stored } = reader
  const t = editorTexts.in(locale)
  const ad = adOf(reader)
  if (!ad || !stored) return nothing
  const { unread } = draftDemand(reference, { text: ad }).draft
  return html`<div class="callout"><p>${t('read.lines', { count: stored.requirements.length })}</p>
${
  unread.length > 0 &&
  html`<details open><summary>${t('read.unread', { count: unread.length })}</summary><ul>${unread.map(
    ({ words, why }) =>
      html`<li><q dir="auto">${words.text.length > 160 ? `${words.text.slice(0, 160)}…` : words.text}</q> <span class="hint">${t(whys[why])}</span></li>`,
  )}</ul></details>`
}</div>`
}

/** Somebody else kept something meanwhile: who, what it is, and both ways to go on. Nothing of either is lost. */
export async function conflictNotice(
  ctx: SignedIn,
  demand: Demand,
  { locale, reference }: Reading,
): Promise<Html> {
  const t = editorTexts.in(locale)
  const [record, members] = await Promise.all([
    recordOf(ctx.db, 'demand', demand.id),
    listMembers(ctx, { employerId: demand.employerId }),
  ])
  const last = record.findLast(({ verb }) => verb === 'updateDemand')?.accountId
  const who = members.find(({ accountId }) => accountId === last)?.email
  return html`<div class="callout" role="alert"><p>${who ? t.html('stale.by', { who: html`<bdi>${who}</bdi>` }) : t('stale.text')}</p>
<details><summary>${t('stale.theirs')}</summary>${posting(demand.draft, { locale, reference })}</details>
<p class="actions"><button form="demand" name="overwrite" value="${demand.revision}">${t('stale.mine')}</button><a class="button plain" href="${demandUrls.edit(demand.id)}">${t('stale.load')}</a></p></div>`
}

/** Why what was typed is not kept yet; each mistake leads to its field. */
export function savingText({ errors }: DemandForm, t: EditorTexts): Html {
  return html`<p>${t('saving.wrong', { count: errors.length })}</p><ul>${errors.map(
    ({ name, message }) => html`<li><a href="#${idOf(name)}">${message}</a></li>`,
  )}</ul>`
}
