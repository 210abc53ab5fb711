import type { SignedInContext } from './context.ts'
import { revokeSessions } from './queries.ts'

/** Ends the session this call was made in; its access token is refused from now on. */
export async function signOut(ctx: SignedInContext): Promise<void> {
  await revokeSessions(ctx.db, ctx.actor, 'sign-out', ctx.now)
}
