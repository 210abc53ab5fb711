import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../errors.ts'
import { type Form, readForm, type Sent } from '../../../portal/forms.ts'
import type { View } from '../../../portal/layout.ts'
import { isoDate, oneOf, uuid } from '../../schema-parts.ts'
import { queues } from '../queues.ts'
import type { QueueId } from '../work.ts'
import { demandView } from './demands/one.ts'
import { duplicateView } from './duplicates/one.ts'
import { employerView } from './employers/one.ts'
import { proofView } from './evidence/one.ts'
import { matchView } from './matches/one.ts'
import { told } from './matches/words.ts'
import { reportView } from './reports/one.ts'
import { type Asked, asked, backOf, changing, oneAt, type PageDeps, type Place } from './shared.ts'

const Which = Type.Object({ queue: oneOf(queues.map(({ id }) => id)), id: uuid })
const Due = Type.Object({ due: isoDate })

/** The page of one thing of each queue, where a day that is none is shown again. */
const views: Record<QueueId, (one: Asked, place: Place) => Promise<View>> = {
  employers: employerView,
  demands: demandView,
  matches: (one, place) => matchView(told(one), place),
  evidence: proofView,
  duplicates: duplicateView,
  reports: reportView,
}

/** Until when something that waits should be decided. */
export function duePage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.post('/desk/due', changing, async (request, reply) => {
    const one = begin(request)
    const sent = request.body as Sent
    const which = readForm(Which, sent, request.locale).value
    const queue = queues.find(({ id }) => id === which?.queue)
    if (!which || !queue) throw new AppError('not-found', 'There is no such queue.')
    const place = { id: which.id, back: backOf(request, queue.path) }
    const form = readForm(Due, sent, request.locale)
    const done = await form.submit(async ({ due }) => {
      await queue.changeDue(one.ctx, { id: place.id, due })
      return true
    })
    if (!done) {
      const view = await views[queue.id](one, { ...place, due: withoutDay(form, one) })
      return reply.show({ ...view, status: 422 })
    }
    return reply.go(oneAt(`${queue.path}/${place.id}`, place.back), 'notice.saved')
  })
}

/** Whatever is wrong with the day is one thing: it is none of the calendar. */
const withoutDay = (form: Form, { t }: Asked): Form => ({
  ...form,
  errors: form.errors.map(error => (error.name === '/due' ? { ...error, message: t('due.wrong') } : error)),
})
