import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { readForm, type Sent } from '../../../../portal/forms.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  mergeChoices,
  mergeProfiles,
  reopenDuplicate,
  separateDuplicate,
  undoMerge,
} from '../../../duplicates/index.ts'
import { asked, backOf, changingOne, idOf, oneAt, type PageDeps, placeOf } from '../shared.ts'
import { duplicateView } from './one.ts'

const Merge = Type.Object(mergeChoices)

/** One person or two; either can be taken back. */
export function duplicateDecisions(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  app.post(`${urls.deskDuplicates}/:id/merge`, changingOne, async (request, reply) => {
    const one = begin(request)
    const form = readForm(Merge, request.body as Sent, request.locale)
    const done = await form.submit(value =>
      mergeProfiles({ ...one.ctx, vault: deps.vault }, { ...value, id: idOf(request) }),
    )
    if (!done)
      return reply.show({
        ...(await duplicateView(one, placeOf(request, urls.deskDuplicates), form)),
        status: 422,
      })
    return reply.go(here(request))
  })

  for (const [name, verb] of [
    ['separate', separateDuplicate],
    ['reopen', reopenDuplicate],
    ['undo-merge', undoMerge],
  ] as const)
    app.post(`${urls.deskDuplicates}/:id/${name}`, changingOne, async (request, reply) => {
      await verb(begin(request).ctx, { id: idOf(request) })
      return reply.go(here(request))
    })

  const here = (request: FastifyRequest) =>
    oneAt(`${urls.deskDuplicates}/${idOf(request)}`, backOf(request, urls.deskDuplicates))
}
