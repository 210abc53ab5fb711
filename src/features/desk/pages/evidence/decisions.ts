import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../../errors.ts'
import { readForm, type Sent } from '../../../../portal/forms.ts'
import { urls } from '../../../../portal/urls.ts'
import { refusalReasons, refuseProof, verifyProof } from '../../../evidence/index.ts'
import { isoDate, oneOf, prose } from '../../../schema-parts.ts'
import { asked, backOf, changingOne, idOf, oneAt, type PageDeps, placeOf } from '../shared.ts'
import { proofView } from './one.ts'
import { type EvidenceTexts, evidenceTexts } from './texts/index.ts'

const Verify = Type.Object({ until: Type.Optional(isoDate), note: Type.Optional(prose(1000)) })
const Refuse = Type.Object({ reason: oneOf(refusalReasons), remark: Type.Optional(prose(1000)) })

/** Verified, or not for a reason that its person reads. */
export function proofDecisions(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  app.post(`${urls.deskEvidence}/:id/verify`, changingOne, async (request, reply) => {
    const one = begin(request)
    const form = readForm(Verify, request.body as Sent, request.locale)
    const done = await form.submit(value =>
      inWords(one.locale, () => verifyProof(one.ctx, { ...value, id: idOf(request) })),
    )
    if (!done)
      return reply.show({
        ...(await proofView(one, placeOf(request, urls.deskEvidence), { verify: form })),
        status: 422,
      })
    return reply.go(here(request), 'notice.saved')
  })

  app.post(`${urls.deskEvidence}/:id/refuse`, changingOne, async (request, reply) => {
    const one = begin(request)
    const form = readForm(Refuse, request.body as Sent, request.locale)
    const done = await form.submit(({ reason, remark }) =>
      inWords(one.locale, () => refuseProof(one.ctx, { id: idOf(request), reason, note: remark })),
    )
    if (!done)
      return reply.show({
        ...(await proofView(one, placeOf(request, urls.deskEvidence), { refuse: form })),
        status: 422,
      })
    return reply.go(here(request), 'notice.saved')
  })

  const here = (request: FastifyRequest) =>
    oneAt(`${urls.deskEvidence}/${idOf(request)}`, backOf(request, urls.deskEvidence))
}

type Wrong = Extract<Parameters<EvidenceTexts>[0], `wrong.${string}`>
const sentences: readonly (readonly [RegExp, string, Wrong])[] = [
  [/until when it counts/, '/until', 'wrong.until'],
  [/decided on already/, '', 'wrong.decided'],
  [/has changed what/, '', 'wrong.stale'],
]

/** What a verb says in English for programs, in the reader's language. @returns true, so that a form knows it is done */
async function inWords(locale: EvidenceTexts['locale'], work: () => Promise<void>): Promise<true> {
  try {
    await work()
    return true
  } catch (error) {
    const [, path, key] =
      (error instanceof AppError && sentences.find(([pattern]) => pattern.test(error.message))) || []
    if (path === undefined || key === undefined) throw error
    const message = evidenceTexts.in(locale)(key)
    throw new AppError('invalid-input', message, { details: path ? [{ path, message }] : [], cause: error })
  }
}
