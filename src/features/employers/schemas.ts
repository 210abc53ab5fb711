import { Type } from 'typebox'
import { orNull } from '../schema-parts.ts'
import { suspensionReasons } from './suspend-employer.ts'

const closed = { additionalProperties: false }
const uuid = Type.String({ format: 'uuid' })
const at = Type.String({ format: 'date-time' })
const role = Type.Enum(['owner', 'recruiter'], {
  description: 'Owners also change members and the employer itself.',
})
const verification = Type.Enum(['unverified', 'verified', 'suspended'])

export const EmployerBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    nameJa: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    country: Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1, such as JP' }),
    website: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  },
  closed,
)
export const SuspendBody = Type.Object(
  {
    reason: Type.Enum([...suspensionReasons]),
    note: Type.Optional(Type.String({ maxLength: 2000, description: 'Why, for ministry staff alone.' })),
  },
  closed,
)
export const InviteBody = Type.Object(
  { email: Type.String({ format: 'email', maxLength: 254 }), role },
  closed,
)
export const AcceptBody = Type.Object(
  { token: Type.String({ minLength: 20, maxLength: 100, description: 'The code of the mail.' }) },
  closed,
)
export const RoleBody = Type.Object({ role }, closed)

export const EmployerParams = Type.Object({ employerId: uuid })
export const MemberParams = Type.Object({ employerId: uuid, accountId: uuid })
export const VerificationQuery = Type.Object({ verification: Type.Optional(verification) })

export const EmployerAnswer = Type.Object({
  id: uuid,
  revision: Type.Integer(),
  name: Type.String(),
  nameJa: orNull(Type.String()),
  country: Type.String(),
  website: orNull(Type.String()),
  verification,
  verifiedAt: orNull(at),
  createdAt: at,
  updatedAt: at,
})
export const OwnEmployerAnswer = Type.Object({
  ...EmployerAnswer.properties,
  role: orNull(role),
})
export const MemberAnswer = Type.Object({ accountId: uuid, email: Type.String(), role, joinedAt: at })
export const InvitationAnswer = Type.Object({ id: uuid, email: Type.String(), role, expiresAt: at })
