import type { FastifyInstance } from 'fastify'
import { empty, tag } from '../../../../portal/components/parts.ts'
import { age } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  type DuplicateView,
  duplicateViews,
  type ListedDuplicate,
  listDuplicates,
  type Place,
  positionOf,
  type Reason,
  strengthWord,
} from '../../../duplicates/index.ts'
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
import { type DuplicateTexts, duplicateTexts } from './texts/index.ts'

const pageSize = 40

/** Pairs of profiles that may be of one person, and what was decided of others. */
export function duplicateList(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(urls.deskDuplicates, reading, async (request, reply) => {
    const one = begin(request)
    const { ctx, locale } = one
    const t = duplicateTexts.in(locale)
    const { view: given, cursor } = queryOf(request)
    const view = oneOfThese<DuplicateView>(duplicateViews, given)
    const after = deps.cursors.decode('desk-duplicates', cursor) as Place | undefined
    const found = await listDuplicates(ctx, { view, after, limit: pageSize + 1 })
    const page = deps.cursors.page(
      'desk-duplicates',
      found.items,
      pageSize,
      row => positionOf(view, row),
      row => row,
    )
    const works =
      view === 'waiting'
        ? await listWaiting(ctx, { subject: 'duplicate', ids: page.items.map(({ id }) => id) })
        : null
    const row = (pair: ListedDuplicate) => [
      html`<a href="${oneAt(`${urls.deskDuplicates}/${pair.id}`, request.url)}" data-row><bdi>${pair.names[0]}</bdi> · <bdi>${pair.names[1]}</bdi></a>`,
      reasonList(pair.reasons, t),
      strengthTag(pair.strength, t),
      ...(view === 'waiting' ? [] : [stateTag(pair.decision, t)]),
      age((view === 'waiting' ? null : pair.decidedAt) ?? pair.foundAt, ctx.now, locale),
      ...(works ? workCells(works.get(pair.id), one) : []),
    ]
    const columns = [
      t('column.pair'),
      t('column.reasons'),
      t('column.strength'),
      ...(view === 'waiting' ? [] : [t('column.state')]),
      view === 'waiting' || view === 'all' ? t('column.since') : t('column.decided'),
      ...(works ? workColumns(one) : []),
    ]
    return reply.show({
      title: t('list.title'),
      lead: t('list.lead'),
      wide: true,
      main: viewedList(one, {
        label: t('list.views'),
        views: duplicateViews,
        current: view,
        counts: found.counts,
        nameOf: view => t(`view.${view}`),
        addressOf: view => addressOf(urls.deskDuplicates, { view }),
        caption: t('list.title'),
        columns,
        rows: page.items.map(row),
        whenEmpty: empty(
          t(`empty.${view}`),
          view === 'all'
            ? undefined
            : html`<p><a href="${addressOf(urls.deskDuplicates, { view: 'all' })}">${t('empty.see-all')}</a></p>`,
        ),
        url: request.url,
        next: page.next,
      }),
    })
  })
}

export const reasonList = (reasons: readonly Reason[], t: DuplicateTexts): Html =>
  html`<ul class="plain">${reasons.map(reason => html`<li>${t(`reason.${reason}`)}</li>`)}</ul>`

/** How likely, in a word. */
export function strengthTag(strength: number, t: DuplicateTexts): Html {
  const word = strengthWord(strength)
  return tag(t(`strength.${word}`), word === 'strong' ? 'attention' : 'plain')
}

export function stateTag(decision: ListedDuplicate['decision'], t: DuplicateTexts): Html {
  if (decision === null) return tag(t('view.waiting'), 'attention')
  return tag(t(`view.${decision}`), decision === 'merged' ? 'good' : 'plain')
}
