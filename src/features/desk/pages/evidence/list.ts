import type { FastifyInstance } from 'fastify'
import { empty, tag } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { type ListedProof, listProofs, type ProofView, proofViews } from '../../../evidence/index.ts'
import { factName, type ProvableFact } from '../../../profiles/index.ts'
import { listWaiting } from '../../list-waiting.ts'
import {
  addressOf,
  asked,
  oneAt,
  oneOfThese,
  type PageDeps,
  queryOf,
  reading,
  workCells,
  workColumns,
} from '../shared.ts'
import { viewedList } from '../viewed-list.ts'
import { type EvidenceTexts, evidenceTexts } from './texts/index.ts'

const pageSize = 40

/** Files that people attached to certificates and degrees, by how far they are. */
export function proofList(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(urls.deskEvidence, reading, async (request, reply) => {
    const one = begin(request)
    const { ctx, locale } = one
    const t = evidenceTexts.in(locale)
    const { view: given, cursor } = queryOf(request)
    const view = oneOfThese<ProofView>(proofViews, given)
    const after = deps.cursors.decode('desk-evidence', cursor) as [string, string] | undefined
    const found = await listProofs(ctx, { view, after, limit: pageSize + 1 })
    const page = deps.cursors.page(
      'desk-evidence',
      found.items,
      pageSize,
      row => [row.waitsSince.toISOString(), row.id],
      row => row,
    )
    const works =
      view === 'waiting'
        ? await listWaiting(ctx, { subject: 'proof', ids: page.items.map(({ id }) => id) })
        : null
    const row = (proof: ListedProof) => [
      html`<a href="${oneAt(`${urls.deskEvidence}/${proof.id}`, request.url)}" data-row><bdi>${proof.name}</bdi></a>`,
      html`<bdi>${factName(proof.fact as ProvableFact, { locale, reference: ctx.reference })}</bdi>`,
      t(`kind.${proof.list}`),
      decisionTag(proof.decision, t),
      age(proof.waitsSince, ctx.now, locale),
      ...(works ? workCells(works.get(proof.id), one) : []),
    ]
    return reply.show({
      title: t('list.title'),
      wide: true,
      main: viewedList(one, {
        label: t('list.views'),
        views: proofViews,
        current: view,
        counts: found.counts,
        nameOf: view => t(`view.${view}`),
        addressOf: view => addressOf(urls.deskEvidence, { view }),
        caption: t('list.title'),
        columns: [
          t('column.person'),
          t('column.fact'),
          t('column.kind'),
          t('column.state'),
          t('column.since'),
          ...(works ? workColumns(one) : []),
        ],
        rows: page.items.map(row),
        whenEmpty: empty(
          t(`empty.${view}`),
          view === 'all'
            ? undefined
            : html`<p><a href="${addressOf(urls.deskEvidence, { view: 'all' })}">${t('empty.see-all')}</a></p>`,
        ),
        url: request.url,
        next: page.next,
      }),
    })
  })
}

export function decisionTag(decision: ListedProof['decision'], t: EvidenceTexts) {
  if (decision === null) return tag(t('view.waiting'), 'attention')
  return tag(t(`view.${decision}`), decision === 'verified' ? 'good' : 'harm')
}
