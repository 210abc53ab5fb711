import type { SignedIn } from '../context.ts'
import { unclaimedProfileOf } from './queries.ts'

/** Whether an institution handed in a profile with the actor's e-mail address, for them to claim. */
export async function hasHandedInProfile({ db, actor }: SignedIn): Promise<boolean> {
  return (await db.transaction(tx => unclaimedProfileOf(tx, actor))) !== null
}
