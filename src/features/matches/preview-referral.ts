import type { SignedIn } from '../context.ts'
import { findOverrides, type OverrideKind } from './find-overrides.ts'
import { requireStaff } from './policy.ts'
import { matchFor } from './queries.ts'
import { obstacleToReferral } from './refer-match.ts'

/** What a referral would go against now, so that a page asks for the reason beforehand; for staff. */
export async function previewReferral(
  ctx: SignedIn,
  { id }: { id: string },
): Promise<{
  /** Why it cannot be done now; null: it can. */ obstacle: string | null
  kinds: OverrideKind[]
}> {
  requireStaff(ctx.actor)
  const match = await matchFor(ctx.db, ctx.actor, id)
  const obstacle = obstacleToReferral(match)
  if (obstacle !== null) return { obstacle, kinds: [] }
  return { obstacle, kinds: (await findOverrides(ctx, ctx.db, match.demandId, [match])).kinds.get(id)! }
}
