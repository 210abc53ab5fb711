import { recordEvent } from '../events/index.ts'
import type { SignedInContext } from './context.ts'
import { raiseEpoch, revokeSessions } from './queries.ts'

/** Ends all sessions of the actor, this one too. @returns how many there were */
export async function signOutEverywhere(ctx: SignedInContext): Promise<{ ended: number }> {
  const { accountId } = ctx.actor
  return ctx.db.transaction(async tx => {
    await raiseEpoch(tx, accountId)
    const ended = await revokeSessions(tx, { accountId }, 'sign-out-everywhere', ctx.now)
    await recordEvent(tx, {
      accountId,
      verb: 'signOutEverywhere',
      subject: 'account',
      subjectId: accountId,
      detail: { ended },
    })
    return { ended }
  })
}
