import type { SignedIn, Within } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { requireStaff } from './policy.ts'
import { employerFor } from './queries.ts'

/**
 * Its members are told once more what nobody may ask of candidates. Neither they nor the record learn what led to it,
 * for that could tell who has complained.
 */
export async function warnWithin(
  { db: tx, actor, now }: Within<SignedIn>,
  { id }: { id: string },
): Promise<void> {
  requireStaff(actor)
  await employerFor(tx, actor, id)
  await recordEvent(tx, {
    accountId: actor.accountId,
    verb: 'warnEmployer',
    subject: 'employer',
    subjectId: id,
    at: now,
  })
}
