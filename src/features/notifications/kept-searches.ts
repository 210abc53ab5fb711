import type { SignedIn } from '../context.ts'
import { deleteWatch, notThere, type ShownWatch, setPaused, watchesOf } from './watch-queries.ts'

type Keeping = Pick<SignedIn, 'db' | 'actor' | 'now'>

/** The actor's own, newest first, with what they found; people by id alone. */
export async function listSearches({ db, actor }: Pick<Keeping, 'db' | 'actor'>): Promise<ShownWatch[]> {
  return watchesOf(db, actor.accountId)
}

/** @throws AppError not-found */
export async function findSearch(
  ctx: Pick<Keeping, 'db' | 'actor'>,
  { id }: { id: string },
): Promise<ShownWatch> {
  const found = (await listSearches(ctx)).find(watch => watch.id === id)
  if (!found) throw notThere()
  return found
}

/** Nothing is looked for until it goes on; what comes meanwhile is told then. @throws AppError not-found */
export async function pauseSearch({ db, actor, now }: Keeping, { id }: { id: string }): Promise<void> {
  await setPaused(db, actor.accountId, id, now)
}

export async function resumeSearch({ db, actor }: Keeping, { id }: { id: string }): Promise<void> {
  await setPaused(db, actor.accountId, id, null)
}

export async function dropSearch({ db, actor }: Keeping, { id }: { id: string }): Promise<void> {
  await deleteWatch(db, actor.accountId, id)
}
