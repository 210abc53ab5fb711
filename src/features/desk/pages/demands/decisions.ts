import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { readForm, type Sent } from '../../../../portal/forms.ts'
import { urls } from '../../../../portal/urls.ts'
import { publishDemand, returnDemand, returnReasons } from '../../../demands/index.ts'
import { oneOf, prose } from '../../../schema-parts.ts'
import { asked, backOf, changingOne, idOf, oneAt, type PageDeps, placeOf } from '../shared.ts'
import { demandView } from './one.ts'

const revision = Type.Integer()
const Publish = Type.Object({ revision })
const Return = Type.Object({
  revision,
  reason: oneOf(returnReasons.map(({ code }) => code)),
  note: Type.Optional(prose(2000)),
})

/** Publishing what was read, and giving it back. */
export function demandDecisions(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  const here = (request: FastifyRequest) =>
    oneAt(`${urls.deskDemands}/${idOf(request)}`, backOf(request, urls.deskDemands))

  app.post(`${urls.deskDemands}/:id/publish`, changingOne, async (request, reply) => {
    const one = begin(request)
    const form = readForm(Publish, request.body as Sent, request.locale)
    const done = await form.submit(at => publishDemand(one.ctx, { id: idOf(request), ...at }))
    if (!done)
      return reply.show({
        ...(await demandView(one, placeOf(request, urls.deskDemands), { publish: form })),
        status: 422,
      })
    return reply.go(here(request), 'notice.published')
  })

  app.post(`${urls.deskDemands}/:id/return`, changingOne, async (request, reply) => {
    const one = begin(request)
    const form = readForm(Return, request.body as Sent, request.locale)
    const done = await form.submit(input => returnDemand(one.ctx, { id: idOf(request), ...input }))
    if (!done)
      return reply.show({
        ...(await demandView(one, placeOf(request, urls.deskDemands), { giveBack: form })),
        status: 422,
      })
    return reply.go(here(request), 'notice.returned')
  })
}
