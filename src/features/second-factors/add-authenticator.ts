import { randomUUID } from 'node:crypto'
import { AppError } from '../../errors.ts'
import { recordEvent } from '../events/index.ts'
import { newSecret, stepOf } from './authenticator.ts'
import type { OwnSecondFactorContext } from './context.ts'
import {
  deleteUnconfirmed,
  factorsOf,
  insertFactor,
  markSession,
  unconfirmedFactor,
  updateFactor,
} from './queries.ts'
import { issueRecoveryCodes } from './recovery-codes.ts'

/** Begins to set up an authenticator app, or goes on with the one begun. @returns its secret, to be put into the app */
export async function beginAuthenticator(ctx: OwnSecondFactorContext): Promise<string> {
  const { accountId } = ctx.actor
  const begun = await unconfirmedFactor(ctx.db, accountId)
  if (begun?.secret) return ctx.vault.open(begun.secret, begun.id)
  const secret = newSecret()
  const id = randomUUID()
  await ctx.db.transaction(async tx => {
    await deleteUnconfirmed(tx, accountId)
    await insertFactor(tx, {
      id,
      accountId,
      kind: 'authenticator',
      name: 'app',
      secret: ctx.vault.seal(secret, id),
    })
  })
  return secret
}

/**
 * Takes the authenticator into use with a first code from it; this session counts as confirmed by it.
 * @returns recovery codes where it is the first factor, to be shown once
 * @throws AppError invalid-input for a wrong code
 */
export async function confirmAuthenticator(
  ctx: OwnSecondFactorContext,
  { code, name }: { code: string; name: string },
): Promise<string[] | undefined> {
  const { accountId, sessionId } = ctx.actor
  return ctx.db.transaction(async tx => {
    const begun = await unconfirmedFactor(tx, accountId)
    if (!begun?.secret) throw new AppError('not-found', 'No authenticator app is being set up. Begin anew.')
    const step = stepOf(ctx.vault.open(begun.secret, begun.id), code.replaceAll(/\s/g, ''), ctx.now)
    if (step === undefined)
      throw new AppError('invalid-input', 'This code is not the one the app shows now.', {
        details: [{ path: '/code', message: 'This code is not the one the app shows now.' }],
      })
    const first = (await factorsOf(tx, accountId)).length === 0
    await updateFactor(tx, begun.id, { confirmedAt: ctx.now, lastStep: step, lastUsedAt: ctx.now, name })
    await markSession(tx, sessionId, ctx.now)
    await recordEvent(tx, {
      accountId,
      verb: 'addSecondFactor',
      subject: 'account',
      subjectId: accountId,
      detail: { kind: 'authenticator' },
    })
    return first ? issueRecoveryCodes(tx, accountId) : undefined
  })
}
