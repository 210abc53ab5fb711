import type { SignedIn } from '../context.ts'
import { type Interview, interviewById, interviewsOf } from './interview-queries.ts'
import { type Handle, type Match, matchFor } from './queries.ts'

export interface ShownInterview {
  interview: Interview
  match: Match
}

/** An interview of a match that concerns the actor. */
export async function interviewFor(
  { actor, db }: Pick<SignedIn, 'actor'> & { db: Handle },
  id: string,
): Promise<ShownInterview> {
  const interview = await interviewById(db, id)
  // Somebody else's answers as one that does not exist.
  return { interview, match: await matchFor(db, actor, interview.matchId) }
}

export async function getInterview(ctx: SignedIn, { id }: { id: string }): Promise<ShownInterview> {
  return interviewFor(ctx, id)
}

/** The interviews of a match, oldest first, for all whom it concerns. */
export async function listInterviews(ctx: SignedIn, { id }: { id: string }): Promise<ShownInterview[]> {
  const match = await matchFor(ctx.db, ctx.actor, id)
  return (await interviewsOf(ctx.db, id)).map(interview => ({ interview, match }))
}
