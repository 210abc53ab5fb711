import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, type TObject, Type } from 'typebox'
import { readForm, type Sent } from '../../../../portal/forms.ts'
import { urls } from '../../../../portal/urls.ts'
import { chooseReportedEmployer, decideReport, outcomes, reopenReport } from '../../../reports/index.ts'
import { oneOf, prose, uuid } from '../../../schema-parts.ts'
import { type Asked, asked, backOf, changingOne, idOf, oneAt, type PageDeps, placeOf } from '../shared.ts'
import { reportView } from './one.ts'

const Decide = Type.Object({
  outcome: oneOf(outcomes),
  note: Type.Optional(prose(2000)),
  revision: Type.Integer(),
})
const Choose = Type.Object({ employerId: Type.Optional(uuid), revision: Type.Integer() })
const Reopen = Type.Object({ revision: Type.Integer() })

/** Which employer it concerns, what came of it, and opening it again. */
export function reportDecisions(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  const change = <Schema extends TObject>(
    path: string,
    schema: Schema,
    work: (ctx: Asked['ctx'], input: Static<Schema> & { id: string }) => Promise<unknown>,
    notice: Parameters<FastifyReply['go']>[1],
  ) =>
    app.post(`${urls.deskReports}/:id/${path}`, changingOne, async (request, reply) => {
      const one = begin(request)
      const id = idOf(request)
      const form = readForm(schema, request.body as Sent, request.locale)
      const done = await form.submit(value => work(one.ctx, { ...value, id }))
      if (!done)
        return reply.show({
          ...(await reportView(one, placeOf(request, urls.deskReports), form)),
          status: 422,
        })
      return reply.go(oneAt(`${urls.deskReports}/${id}`, backOf(request, urls.deskReports)), notice)
    })

  change(
    'employer',
    Choose,
    (ctx, { employerId = null, ...input }) => chooseReportedEmployer(ctx, { ...input, employerId }),
    'notice.saved',
  )
  change('decide', Decide, decideReport, 'notice.report-closed')
  change('reopen', Reopen, reopenReport, 'notice.report-reopened')
}
