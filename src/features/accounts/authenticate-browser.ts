import type { SignedIn } from '../../actor.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import { hashToken } from '../../infra/secrets.ts'
import { sessionOfToken } from './queries.ts'

/** Who a page's cookie speaks for, as of now. */
export async function authenticateBrowser(
  { db, clock }: { db: Database; clock: Clock },
  token: string,
): Promise<SignedIn | null> {
  const found = await sessionOfToken(db, { tokenHash: hashToken(token), now: clock() })
  return found ?? null
}
