import type { FastifyInstance } from 'fastify'
import { fields } from '../../../../portal/components/fields.ts'
import { facts, linkButton } from '../../../../portal/components/parts.ts'
import { age, dateOf, formatNumber } from '../../../../portal/format.ts'
import { emptyForm, type Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import { getProof, type ProofToDecide, refusalReasons } from '../../../evidence/index.ts'
import { factName, type ProvableFact, showFact } from '../../../profiles/index.ts'
import { getWaiting } from '../../get-waiting.ts'
import { readRecord } from '../../read-record.ts'
import { queueLinks } from '../next.ts'
import { recordView } from '../record.ts'
import {
  type Asked,
  asked,
  oneAt,
  type PageDeps,
  type Place,
  placeOf,
  readingOne,
  toDecision,
} from '../shared.ts'
import { decisionTag } from './list.ts'
import { type EvidenceTexts, evidenceTexts } from './texts/index.ts'

export interface Forms {
  verify?: Form
  refuse?: Form
}

export function proofPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskEvidence}/:id`, readingOne, async (request, reply) =>
    reply.show(await proofView(begin(request), placeOf(request, urls.deskEvidence))),
  )
}

/** What the person says beside the file that shows it, and what can be decided. */
export async function proofView(one: Asked, place: Place, forms: Forms = {}): Promise<View> {
  const { ctx, locale } = one
  const t = evidenceTexts.in(locale)
  const { id, back } = place
  const here = oneAt(`${urls.deskEvidence}/${id}`, back)
  const shown = await getProof(ctx, { id })
  const [waiting, ofPerson, ofProof] = await Promise.all([
    getWaiting(ctx, { subject: 'proof', id }),
    readRecord(ctx, { subject: 'profile', id: shown.profile.id }),
    readRecord(ctx, { subject: 'proof', id }),
  ])
  const record = [...ofPerson.filter(({ detail }) => detail.proofId === id), ...ofProof].sort(
    (a, b) => b.at.getTime() - a.at.getTime(),
  )
  const { proof, profile, current } = shown
  const fact = proof.fact as ProvableFact
  const reader = { locale, reference: ctx.reference }
  const size = formatNumber(Math.ceil(proof.size / 1024), locale)
  return {
    title: t('one.title', { fact: factName(fact, reader), name: profile.identity.latinName }),
    wide: true,
    actions: decisionTag(proof.decision, t),
    main: html`${queueLinks(one, { queue: 'evidence', ...place, work: waiting, here })}${toDecision(one)}${Object.values(forms).map(form => fields(locale).summary(form))}
<div class="split"><div>
<section><h2>${t('one.claim')}</h2>${showFact(proof.list, fact, reader)}
${facts([
  [
    t('column.person'),
    html`<bdi>${profile.identity.latinName}</bdi>${profile.identity.nativeName && html` <bdi>${profile.identity.nativeName}</bdi>`}`,
  ],
])}
<p><a href="${oneAt(`${urls.deskCandidates}/${profile.id}`, here)}">${t('one.profile')}</a></p></section>
<section><h2>${t('one.file')}</h2><p>${t.html('one.facts', { name: html`<bdi>${proof.name}</bdi>`, size: html`<bdi dir="ltr">${size} KB</bdi>`, age: age(proof.uploadedAt, ctx.now, locale) })}</p>
<p class="actions">${linkButton(`/proofs/${proof.id}`, t('one.open'), 'main')}</p><p class="hint">${t('one.careful')}</p></section>
${proof.decidedAt && decided(shown, one, t)}
<section><h2>${one.t('record.title')}</h2>${recordView(
      record.map(({ at, verb, by }) => ({ at, verb, by })),
      one,
    )}</section>
</div><aside class="stays" id="decision">
${current ? decisions(shown, one, { t, back, forms }) : html`<p class="notice attention">${t('one.stale')}</p>`}
</aside></div>`,
  }
}

function decided({ proof }: ProofToDecide, { ctx, locale }: Asked, t: EvidenceTexts): Html {
  return html`<section><h2>${t('one.decided')}</h2>${facts([
    [t('column.state'), decisionTag(proof.decision, t)],
    [t('one.decided'), proof.decidedAt ? age(proof.decidedAt, ctx.now, locale) : undefined],
    [t('one.until'), proof.validUntil ? dateOf(proof.validUntil, locale) : undefined],
    [t('one.reason'), proof.reason ? t(`reason.${proof.reason as 'altered'}`) : undefined],
    [t('one.note'), proof.note ? html`<span dir="auto">${proof.note}</span>` : undefined],
  ])}</section>`
}

function decisions(
  { proof }: ProofToDecide,
  { locale }: Asked,
  { t, back, forms }: { t: EvidenceTexts; back: string; forms: Forms },
): Html {
  const field = fields(locale)
  const { verify = emptyForm(), refuse = emptyForm() } = forms
  const path = `${urls.deskEvidence}/${proof.id}`
  return html`${
    proof.decision === null &&
    html`<section><h2>${t('verify.title')}</h2><p>${t('verify.what')}</p>
<form method="post" action="${path}/verify" novalidate data-keep>${field.hidden('back', back)}
${field.input({ form: verify, name: '/until', label: t('verify.until'), hint: t('verify.until-hint'), type: 'date', required: false, size: 'short' })}
${field.textarea({ form: verify, name: '/note', label: t('one.note'), hint: t('verify.note-hint'), required: false, rows: 3 })}
<button class="main">${t('verify.button')}</button></form></section>`
  }
${
  proof.decision !== 'not-verified' &&
  html`<section><h2>${proof.decision === null ? t('refuse.title') : t('refuse.again')}</h2><p>${t('refuse.what')}</p>
<form method="post" action="${path}/refuse" novalidate data-keep>${field.hidden('back', back)}
${field.select({ form: refuse, name: '/reason', label: t('one.reason'), options: refusalReasons.map(value => ({ value, label: t(`reason.${value}`) })) })}
${field.textarea({ form: refuse, name: '/remark', label: t('one.note'), hint: t('refuse.note-hint'), required: false, rows: 3 })}
<button class="harm">${t('refuse.button')}</button></form></section>`
}`
}
