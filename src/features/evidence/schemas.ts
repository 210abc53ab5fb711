import { Type } from 'typebox'
import { PageQuery } from '../../http/paging.ts'
import { provableLists } from '../profiles/index.ts'
import { isoDate, maybeWhen, oneOf, orNull, prose, strict, uuid, when } from '../schema-parts.ts'
import { refusalReasons } from './decide-proof.ts'
import { proofStates } from './list-my-proofs.ts'
import { proofTypes } from './proof-file.ts'
import { proofViews } from './queries.ts'

const list = oneOf(provableLists)
const fact = Type.Object({}, { additionalProperties: true })

export const ProofParams = Type.Object({ proofId: uuid })
export const FactParams = Type.Object({
  list,
  fact: Type.String({ pattern: '^[0-9a-f]{16}$', description: '`key` of listMyProofs' }),
})
export const Proof = Type.Object({
  id: uuid,
  list,
  fact,
  name: Type.String({ description: 'Of the file' }),
  type: oneOf(proofTypes),
  size: Type.Integer({ description: 'Bytes' }),
  uploadedAt: when,
  decision: orNull(oneOf(['verified', 'not-verified'])),
  reason: orNull(oneOf(refusalReasons)),
  note: orNull(Type.String()),
  validUntil: orNull(Type.String({ description: 'YYYY-MM-DD' })),
  decidedAt: maybeWhen,
})
/** As an employer sees it: not what the ministry and the person said to each other. */
export const ShownProofs = Type.Object({
  items: Type.Array(
    Type.Object({
      id: uuid,
      list,
      fact,
      name: Type.String({ description: 'Of the file' }),
      type: oneOf(proofTypes),
      size: Type.Integer({ description: 'Bytes' }),
      verified: Type.Boolean({ description: 'By the ministry' }),
    }),
  ),
})
export const MyProofs = Type.Object({
  items: Type.Array(
    Type.Object({
      list,
      key: Type.String({ description: 'Names the entry while it is not changed' }),
      fact,
      state: oneOf(proofStates),
      proof: orNull(Proof),
    }),
  ),
})
export const ListQuery = Type.Object({
  ...PageQuery.properties,
  view: oneOf(proofViews, { default: 'waiting' }),
})
export const Listed = Type.Object({
  id: uuid,
  profileId: uuid,
  name: Type.String({ description: 'Of the person' }),
  list,
  fact,
  decision: orNull(oneOf(['verified', 'not-verified'])),
  waitsSince: when,
})
const note = Type.Optional(prose(1000))
export const VerifyBody = Type.Object({ until: Type.Optional(isoDate), note }, strict)
export const RefuseBody = Type.Object({ reason: oneOf(refusalReasons), note }, strict)
