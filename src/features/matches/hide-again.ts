import type { Transaction } from '../../infra/database.ts'
import { endAgreement } from '../profiles/index.ts'
import { agreedMatchesOf } from '../seats/index.ts'
import type { Match } from './queries.ts'

/** Who is out hides their name from the employer again, unless they have agreed to another of its demands. */
export async function hideAgain(tx: Transaction, { profileId, company }: Match, now: Date): Promise<void> {
  if ((await agreedMatchesOf(tx, profileId!, company.id)).length === 0)
    await endAgreement(tx, profileId!, company.id, now)
}
