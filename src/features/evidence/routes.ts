import { createHash } from 'node:crypto'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../http/allow.ts'
import { IdempotencyKey, replay } from '../../http/idempotency.ts'
import { Page } from '../../http/paging.ts'
import { Id } from '../schema-parts.ts'
import { addProof } from './add-proof.ts'
import { refuseProof, verifyProof } from './decide-proof.ts'
import { listMyProofs } from './list-my-proofs.ts'
import { listProofs } from './list-proofs.ts'
import { listShownProofs } from './list-shown-proofs.ts'
import { openProof } from './open-proof.ts'
import { presentFact, presentListed, presentProof, presentShown } from './present.ts'
import { removeProof } from './remove-proof.ts'
import {
  candidate,
  contexts,
  type Deps,
  limits,
  sendProof,
  sentFile,
  staff,
  uploads,
} from './route-context.ts'
import * as schemas from './schemas.ts'

const tags = ['Profiles']
const Nothing = Type.Null({ description: 'Done.' })

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)

  app.get(
    '/me/proofs',
    {
      config: { allow: candidate, limits },
      schema: {
        operationId: 'listMyProofs',
        summary: 'Your certificates and degrees, each with its proof and how far that is',
        tags,
        response: { 200: schemas.MyProofs },
      },
    },
    async request => ({ items: (await listMyProofs(context(request))).map(presentFact) }),
  )

  app.post(
    '/me/proofs/:list/:fact',
    {
      config: { allow: candidate, limits: uploads, idempotent: 'by-content', multipart: true },
      schema: {
        operationId: 'addProof',
        summary: 'Hand in a file (PDF, PNG, JPEG; up to 5 MiB) that shows a certificate or degree',
        description:
          'Send it as multipart/form-data. It takes the place of an earlier one of the same entry.',
        tags,
        consumes: ['multipart/form-data'],
        headers: IdempotencyKey,
        params: schemas.FactParams,
        response: { 201: schemas.Proof },
      },
    },
    async (request, reply) => {
      const sent = await sentFile(request)
      const earlier = await request.claimKey(
        reply,
        createHash('sha256').update(sent.bytes).digest('base64url'),
      )
      if (earlier) return replay(reply, earlier) as never
      const proof = await addProof(context(request), { ...request.params, ...sent })
      return reply
        .code(201)
        .header('location', `${scope.prefix}/proofs/${proof.id}/file`)
        .send(presentProof(proof))
    },
  )

  app.delete(
    '/me/proofs/:proofId',
    {
      config: { allow: candidate, limits },
      schema: {
        operationId: 'removeProof',
        summary: 'Take your file away; the entry is then only said by you',
        tags,
        params: schemas.ProofParams,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await removeProof(context(request), { id: request.params.proofId })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/proofs/:proofId/file',
    {
      config: { allow: allow.signedIn, limits },
      schema: {
        operationId: 'openProof',
        summary: 'The file: for its person, the ministry, and employers the person agreed to',
        tags,
        params: schemas.ProofParams,
        response: { 200: Type.String({ description: 'The bytes of the PDF, PNG or JPEG' }) },
      },
    },
    async (request, reply) =>
      sendProof(reply, await openProof(context(request), { id: request.params.proofId })) as never,
  )

  app.get(
    '/profiles/:id/proofs',
    {
      config: { allow: allow.roles('employer'), limits },
      schema: {
        operationId: 'listShownProofs',
        summary: 'The files that back what a person says; none unless they agreed to your employer',
        tags,
        params: Id,
        response: { 200: schemas.ShownProofs },
      },
    },
    async request => ({
      items: (await listShownProofs(context(request), { profileId: request.params.id })).map(presentShown),
    }),
  )

  app.get(
    '/proofs',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'listProofs',
        summary: 'Proofs by how far they are, the longest waiting first; for the ministry',
        tags,
        querystring: schemas.ListQuery,
        response: { 200: Page(schemas.Listed) },
      },
    },
    async request => {
      const { limit, cursor, view } = request.query
      const after = deps.cursors.decode('listProofs', cursor) as [string, string] | undefined
      const { items } = await listProofs(context(request), { view, after, limit: limit + 1 })
      return deps.cursors.page(
        'listProofs',
        items,
        limit,
        row => [row.waitsSince.toISOString(), row.id],
        presentListed,
      )
    },
  )

  app.post(
    '/proofs/:proofId/verify',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'verifyProof',
        summary: 'The file shows what the person says',
        tags,
        params: schemas.ProofParams,
        body: schemas.VerifyBody,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await verifyProof(context(request), { ...request.body, id: request.params.proofId })
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/proofs/:proofId/refuse',
    {
      config: { allow: staff, limits },
      schema: {
        operationId: 'refuseProof',
        summary: 'The file does not show it; also takes a verification back',
        tags,
        params: schemas.ProofParams,
        body: schemas.RefuseBody,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await refuseProof(context(request), { ...request.body, id: request.params.proofId })
      return reply.code(204).send(null)
    },
  )
}
