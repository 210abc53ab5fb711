import { AppError } from '../../errors.ts'
import type { SignedInContext } from './context.ts'
import { revokeSessions } from './queries.ts'

/** Ends one of the actor's own sessions, such as that of a lost phone. */
export async function endSession(ctx: SignedInContext, { sessionId }: { sessionId: string }): Promise<void> {
  const ended = await revokeSessions(
    ctx.db,
    { accountId: ctx.actor.accountId, sessionId },
    'sign-out',
    ctx.now,
  )
  if (ended === 0) throw new AppError('not-found', 'You have no such session, or it has ended already.')
}
