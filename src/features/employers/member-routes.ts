import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { allow } from '../../http/allow.ts'
import { IdempotencyKey } from '../../http/idempotency.ts'
import { perActor } from '../../http/rate-limits.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeMemberRole } from './change-member-role.ts'
import { inviteMember } from './invite-member.ts'
import { listMembers } from './list-members.ts'
import { presentInvitation, presentMember, presentOwnEmployer } from './present.ts'
import { removeMember } from './remove-member.ts'
import { contexts, type Deps, limits, tags } from './route-context.ts'
import * as schemas from './schemas.ts'

const Nothing = Type.Null({ description: 'Done.' })
const members = allow.roles('employer', 'liaison', 'admin')
const managers = allow.roles('employer', 'admin')
const hour = 60 * 60

export async function memberRoutes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const context = contexts(deps)

  app.get(
    '/employers/:employerId/members',
    {
      config: { allow: members, limits },
      schema: {
        operationId: 'listMembers',
        summary: 'The people of an employer',
        tags,
        params: schemas.EmployerParams,
        response: { 200: Type.Object({ items: Type.Array(schemas.MemberAnswer) }) },
      },
    },
    async request => ({ items: (await listMembers(context(request), request.params)).map(presentMember) }),
  )

  app.post(
    '/employers/:employerId/invitations',
    {
      config: { allow: managers, idempotent: true, limits: [perActor(30, hour)] },
      schema: {
        operationId: 'inviteMember',
        summary: 'Mail a colleague an invitation, good for 7 days; the newest one counts',
        tags,
        params: schemas.EmployerParams,
        headers: IdempotencyKey,
        body: schemas.InviteBody,
        response: { 201: schemas.InvitationAnswer },
      },
    },
    async (request, reply) => {
      const invitation = await inviteMember(context(request), { ...request.params, ...request.body })
      return reply.code(201).send(presentInvitation(invitation))
    },
  )

  app.post(
    '/invitations/accept',
    {
      config: { allow: allow.roles('employer'), limits: [perActor(30, hour)] },
      schema: {
        operationId: 'acceptInvitation',
        summary: 'Become a member with the code of the mail',
        tags,
        body: schemas.AcceptBody,
        response: { 200: schemas.OwnEmployerAnswer },
      },
    },
    async request => presentOwnEmployer(await acceptInvitation(context(request), request.body)),
  )

  app.put(
    '/employers/:employerId/members/:accountId',
    {
      config: { allow: managers, limits },
      schema: {
        operationId: 'changeMemberRole',
        summary: 'Make a member an owner or a recruiter',
        tags,
        params: schemas.MemberParams,
        body: schemas.RoleBody,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await changeMemberRole(context(request), { ...request.params, ...request.body })
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/employers/:employerId/members/:accountId',
    {
      config: { allow: managers, limits },
      schema: {
        operationId: 'removeMember',
        summary: 'Remove a member, or leave; the last owner cannot go',
        tags,
        params: schemas.MemberParams,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await removeMember(context(request), request.params)
      return reply.code(204).send(null)
    },
  )
}
