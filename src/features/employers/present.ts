import type { Static } from 'typebox'
import type { Invitation } from './invitation-queries.ts'
import type { Employer, MemberRole, MemberView } from './queries.ts'
import type { EmployerAnswer, InvitationAnswer, MemberAnswer, OwnEmployerAnswer } from './schemas.ts'

export function presentEmployer(employer: Employer): Static<typeof EmployerAnswer> {
  const { id, revision, name, nameJa, country, website, verification, verifiedAt, createdAt, updatedAt } =
    employer
  return {
    id,
    revision,
    name,
    nameJa,
    country,
    website,
    verification,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

export function presentOwnEmployer({
  employer,
  role,
}: {
  employer: Employer
  role: MemberRole | null
}): Static<typeof OwnEmployerAnswer> {
  return { ...presentEmployer(employer), role }
}

export function presentMember({ accountId, email, role, joinedAt }: MemberView): Static<typeof MemberAnswer> {
  return { accountId, email, role, joinedAt: joinedAt.toISOString() }
}

export function presentInvitation({
  id,
  email,
  role,
  expiresAt,
}: Invitation): Static<typeof InvitationAnswer> {
  return { id, email, role, expiresAt: expiresAt.toISOString() }
}
