import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import { heldProfile, type Profile } from '../profiles/index.ts'
import type { Side } from './compare.ts'
import { type Duplicate, duplicateById, duplicateForUpdate } from './queries.ts'

export interface HeldPair {
  pair: Duplicate
  profiles: Record<Side, Profile>
}

/** A pair and its profiles until the transaction ends: first the profiles, in the order of their ids, then the pair. */
export async function holdPair(tx: Transaction, id: string): Promise<HeldPair> {
  const { firstId, secondId } = await duplicateById(tx, id)
  const first = await heldProfile(tx, firstId)
  const second = await heldProfile(tx, secondId)
  const pair = await duplicateForUpdate(tx, id)
  return { pair, profiles: { first: first!, second: second! } }
}

/** @throws AppError conflict when a colleague was faster, or one of the two is not itself any more */
export function requireWaiting({ pair, profiles }: HeldPair): void {
  if (pair.decision !== null) throw new AppError('conflict', 'This pair was decided on already.')
  if (profiles.first.mergedInto !== null || profiles.second.mergedInto !== null)
    throw new AppError(
      'conflict',
      'One of the two was joined with another profile meanwhile. Look for the pair in the queue again.',
    )
}
