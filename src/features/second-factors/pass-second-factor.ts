import { AppError } from '../../errors.ts'
import { checkCode } from './check-code.ts'
import type { OwnSecondFactorContext } from './context.ts'
import { markSession } from './queries.ts'

/** The second step of signing in with a browser. @throws AppError invalid-input */
export async function passSecondFactor(
  ctx: OwnSecondFactorContext,
  { code }: { code: string },
): Promise<void> {
  const { accountId, sessionId } = ctx.actor
  if (!(await checkCode(ctx, { accountId, code })))
    throw new AppError('invalid-input', 'This code is not the one the app shows now.', {
      details: [{ path: '/code', message: 'This code is not the one the app shows now.' }],
    })
  await markSession(ctx.db, sessionId, ctx.now)
}
