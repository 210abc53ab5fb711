import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TObject, Type } from 'typebox'
import { Value } from 'typebox/value'
import { AppError } from '../../../errors.ts'
import { readForm, type Sent } from '../../../portal/forms.ts'
import { urls } from '../../../portal/urls.ts'
import { uuid } from '../../schema-parts.ts'
import { changeMemberRole } from '../change-member-role.ts'
import { inviteMember } from '../invite-member.ts'
import { listMembers } from '../list-members.ts'
import { removeMember } from '../remove-member.ts'
import { contexts, type Deps } from '../route-context.ts'
import { EmployerParams, InviteBody, RoleBody } from '../schemas.ts'
import { withdrawInvitation } from '../withdraw-invitation.ts'
import { companyView } from './company.ts'
import { changing, companyUrl, mailing, oneCompany } from './shared.ts'
import { companyTexts } from './texts/index.ts'

const Member = Type.Object({ accountId: uuid })
const schema = { params: EmployerParams }
const companyOf = (request: FastifyRequest): string => (request.params as { employerId: string }).employerId

/** What owners do with the people of their company. */
export function peoplePages(app: FastifyInstance, deps: Deps): void {
  const context = contexts(deps)

  app.post(`${oneCompany}/invite`, { config: mailing, schema }, async (request, reply) => {
    const employerId = companyOf(request)
    const ctx = context(request)
    const form = readForm(InviteBody, request.body as Sent, request.locale)
    const email = form.textIn('/email').toLowerCase()
    const known = (await listMembers(ctx, { employerId })).some(
      member => member.email.toLowerCase() === email,
    )
    const done = !known && (await form.submit(input => inviteMember(ctx, { employerId, ...input })))
    if (done) return reply.go(`${companyUrl(employerId)}#people`, 'notice.invited')
    const t = companyTexts.in(request.locale)
    const errors = known ? [{ name: '/email', message: t('invite.known') }] : form.errors
    return reply.show({
      ...(await companyView(request, deps, employerId, { invite: { ...form, errors } })),
      status: 422,
    })
  })

  /** Buttons of the list: what they send is ours, so anything else is no mistake of a person. */
  function post<Schema extends TObject>(
    action: string,
    body: Schema,
    work: (request: FastifyRequest, employerId: string, input: Static<Schema>) => Promise<unknown>,
    notice: Parameters<FastifyReply['go']>[1],
    next: (employerId: string) => string = id => `${companyUrl(id)}#people`,
  ): void {
    app.post(`${oneCompany}/${action}`, { config: changing, schema }, async (request, reply) => {
      const employerId = companyOf(request)
      const input: unknown = request.body
      if (!Value.Check(body, input))
        throw new AppError('invalid-input', 'The form lacks what its button sends.')
      await work(request, employerId, input as Static<Schema>)
      return reply.go(next(employerId), notice)
    })
  }

  post(
    'role',
    Type.Object({ ...Member.properties, ...RoleBody.properties }),
    (request, employerId, input) => changeMemberRole(context(request), { employerId, ...input }),
    'notice.saved',
  )
  post(
    'remove',
    Member,
    (request, employerId, input) => removeMember(context(request), { employerId, ...input }),
    'notice.member-removed',
    () => urls.company,
  )
  post(
    'withdraw',
    Type.Object({ invitationId: uuid }),
    (request, employerId, input) => withdrawInvitation(context(request), { employerId, ...input }),
    'notice.invitation-withdrawn',
  )
}
