import { randomUUID } from 'node:crypto'
import * as OTPAuth from 'otpauth'
import type { Config } from '../../config.ts'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import { deriveKey } from '../../infra/secrets.ts'
import type { Vault } from '../../infra/vault.ts'
import { codeAt } from './authenticator.ts'
import { accountIdOf, insertFactor } from './queries.ts'

/** The officers of the demo have no telephone: their authenticator lies in the data folder's own secret. */
function demoSecret(tokenSecret: string): string {
  const bytes = deriveKey(tokenSecret, 'demo-authenticator').subarray(0, 20)
  return new OTPAuth.Secret({ buffer: Uint8Array.from(bytes).buffer }).base32
}

export async function addDemoAuthenticator(
  { db, vault, config, clock }: { db: Database; vault: Pick<Vault, 'seal'>; config: Config; clock: Clock },
  email: string,
): Promise<void> {
  const accountId = await accountIdOf(db, email)
  if (!accountId) return
  const id = randomUUID()
  await insertFactor(db, {
    id,
    accountId,
    kind: 'authenticator',
    name: 'demo',
    secret: vault.seal(demoSecret(config.tokenSecret), id),
    confirmedAt: clock(),
  })
}

/** What that authenticator shows now, to be read on this machine alone. */
export function demoCode(tokenSecret: string, now: Date): string {
  return codeAt(demoSecret(tokenSecret), now)
}
