import { randomUUID } from 'node:crypto'
import { isStaff } from '../../actor.ts'
import { hashToken, randomToken } from '../../infra/secrets.ts'
import { type Credentials, checkCredentials, wrongPassword } from './check-credentials.ts'
import type { AccountsContext } from './context.ts'
import { type Account, insertSession } from './queries.ts'

const hour = 3_600_000
/** Who decides about others signs in each day. */
const lifetime = { staff: 12 * hour, others: 30 * 24 * hour }

export interface BrowserSession {
  account: Account
  /** For the cookie: random, good for pages alone, and kept here only as its hash. */
  token: string
  expiresAt: Date
}

/** Starts a session for the pages. @throws AppError as `checkCredentials` */
export async function startBrowserSession(
  ctx: AccountsContext,
  { client, ...credentials }: Credentials & { client: string },
): Promise<BrowserSession> {
  const account = await checkCredentials(ctx, credentials)
  const token = randomToken()
  const expiresAt = new Date(
    ctx.now.getTime() +
      (isStaff({ accountId: account.id, role: account.role }) ? lifetime.staff : lifetime.others),
  )
  const started = await insertSession(ctx.db, {
    id: randomUUID(),
    account,
    tokenHash: hashToken(token),
    client: client.slice(0, 200),
    now: ctx.now,
    expiresAt,
  })
  if (!started) throw wrongPassword()
  return { account, token, expiresAt }
}
