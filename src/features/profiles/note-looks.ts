import type { Database } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { insertLooks } from './look-queries.ts'

export interface Look {
  /** For whom a member looks; absent: the employer of the demand, else the first they belong to. */
  employerId?: string | undefined
  demandId?: string | undefined
}

/** Whom this process has noted today: another look at the same page costs nothing, not even a question. */
const noted = new WeakMap<Database, { day: string; known: Set<string> }>()
const mostKnown = 20_000

/**
 * Notes that a member of an employer has masked profiles on a page, for those people to see: one row a day for each, one
 * small statement for the page.
 */
export async function noteLooks(
  { db, actor, now }: Pick<SignedIn, 'db' | 'actor' | 'now'>,
  { employerId, demandId }: Look,
  profileIds: readonly string[],
): Promise<void> {
  const day = now.toISOString().slice(0, 10)
  let today = noted.get(db)
  if (today?.day !== day || today.known.size > mostKnown) {
    today = { day, known: new Set() }
    noted.set(db, today)
  }
  const { known } = today
  const keyOf = (id: string) => `${employerId ?? actor.accountId} ${demandId ?? ''} ${id}`
  const fresh = profileIds.filter(id => !known.has(keyOf(id)))
  if (fresh.length === 0) return
  await insertLooks(db, { accountId: actor.accountId, employerId, demandId, profileIds: fresh, day, now })
  for (const id of fresh) known.add(keyOf(id))
}
