import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../errors.ts'
import { fields } from '../../../portal/components/fields.ts'
import { type Html, html } from '../../../portal/html.ts'
import { urls } from '../../../portal/urls.ts'
import { findNextWork } from '../find-next-work.ts'
import { queues } from '../queues.ts'
import type { QueueId, Work } from '../work.ts'
import {
  type Asked,
  addressOf,
  asked,
  backOf,
  isId,
  oneAt,
  type PageDeps,
  type Place,
  queryOf,
  reading,
} from './shared.ts'
import { type LinedWork, workLine } from './work-line.ts'

const path = '/desk/next'

/** Leads on to what waits next; where nothing does, to the desk. */
export function nextPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(path, reading, async (request, reply) => {
    const { id = '', since = '', rank = '0', ...query } = queryOf(request)
    const queue = queues.find(one => one.id === query.queue)
    if (!queue) throw new AppError('not-found', 'There is no such queue.')
    const at = new Date(since)
    const next = await findNextWork(begin(request).ctx, {
      queue: queue.id,
      id,
      place:
        Number.isNaN(at.getTime()) || !isId(id)
          ? undefined
          : [/^-?\d{1,4}$/.test(rank) ? Number(rank) : 0, at.toISOString(), id],
    })
    const list = addressOf(urls.desk, { queue: queue.id })
    return next ? reply.go(oneAt(next.href, backOf(request, list))) : reply.go(list, 'notice.queue-done')
  })
}

export interface InQueue extends Place {
  queue: QueueId
  /** While it waits. */
  work: (Omit<LinedWork, 'queue' | 'id'> & Pick<Work, 'rank'>) | null
  /** The page itself. */
  here: string
}

/** Above one thing of a queue: back to where one came from, on to the next, and how it stands in the queue. */
export function queueLinks(one: Asked, { queue, work, here, ...at }: InQueue): Html {
  const { t, locale } = one
  const { id, back, due } = at
  const place = work && { since: work.since.toISOString(), rank: work.rank ? String(work.rank) : undefined }
  const next = addressOf(path, { queue, id, ...place, back })
  return html`<p class="between no-print"><a href="${back}" data-key="u">${t('back')}</a> <a href="${next}" data-key="n">${t('next')}</a>
<span class="keys hint" hidden><label><input type="checkbox" id="keys"> ${t('keys.on')}</label> ${t('keys.next')}</span></p>
${due && fields(locale).summary(due)}${work && workLine(one, { ...work, queue }, { ...at, here })}`
}
