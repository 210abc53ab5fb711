import type { SignedIn } from '../context.ts'
import { type Demand, type DemandVersion, demandFor, versionFor, versionsOf } from './queries.ts'

/** A demand with its draft, for those who work on it. */
export async function getDemand(ctx: SignedIn, { id }: { id: string }): Promise<Demand> {
  return demandFor(ctx.db, ctx.actor, id)
}

/** All versions, newest first, for those who work on the demand. */
export async function listVersions(ctx: SignedIn, { id }: { id: string }): Promise<DemandVersion[]> {
  await demandFor(ctx.db, ctx.actor, id)
  return versionsOf(ctx.db, id)
}

export async function getVersion(
  ctx: SignedIn,
  { id, version }: { id: string; version: number },
): Promise<DemandVersion> {
  return versionFor(ctx.db, ctx.actor, id, version)
}
