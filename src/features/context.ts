import type { Actor } from '../actor.ts'
import type { Database, Transaction } from '../infra/database.ts'
import type { Reference } from '../reference/index.ts'

export type { Actor, Role } from '../actor.ts'

/** What every verb gets first: `verb(ctx, input)`. `actor` is null where nobody has signed in. */
export interface Context {
  db: Database
  actor: Actor | null
  now: Date
  reference: Reference
}

/** A context after the policy has found somebody signed in. */
export type SignedIn<Ctx extends Context = Context> = Omit<Ctx, 'actor'> & { actor: Actor }

/** The same, inside the one transaction of a change. */
export type Within<Ctx extends Context> = Omit<Ctx, 'db'> & { db: Transaction }
