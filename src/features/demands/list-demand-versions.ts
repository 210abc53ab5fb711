import type { SignedIn } from '../context.ts'
import { type DemandVersion, demandFor, versionsOf } from './queries.ts'

/** All versions, newest first, for those who work on the demand. */
export async function listDemandVersions(ctx: SignedIn, { id }: { id: string }): Promise<DemandVersion[]> {
  await demandFor(ctx.db, ctx.actor, id)
  return versionsOf(ctx.db, id)
}
