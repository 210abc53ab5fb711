import type { Transaction } from '../../infra/database.ts'
import { agreedMatchesOf } from '../seats/index.ts'
import { endAgreement } from './agreement-queries.ts'

/** Who is out hides their name from the employer again, unless they have agreed to another of its demands. */
export async function hideAgain(
  tx: Transaction,
  { profileId, employerId }: { profileId: string; employerId: string },
  now: Date,
): Promise<void> {
  if ((await agreedMatchesOf(tx, profileId, employerId)).length === 0)
    await endAgreement(tx, profileId, employerId, now)
}
