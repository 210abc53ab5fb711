import type { SignedIn } from '../context.ts'
import { type DemandVersion, versionFor } from './queries.ts'

/** One published version, for those who work on the demand. */
export async function getDemandVersion(
  ctx: SignedIn,
  { id, version }: { id: string; version: number },
): Promise<DemandVersion> {
  return versionFor(ctx.db, ctx.actor, id, version)
}
