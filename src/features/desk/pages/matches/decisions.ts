import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TObject, Type } from 'typebox'
import { type Form, readForm, type Sent } from '../../../../portal/forms.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  cancelMatch,
  confirmReferral,
  type Match,
  notReferMatch,
  reasons,
  referMatch,
  referMatches,
} from '../../../matches/index.ts'
import { oneOf, prose, uuid } from '../../../schema-parts.ts'
import { asked, backOf, changing, changingOne, idOf, oneAt, type PageDeps, placeOf } from '../shared.ts'
import { matchListView } from './list.ts'
import { type MatchForms, matchView } from './one.ts'
import { type Told, told } from './words.ts'

const revision = Type.Integer()
const codes = (kind: keyof typeof reasons) => oneOf(reasons[kind].map(({ code }) => code))
const Refer = Type.Object({
  revision,
  note: Type.Optional(prose(2000)),
  overrideReason: Type.Optional(codes('override')),
})
const Confirm = Type.Object({ revision })
const NotRefer = Type.Object({
  revision,
  refusal: codes('ministry'),
  refusalNote: Type.Optional(prose(2000)),
})
const Cancel = Type.Object({ revision, cancel: codes('cancel') })
const Bulk = Type.Object({
  ids: Type.Array(uuid, { minItems: 1, maxItems: 200 }),
  note: Type.Optional(prose(2000)),
})

/** What the ministry decides: refer, not refer, confirm a colleague's, cancel; one by one or many. */
export function decisionPages(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  const decide = <Schema extends TObject>(
    verb: string,
    schema: Schema,
    name: keyof MatchForms,
    work: (ctx: Told['ctx'], input: Static<Schema> & { id: string }) => Promise<Match>,
    notice: (match: Match) => Parameters<FastifyReply['go']>[1],
  ) =>
    app.post(`${urls.deskMatches}/:id/${verb}`, changingOne, async (request, reply) => {
      const one = told(begin(request))
      const form = readForm(schema, request.body as Sent, request.locale)
      const done = await form.submit(input => work(one.ctx, { ...input, id: idOf(request) }))
      if (!done)
        return reply.show({
          ...(await matchView(one, placeOf(request, urls.deskMatches), { [name]: form })),
          status: 422,
        })
      return reply.go(here(request), notice(done))
    })

  decide('refer', Refer, 'refer', referMatch, ({ ministry }) =>
    ministry === 'referred' ? 'notice.referred' : 'notice.second-asked',
  )
  decide('confirm', Confirm, 'refer', confirmReferral, () => 'notice.referred')
  decide(
    'not-refer',
    NotRefer,
    'notRefer',
    (ctx, { refusal, refusalNote, ...at }) =>
      notReferMatch(ctx, { ...at, reason: refusal, note: refusalNote }),
    () => 'notice.not-referred',
  )
  decide(
    'cancel',
    Cancel,
    'cancel',
    (ctx, { cancel, ...at }) => cancelMatch(ctx, { ...at, reason: cancel }),
    () => 'notice.saved',
  )

  app.post(`${urls.deskMatches}/refer`, changing, async (request, reply) => {
    const one = told(begin(request))
    const url = backOf(request, urls.deskMatches)
    const form = readForm(Bulk, request.body as Sent, request.locale)
    const answer = await form.submit(input => referMatches(one.ctx, input))
    if (!answer) {
      const view = await matchListView(one, request, deps, { form: ofThoseMarked(form, one), url })
      return reply.show({ ...view, status: 422 })
    }
    if (answer.refused.length === 0) return reply.go(url, 'notice.referred')
    return reply.show(await matchListView(one, request, deps, { answer, form, url }))
  })
}

/** That nobody is marked is said in words of its own. */
const ofThoseMarked = (form: Form, { m }: Told): Form => ({
  ...form,
  errors: form.errors.map(error => (error.name === '/ids' ? { ...error, message: m('bulk.nobody') } : error)),
})

/** The page of the match again, with the list it came from. */
export const here = (request: FastifyRequest): string =>
  oneAt(`${urls.deskMatches}/${idOf(request)}`, backOf(request, urls.deskMatches))
