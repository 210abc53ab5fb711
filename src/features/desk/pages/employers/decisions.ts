import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { readForm, type Sent } from '../../../../portal/forms.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  liftReasons,
  suspendEmployer,
  suspensionReasons,
  verificationReasons,
  verifyEmployer,
} from '../../../employers/index.ts'
import { oneOf, prose } from '../../../schema-parts.ts'
import { asked, backOf, changingOne, idOf, oneAt, type PageDeps, placeOf } from '../shared.ts'
import { employerView } from './one.ts'

const Verify = Type.Object({
  reason: oneOf([...verificationReasons, ...liftReasons]),
  note: Type.Optional(prose(2000)),
  revision: Type.Integer(),
})
const Suspend = Type.Object({
  suspension: oneOf(suspensionReasons),
  suspensionNote: Type.Optional(prose(2000)),
})

/** Verifying, suspending, lifting: each with a reason that stays in the record. */
export function employerDecisions(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  app.post(`${urls.deskEmployers}/:id/verify`, changingOne, async (request, reply) => {
    const one = begin(request)
    const form = readForm(Verify, request.body as Sent, request.locale)
    const done = await form.submit(async ({ reason, note, revision }) =>
      verifyEmployer(one.ctx, { id: idOf(request), reason, note, revision }),
    )
    if (!done)
      return reply.show({
        ...(await employerView(one, placeOf(request, urls.deskEmployers), { verify: form })),
        status: 422,
      })
    return reply.go(here(request), 'notice.verified')
  })

  app.post(`${urls.deskEmployers}/:id/suspend`, changingOne, async (request, reply) => {
    const one = begin(request)
    const form = readForm(Suspend, request.body as Sent, request.locale)
    const done = await form.submit(async ({ suspension, suspensionNote }) =>
      suspendEmployer(one.ctx, { id: idOf(request), reason: suspension, note: suspensionNote }),
    )
    if (!done)
      return reply.show({
        ...(await employerView(one, placeOf(request, urls.deskEmployers), { suspend: form })),
        status: 422,
      })
    return reply.go(here(request), 'notice.suspended')
  })

  const here = (request: Parameters<typeof backOf>[0]) =>
    oneAt(`${urls.deskEmployers}/${idOf(request)}`, backOf(request, urls.deskEmployers))
}
