import type { SignedIn } from '../../actor.ts'
import type { Database } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'

export interface SecondFactorContext {
  db: Database
  now: Date
  vault: Pick<Vault, 'seal' | 'open'>
}

export interface OwnSecondFactorContext extends SecondFactorContext {
  actor: SignedIn
}
