import type { SignedIn } from '../../actor.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Tokens } from '../../infra/tokens.ts'
import { liveSession } from './queries.ts'

/** Who an access token speaks for, as of now: role, disabling and ended sessions count at once, not after ten minutes. */
export async function authenticate(
  { db, tokens, clock }: { db: Database; tokens: Tokens; clock: Clock },
  token: string,
): Promise<SignedIn | null> {
  const claims = await tokens.readAccess(token)
  if (!claims) return null
  const { accountId, sessionId } = claims
  const found = await liveSession(db, { accountId, sessionId, now: clock() })
  if (!found || found.epoch !== claims.epoch) return null
  return { accountId, sessionId, role: found.role, locale: found.locale }
}
