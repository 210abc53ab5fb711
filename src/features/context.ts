import type { Database } from '../infra/database.ts'

export type Role = 'candidate' | 'employer' | 'liaison' | 'admin'

/** Who asks. `null` actor in a context: nobody signed in. */
export interface Actor {
  accountId: string
  role: Role
}

/** What every verb gets first: `verb(ctx, input)`. */
export interface Context<Deps = unknown> {
  db: Database
  actor: Actor | null
  now: Date
  deps: Deps
}
