import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../errors.ts'
import { type Html, html } from '../../../portal/html.ts'
import { urls } from '../../../portal/urls.ts'
import { findNextWork } from '../find-next-work.ts'
import { queues } from '../queues.ts'
import type { QueueId } from '../work.ts'
import { type Asked, addressOf, asked, backOf, oneAt, type PageDeps, queryOf, reading } from './shared.ts'

const path = '/desk/next'

/** Leads on to what waits next; where nothing does, to the desk. */
export function nextPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(path, reading, async (request, reply) => {
    const { id = '', since = '', ...query } = queryOf(request)
    const queue = queues.find(one => one.id === query.queue)
    if (!queue) throw new AppError('not-found', 'There is no such queue.')
    const at = new Date(since)
    const next = await findNextWork(begin(request).ctx, {
      queue: queue.id,
      id,
      since: Number.isNaN(at.getTime()) ? undefined : at,
    })
    const list = addressOf(urls.desk, { queue: queue.id })
    return next ? reply.go(oneAt(next.href, backOf(request, list))) : reply.go(list, 'notice.queue-done')
  })
}

/**
 * Above one thing of a queue: back to where one came from, and on to the next.
 * @param since when it has waited; absent once it is decided
 */
export function queueLinks(
  { t }: Pick<Asked, 't'>,
  { queue, id, since, back }: { queue: QueueId; id: string; since?: Date | undefined; back: string },
): Html {
  const next = addressOf(path, { queue, id, since: since?.toISOString(), back })
  return html`<p class="between no-print"><a href="${back}">${t('back')}</a> <a href="${next}" data-key="n">${t('next')}</a>
<span class="keys hint" hidden><label><input type="checkbox" id="keys"> ${t('keys.on')}</label> ${t('keys.next')}</span></p>`
}
