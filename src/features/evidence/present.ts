import type { Proof } from '../profiles/index.ts'
import type { RefusalReason } from './decide-proof.ts'
import type { MyProof } from './list-my-proofs.ts'
import type { ListedProof } from './queries.ts'

export function presentProof({ uploadedAt, decidedAt, reason, ...rest }: Proof) {
  return {
    ...rest,
    reason: reason as RefusalReason | null,
    uploadedAt: uploadedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}

/** For an employer. */
export function presentShown({ id, list, fact, name, type, size, decision }: Proof) {
  return { id, list, fact, name, type, size, verified: decision === 'verified' }
}

export function presentFact({ fact, proof, ...rest }: MyProof) {
  return { ...rest, fact, proof: proof && presentProof(proof) }
}

export function presentListed({ waitsSince, ...rest }: ListedProof) {
  return { ...rest, waitsSince: waitsSince.toISOString() }
}
