import type { SignedIn } from '../context.ts'
import { type Match, matchFor } from './queries.ts'
import { type ShownMatch, showMatches } from './show-matches.ts'

/** A match with person and fit, for its employer and for ministry staff. */
export async function getMatch(ctx: SignedIn, { id }: { id: string }): Promise<ShownMatch> {
  return (await showMatches(ctx, [await matchFor(ctx.db, ctx.actor, id)]))[0]!
}

/** A match of the actor's own. */
export async function getMyMatch(ctx: SignedIn, { id }: { id: string }): Promise<Match> {
  return matchFor(ctx.db, ctx.actor, id)
}
