import type { SignedIn } from '../../actor.ts'
import type { Database } from '../../infra/database.ts'
import type { Passwords } from '../../infra/passwords.ts'
import type { Queue } from '../../infra/queue.ts'
import type { Tokens } from '../../infra/tokens.ts'
import type { Vault } from '../../infra/vault.ts'

/** What the verbs of accounts get first; most of them are for people who have not signed in. */
export interface AccountsContext {
  db: Database
  now: Date
  queue: Pick<Queue, 'enqueue'>
  passwords: Passwords
  tokens: Tokens
  vault: Pick<Vault, 'seal' | 'open'>
}

export interface SignedInContext extends AccountsContext {
  actor: SignedIn
}
