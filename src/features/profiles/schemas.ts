import { Type } from 'typebox'
import { OwnReportAnswer } from '../reports/index.ts'
import { maybeWhen, oneOf, orNull, strict, uuid, when } from '../schema-parts.ts'
import { proposalParts } from './apply-proposal.ts'
import { profileDocument } from './document.ts'
import { identitySchema } from './identity.ts'

export { privateInput as PrivateBody } from './private-data.ts'

const visibilities = ['searchable', 'paused', 'withdrawn'] as const
const visibility = oneOf(visibilities)
const indexes = Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 1000 }), { maxItems: 1000 }))

export const VisibilityBody = Type.Object({ visibility }, strict)
export const AcceptBody = Type.Object(
  {
    parts: Type.Array(oneOf(proposalParts), { minItems: 1, uniqueItems: true }),
    leaveOut: Type.Optional(
      Type.Object(
        {
          skills: indexes,
          certifications: indexes,
          education: indexes,
          languages: indexes,
          jobs: indexes,
          experience: indexes,
        },
        { ...strict, description: 'Entries that are not wanted, by their place in the proposal, from 0.' },
      ),
    ),
    onConflict: Type.Optional(oneOf(['keep', 'replace'])),
    identity: Type.Optional(
      Type.Object(Type.Partial(identitySchema).properties, {
        ...strict,
        description:
          'Name and contact as you say them: what the proposal read is taken over only from here. What is given takes the place of what stands in your profile; without a profile, latinName is needed.',
      }),
    ),
  },
  strict,
)

export const ProfileParams = Type.Object({ profileId: uuid })
export const EmployerParams = Type.Object({ employerId: uuid })
export const ImportParams = Type.Object({ importId: uuid })

export const Completeness = Type.Object(
  {
    percent: Type.Integer({ minimum: 0, maximum: 100 }),
    missing: Type.Array(Type.String(), { description: 'What is missing, the most helpful first.' }),
  },
  { readOnly: true },
)
export const ProfileAnswer = Type.Object({
  id: Type.String({ format: 'uuid', readOnly: true }),
  version: Type.Integer({ readOnly: true }),
  visibility: oneOf(visibilities, { readOnly: true, description: 'Changed by changeVisibility.' }),
  identity: identitySchema,
  document: profileDocument,
  completeness: Completeness,
  createdAt: Type.String({ format: 'date-time', readOnly: true }),
  updatedAt: Type.String({ format: 'date-time', readOnly: true }),
})
const { identity, document, ...setByService } = ProfileAnswer.properties
/** An answer can be sent back as it is: what the service sets is ignored. */
export const ProfileBody = Type.Object(
  { identity, document, ...Type.Partial(Type.Object(setByService)).properties },
  strict,
)
/** One shape for both eyes: what a member may not see is absent. */
export const SeenProfileAnswer = Type.Object({
  id: uuid,
  version: Type.Integer(),
  agreed: Type.Boolean({
    description:
      'The person agreed to be introduced to your employer. Ministry staff see name and contact without.',
  }),
  visibility: Type.Optional(visibility),
  identity: Type.Optional(identitySchema),
  document: profileDocument,
})
export const PrivateAnswer = Type.Object({
  sex: orNull(oneOf(['female', 'male', 'other'])),
  birthDate: orNull(Type.String()),
  homeProvince: orNull(Type.String()),
  cnic: orNull(Type.String({ description: 'Four digits of it; the rest is never shown again.' })),
  statisticsConsent: Type.Boolean(),
  statisticsConsentSince: maybeWhen,
})
export const AgreementAnswer = Type.Object({
  employerId: uuid,
  employer: Type.String(),
  agreedAt: when,
  withdrawnAt: maybeWhen,
})
export const ImportAnswer = Type.Object({
  id: uuid,
  source: oneOf(['json-resume', 'europass', 'text', 'pdf', 'docx']),
  createdAt: when,
  decidedAt: maybeWhen,
  decision: orNull(oneOf(['accepted', 'discarded'])),
  document: profileDocument,
  proposal: Type.Unknown({
    description:
      'Each proposed fact with the words it was read from, and what was not read; under identity, name and contact. The text and the identity are forgotten with the decision.',
  }),
})
export const ProofAnswer = Type.Object({
  id: uuid,
  list: oneOf(['certifications', 'education']),
  fact: Type.Object(
    {},
    { additionalProperties: true, description: 'The fact as it was when it was uploaded' },
  ),
  name: Type.String({ description: 'Of the file' }),
  type: oneOf(['application/pdf', 'image/png', 'image/jpeg']),
  size: Type.Integer({ description: 'Bytes' }),
  uploadedAt: when,
  decision: orNull(oneOf(['verified', 'not-verified'])),
  reason: orNull(Type.String({ description: 'A code; why it could not be verified' })),
  note: orNull(Type.String()),
  validUntil: orNull(Type.String({ description: 'YYYY-MM-DD' })),
  decidedAt: maybeWhen,
  file: Type.String({ description: 'Where it is fetched' }),
})
export const ExportAnswer = Type.Object({
  profile: ProfileAnswer,
  joined: Type.Array(ProfileAnswer, {
    description: 'Profiles of yours that the ministry joined with this one, as they stood.',
  }),
  private: PrivateAnswer,
  agreements: Type.Array(AgreementAnswer),
  imports: Type.Array(ImportAnswer),
  proofs: Type.Array(ProofAnswer),
  matches: Type.Array(Type.Object({}, { additionalProperties: true })),
  reports: Type.Array(OwnReportAnswer, { description: 'Of bad contact.' }),
  record: Type.Array(
    Type.Object({ at: when, accountId: orNull(uuid), verb: Type.String(), detail: Type.Unknown() }),
  ),
})
