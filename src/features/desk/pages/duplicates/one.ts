import type { FastifyInstance } from 'fastify'
import { fields } from '../../../../portal/components/fields.ts'
import { undoFor, undoNotice } from '../../../../portal/components/parts.ts'
import { emptyForm, type Form } from '../../../../portal/forms.ts'
import { html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import { getDuplicate } from '../../../duplicates/index.ts'
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
import { comparison } from './compare.ts'
import { decidedBox, joinBox, partBox } from './decide.ts'
import { reasonList, stateTag, strengthTag } from './list.ts'
import { duplicateTexts } from './texts/index.ts'

export function duplicatePage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskDuplicates}/:id`, readingOne, async (request, reply) =>
    reply.show(await duplicateView(begin(request), placeOf(request, urls.deskDuplicates))),
  )
}

/** Both profiles side by side, why they may be one, and what can be decided. */
export async function duplicateView(one: Asked, place: Place, sent?: Form): Promise<View> {
  const { ctx, t: desk, locale } = one
  const t = duplicateTexts.in(locale)
  const { id, back } = place
  const here = oneAt(`${urls.deskDuplicates}/${id}`, back)
  const shown = await getDuplicate(ctx, { id })
  const [waiting, record] = await Promise.all([
    getWaiting(ctx, { subject: 'duplicate', id }),
    readRecord(ctx, { subject: 'duplicate', id }),
  ])
  const { pair, profiles, obstacle } = shown
  const [first, second] = [profiles.first.identity.latinName, profiles.second.identity.latinName]
  const form =
    pair.decision === null && obstacle === null ? (sent ?? emptyForm({ keep: shown.suggested })) : null
  const common = { shown, form, back, here }
  const compared = comparison(one, common)
  const path = `${urls.deskDuplicates}/${id}`
  return {
    title: first === second ? t('one.title-same', { first }) : t('one.title', { first, second }),
    wide: true,
    actions: stateTag(pair.decision, t),
    main: html`${queueLinks(one, { queue: 'duplicates', ...place, work: waiting, here })}${justDone()}${toDecision(one)}${sent && fields(locale).summary(sent)}
<div class="split"><div>
${
  form
    ? html`<form method="post" action="${path}/merge" data-keep novalidate>${compared}${joinBox(one, { ...common, form })}</form>`
    : compared
}
<section><h2>${desk('record.title')}</h2>${recordView(
      record.map(({ at, verb, by }) => ({ at, verb, by })),
      one,
    )}</section>
</div><aside class="stays" id="decision">
<section><h2>${t('one.why')}</h2><p>${strengthTag(pair.strength, t)}</p>${reasonList(pair.reasons, t)}</section>
${pair.decision === null ? partBox(one, common) : decidedBox(one, { ...common, record })}
</aside></div>`,
  }

  /** What the reader has just done, with the way back beside it. */
  function justDone() {
    const { decision, decidedBy, decidedAt } = pair
    if (decidedBy !== ctx.actor.accountId || ctx.now.getTime() - (decidedAt?.getTime() ?? 0) > undoFor)
      return false
    const { merge } = shown
    const kept = merge?.keptId === pair.firstId ? first : second
    return decision === 'different'
      ? undoNotice(`${path}/reopen`, t('done.different'), locale, { back })
      : undoNotice(`${path}/undo-merge`, t('done.merged', { name: kept }), locale, { back })
  }
}
