import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../http/allow.ts'
import { etag, expectedVersion, fresh, IfMatch } from '../../http/etag.ts'
import { IdempotencyKey } from '../../http/idempotency.ts'
import { agreementRoutes } from './agreement-routes.ts'
import { changeVisibility } from './change-visibility.ts'
import { claimMyProfile } from './claim-my-profile.ts'
import { createMyProfile } from './create-my-profile.ts'
import { eraseMyProfile } from './erase-my-profile.ts'
import { getMyPrivateData } from './get-my-private-data.ts'
import { getMyProfile } from './get-my-profile.ts'
import { getProfile } from './get-profile.ts'
import { importRoutes } from './import-routes.ts'
import { presentProfile, presentSeen } from './present.ts'
import { previewMyProfile } from './preview-my-profile.ts'
import type { Profile } from './queries.ts'
import { candidate, contexts, type Deps, limits, tags } from './route-context.ts'
import * as schemas from './schemas.ts'
import { updateMyPrivateData } from './update-my-private-data.ts'
import { updateMyProfile } from './update-my-profile.ts'

const Nothing = Type.Null({ description: 'Done.' })

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)
  const config = { allow: candidate, limits }
  const answer = (reply: FastifyReply, profile: Profile) =>
    reply
      .header('etag', etag(profile.version))
      .header('cache-control', 'private, no-cache')
      .send(presentProfile(profile, deps.reference))

  app.post(
    '/me/profile',
    {
      config: { ...config, idempotent: true },
      schema: {
        operationId: 'createMyProfile',
        summary: 'Create your profile; every fact begins as self-declared',
        description: 'What the service sets (readOnly) is ignored where it is sent.',
        tags,
        headers: IdempotencyKey,
        body: schemas.ProfileBody,
        response: { 201: schemas.ProfileAnswer },
      },
    },
    async (request, reply) =>
      answer(
        reply.code(201).header('location', `${scope.prefix}/me/profile`),
        await createMyProfile(context(request), request.body),
      ),
  )

  app.post(
    '/me/profile/claim',
    {
      config,
      schema: {
        operationId: 'claimMyProfile',
        summary: 'Take over the profile an institution handed in with your e-mail address',
        tags,
        response: { 200: schemas.ProfileAnswer },
      },
    },
    async (request, reply) => answer(reply, await claimMyProfile(context(request))),
  )

  app.get(
    '/me/profile',
    {
      config,
      schema: {
        operationId: 'getMyProfile',
        summary: 'Your profile, with how complete it is and what would help most',
        tags,
        response: { 200: schemas.ProfileAnswer },
      },
    },
    async (request, reply) => {
      const profile = await getMyProfile(context(request))
      if (fresh(request, reply, profile.version)) return reply
      return presentProfile(profile, deps.reference)
    },
  )

  app.put(
    '/me/profile',
    {
      config,
      schema: {
        operationId: 'updateMyProfile',
        summary: 'Replace your profile; facts that stay the same keep what backs them',
        description:
          'An answer of getMyProfile can be sent back, changed or as it is. What the service sets (readOnly: evidence, issuer, completeness and the like) is ignored: nobody raises their own evidence. Where nothing differs, nothing is changed and the version stays.',
        tags,
        headers: IfMatch,
        body: schemas.ProfileBody,
        response: { 200: schemas.ProfileAnswer },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const { identity, document } = request.body
      return answer(reply, await updateMyProfile(context(request), { identity, document, version }))
    },
  )

  app.delete(
    '/me/profile',
    {
      config,
      schema: {
        operationId: 'eraseMyProfile',
        summary: 'Delete your profile and all that belongs to it, for good',
        tags,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await eraseMyProfile(context(request))
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/me/profile/visibility',
    {
      config,
      schema: {
        operationId: 'changeVisibility',
        summary: 'Be found (searchable), not for now (paused), or not any more (withdrawn)',
        tags,
        body: schemas.VisibilityBody,
        response: { 200: schemas.ProfileAnswer },
      },
    },
    async (request, reply) => answer(reply, await changeVisibility(context(request), request.body)),
  )

  app.get(
    '/me/profile/private',
    {
      config,
      schema: {
        operationId: 'getMyPrivateData',
        summary: 'What neither matching nor employers ever see',
        tags,
        response: { 200: schemas.PrivateAnswer },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return getMyPrivateData(context(request))
    },
  )

  app.patch(
    '/me/profile/private',
    {
      config,
      schema: {
        operationId: 'updateMyPrivateData',
        summary: 'Change it; what is absent stays, null takes a value out',
        tags,
        body: schemas.PrivateBody,
        response: { 200: schemas.PrivateAnswer },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return updateMyPrivateData(context(request), request.body)
    },
  )

  app.get(
    '/me/profile/preview',
    {
      config,
      schema: {
        operationId: 'previewMyProfile',
        summary: 'What an employer sees before you agree to be introduced',
        tags,
        response: { 200: schemas.SeenProfileAnswer },
      },
    },
    async request => previewMyProfile(context(request)),
  )

  app.get(
    '/profiles/:profileId',
    {
      config: { allow: allow.roles('employer', 'liaison', 'admin'), limits },
      schema: {
        operationId: 'getProfile',
        summary: 'A profile; for employers without name and contact until the person agrees',
        description:
          'The id of a profile that the ministry joined with another answers that one, whose own id stands in the answer and in Content-Location.',
        tags,
        params: schemas.ProfileParams,
        response: { 200: schemas.SeenProfileAnswer },
      },
    },
    async (request, reply) => {
      const seen = await getProfile(context(request), { id: request.params.profileId })
      reply
        .header('cache-control', 'private, no-cache')
        .header('content-location', `${scope.prefix}/profiles/${seen.profile.id}`)
      return presentSeen(seen, deps.reference)
    },
  )

  await agreementRoutes(scope, deps)
  await importRoutes(scope, deps)
}
