import type { Transaction } from '../../infra/database.ts'
import { heldProfile } from '../profiles/index.ts'
import { noProof } from './context.ts'
import { type ProofRow, proofById, proofForUpdate } from './queries.ts'

/** A proof until the transaction ends, after its profile: locks are taken in that order everywhere. */
export async function holdProof(tx: Transaction, id: string): Promise<ProofRow> {
  const known = await proofById(tx, id)
  if (known) await heldProfile(tx, known.profileId)
  const proof = known && (await proofForUpdate(tx, id))
  if (!proof) throw noProof()
  return proof
}
