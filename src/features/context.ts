import type { Database, Transaction } from '../infra/database.ts'
import type { Reference } from '../reference/index.ts'

export type Role = 'candidate' | 'employer' | 'liaison' | 'admin'

/** Who asks. */
export interface Actor {
  accountId: string
  role: Role
}

/** What every verb gets first: `verb(ctx, input)`. `actor` is null where nobody has signed in. */
export interface Context {
  db: Database
  actor: Actor | null
  now: Date
  reference: Reference
}

/** The same, inside the one transaction of a change. */
export type Within<Ctx extends Context> = Omit<Ctx, 'db'> & { db: Transaction }
