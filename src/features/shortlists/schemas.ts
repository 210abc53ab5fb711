import { Type } from 'typebox'
import { Page } from '../../http/paging.ts'
import { verdicts } from '../../matching/index.ts'
import { experienceBands, payBands } from '../../pool/index.ts'
import { demandDocument, requirementLine } from '../demands/document.ts'
import { OpenDemandSchema } from '../demands/index.ts'
import { workModes } from '../profiles/document.ts'
import { Id, oneOf, strict, uuid } from '../schema-parts.ts'
import { ProfileCardSchema } from '../search/index.ts'

export { Id }

const verdict = oneOf(verdicts as ['eligible', 'near', 'needs-evidence', 'not-eligible'])
const locale = oneOf(['en', 'ja', 'ur'])
const list = (description: string) =>
  Type.Optional(Type.String({ maxLength: 500, description: `${description}; several by commas` }))

export const LocaleQuery = Type.Object({ locale: Type.Optional(locale) })
export const PairQuery = Type.Interface([LocaleQuery], {
  profileId: Type.Optional(uuid),
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'Absent: the newest' })),
})
const PageOf = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 1000 })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
})
export const ShortlistQuery = Type.Interface([LocaleQuery, PageOf], {
  version: Type.Optional(Type.Integer({ minimum: 1, description: 'Absent: the newest' })),
  q: Type.Optional(
    Type.String({ maxLength: 500, description: 'Only those whose profile mentions these words' }),
  ),
  verdicts: list(`Any of ${verdicts.join(', ')}`),
  fields: list('Field ids, any of'),
  skills: list('Skill ids, all of, with a level by @: python@3'),
  languages: list('Language codes, all of, with a CEFR level by @: ja@B1'),
  experience: list(`Any of ${experienceBands.join(', ')}`),
  workModes: list(`Any of ${workModes.join(', ')}, unknown`),
  pay: list(`Any of ${payBands.join(', ')}`),
})
export const RolesQuery = Type.Interface([LocaleQuery, PageOf], {})

const Message = Type.Object({
  key: Type.String(),
  params: Type.Object({}, { additionalProperties: true }),
  text: Type.String(),
})
const evidence = Type.Object(
  { kind: Type.String(), state: Type.String() },
  { additionalProperties: true, description: 'The fact that earned the credit, and what backs it' },
)
const Line = Type.Object({
  id: Type.String(),
  necessity: oneOf(['must', 'nice']),
  weight: Type.Integer(),
  status: oneOf(['met', 'partly', 'not-met', 'unknown']),
  credit: Type.Number({ description: '0 to 1' }),
  alternative: Type.Integer({ description: 'Which alternative of the line explains its status' }),
  evidence: Type.Array(evidence),
  relation: Type.Optional(oneOf(['exact', 'narrower', 'broader', 'related'])),
  message: Message,
  question: Type.Optional(Message),
})
const Count = Type.Object({ met: Type.Integer(), total: Type.Integer() })
const Versioned = Type.Object({ id: Type.String(), version: Type.Integer() })
export const Assessment = Type.Object({
  demand: Versioned,
  profile: Versioned,
  engine: Type.String(),
  reference: Type.String(),
  on: Type.String({ description: 'The day of the question' }),
  verdict,
  score: Type.Number({ description: '0 to 100' }),
  musts: Type.Object({ met: Type.Integer(), open: Type.Integer(), total: Type.Integer() }),
  required: Count,
  niceToHave: Count,
  lines: Type.Array(Line),
})

const counts = Type.Object({
  eligible: Type.Integer(),
  near: Type.Integer(),
  'needs-evidence': Type.Integer(),
  'not-eligible': Type.Integer(),
})
export const Shortlist = Type.Interface(
  [Page(Type.Object({ profile: ProfileCardSchema, assessment: Assessment }))],
  {
    demand: Versioned,
    on: Type.String(),
    total: Type.Integer({ description: 'Everybody who passes the filters: exact' }),
    verdicts: counts,
    facets: Type.Object({}, { additionalProperties: true }),
    understood: Type.Optional(Type.Object({}, { additionalProperties: true })),
  },
)

export const EstimateBody = Type.Object({ document: demandDocument }, strict)
export const Estimate = Type.Object({
  total: Type.Integer({ description: 'Everybody in the pool' }),
  precision: Type.Enum([1, 10], {
    description:
      '1: all counts are exact. 10: they are rounded down to tens, and 0 says fewer than ten; so for members of employers that are not verified yet',
  }),
  verdicts: counts,
  lines: Type.Array(
    Type.Object({
      id: Type.String(),
      people: Type.Object({
        met: Type.Integer(),
        partly: Type.Integer(),
        unknown: Type.Integer(),
        'not-met': Type.Integer(),
      }),
      relaxations: Type.Array(
        Type.Object({
          message: Message,
          line: Type.Union([requirementLine, Type.Null()]),
          eligible: Type.Integer(),
          near: Type.Integer(),
          moreEligible: Type.Integer(),
          moreNear: Type.Integer(),
        }),
      ),
    }),
  ),
})

export const Roles = Type.Interface(
  [Page(Type.Object({ demand: OpenDemandSchema, assessment: Assessment }))],
  {
    total: Type.Integer(),
  },
)
export const Way = Type.Object({
  way: Type.Union([Type.Object({ changes: Type.Array(Message) }), Type.Null()]),
})
