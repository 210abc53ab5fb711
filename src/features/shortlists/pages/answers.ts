import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../errors.ts'
import { type Form, readForm, type Sent } from '../../../portal/forms.ts'
import {
  commentOnMatch,
  commentOnProfile,
  declineProfiles,
  reasons,
  removeComment,
  restoreComment,
  shortlistProfile,
  takeBackDeclines,
  takeBackRequests,
} from '../../matches/index.ts'
import { oneOf, uuid } from '../../schema-parts.ts'
import { readQuery } from './filters.ts'
import { listView, type SentBack } from './list.ts'
import { asked, backTo, changing, idOfRequest, type PageDeps, pathsOf, type Words } from './shared.ts'

const profileIds = Type.Array(uuid, { minItems: 1, maxItems: 200 })
const Some = Type.Object({ profileIds })
const Declined = Type.Object({ profileIds, reason: oneOf(reasons.employer.map(({ code }) => code)) })
const OneComment = Type.Object({ id: uuid, commentId: uuid })
const text = Type.String({ minLength: 1, maxLength: 2000 })
const Comment = Type.Object({ id: uuid, text })
const FirstComment = Type.Object({ profileId: uuid, text })

/** What an employer answers: asked, declined, taken back, and what colleagues are to know. */
export function answerPages(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  /** Back to the list as it was, filters and all. */
  const backOf = (request: FastifyRequest): string => {
    const { list, compare } = pathsOf(idOfRequest(request))
    return backTo((request.body as Sent).back, [list, compare]) ?? list
  }
  const again = async (request: FastifyRequest, reply: FastifyReply, sent: (words: Words) => SentBack) => {
    const one = begin(request)
    const query = Object.fromEntries(new URLSearchParams(backOf(request).split('?')[1]?.split('#')[0] ?? ''))
    return reply.show(await listView(one, idOfRequest(request), readQuery(query), sent(one.words)))
  }

  app.post('/employer/demands/:id/shortlist/ask', changing, async (request, reply) => {
    const { ctx } = begin(request)
    const form = readForm(Some, request.body as Sent, request.locale)
    if (!form.value) return again(request, reply, words => ({ bulk: ofThoseMarked(form, words) }))
    let refused = 0
    let asked = 0
    // One by one, as each is a request to a person: who cannot be asked now does not keep the others from it.
    for (const profileId of form.value.profileIds) {
      try {
        const { candidate } = await shortlistProfile(ctx, { demandId: idOfRequest(request), profileId })
        if (candidate !== 'agreed') asked++
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'conflict') throw error
        refused++
      }
    }
    if (refused > 0) return reply.go(backOf(request), 'notice.some-unchanged')
    // Who was asked is said above the list, with the way back; who had agreed before has nothing to be asked.
    return reply.go(backOf(request), asked === 0 ? 'notice.saved' : undefined)
  })

  app.post('/employer/demands/:id/shortlist/decline', changing, async (request, reply) => {
    const { ctx } = begin(request)
    const form = readForm(Declined, request.body as Sent, request.locale)
    if (!form.value) return again(request, reply, words => ({ bulk: ofThoseMarked(form, words) }))
    const { refused } = await declineProfiles(ctx, { demandId: idOfRequest(request), ...form.value })
    return refused.length === 0
      ? reply.go(backOf(request))
      : reply.go(backOf(request), 'notice.some-unchanged')
  })

  const undoes = [
    ['take-back', takeBackDeclines, 'notice.decline-taken-back'],
    ['take-back-request', takeBackRequests, 'notice.request-taken-back'],
  ] as const
  for (const [path, verb, notice] of undoes)
    app.post(`/employer/demands/:id/shortlist/${path}`, changing, async (request, reply) => {
      const { ctx } = begin(request)
      const form = readForm(Some, request.body as Sent, request.locale)
      if (!form.value) return again(request, reply, ({ t }) => ({ said: t('wrong.nobody') }))
      const { refused } = await verb(ctx, { demandId: idOfRequest(request), ...form.value })
      return reply.go(backOf(request), refused.length === 0 ? notice : 'notice.some-unchanged')
    })

  app.post('/employer/demands/:id/shortlist/comment', changing, async (request, reply) => {
    const { ctx } = begin(request)
    const form = readForm(Comment, request.body as Sent, request.locale)
    if (!form.value) return again(request, reply, ({ t }) => ({ said: t('wrong.comment') }))
    await commentOnMatch(ctx, form.value)
    return reply.go(backOf(request), 'notice.saved')
  })

  app.post('/employer/demands/:id/shortlist/first-comment', changing, async (request, reply) => {
    const { ctx } = begin(request)
    const form = readForm(FirstComment, request.body as Sent, request.locale)
    if (!form.value) return again(request, reply, ({ t }) => ({ said: t('wrong.comment') }))
    await commentOnProfile(ctx, { demandId: idOfRequest(request), ...form.value })
    return reply.go(backOf(request), 'notice.saved')
  })

  for (const [path, verb] of [
    ['remove-comment', removeComment],
    ['restore-comment', restoreComment],
  ] as const)
    app.post(`/employer/demands/:id/shortlist/${path}`, changing, async (request, reply) => {
      const { ctx } = begin(request)
      const form = readForm(OneComment, request.body as Sent, request.locale)
      if (!form.value) throw new AppError('not-found', 'There is no such comment, or it is not yours.')
      await verb(ctx, form.value)
      return reply.go(backOf(request))
    })
}

/** The form of several with what is wrong said in its own words: nobody is marked, no reason is chosen. */
function ofThoseMarked(form: Form, { t }: Words): Form {
  const wrong = (name: string) => form.errors.some(error => error.name.startsWith(name))
  return {
    ...form,
    errors: [
      ...(wrong('/profileIds') ? [{ name: '/profileIds', message: t('wrong.nobody') }] : []),
      ...(wrong('/reason') ? [{ name: '/reason', message: t('wrong.reason') }] : []),
    ],
  }
}
