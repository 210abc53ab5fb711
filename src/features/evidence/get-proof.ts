import type { SignedIn } from '../context.ts'
import { getProfile, type Profile, sameFact } from '../profiles/index.ts'
import { noProof } from './context.ts'
import { requireStaff } from './policy.ts'
import { type ProofRow, proofById } from './queries.ts'

export interface ProofToDecide {
  proof: ProofRow
  profile: Profile
  /** The person still says what it was handed in for. */
  current: boolean
}

/** A proof with the person whose it is, for staff. That the profile was read is recorded. */
export async function getProof(ctx: SignedIn, { id }: { id: string }): Promise<ProofToDecide> {
  requireStaff(ctx.actor)
  const proof = await proofById(ctx.db, id)
  if (!proof) throw noProof()
  const { profile } = await getProfile(ctx, { id: proof.profileId })
  return { proof, profile, current: profile.document[proof.list].some(fact => sameFact(fact, proof.fact)) }
}
