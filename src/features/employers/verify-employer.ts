import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { requireStaff } from './policy.ts'
import { changeEmployer, type Employer, employerFor, noteDemandsOf } from './queries.ts'

/** What the check rests on. */
export const verificationReasons = ['register', 'documents', 'visit', 'known'] as const
/** Why a suspension ends. */
export const liftReasons = ['documents-seen', 'complaint-settled', 'order-ended', 'mistake'] as const
export type VerificationReason = (typeof verificationReasons)[number] | (typeof liftReasons)[number]

/**
 * Ministry staff found that the employer is what it says; also lifts a suspension.
 * @param revision what was looked at; absent: whatever it is now
 * @param note why, for staff alone
 */
export async function verifyEmployer(
  ctx: SignedIn,
  {
    id,
    reason,
    note,
    revision,
  }: { id: string; reason?: VerificationReason; note?: string | undefined; revision?: number },
): Promise<Employer> {
  const { actor, now } = ctx
  requireStaff(actor)
  return ctx.db.transaction(async tx => {
    const { employer } = await employerFor(tx, actor, id)
    if (revision !== undefined && employer.revision !== revision)
      throw new AppError(
        'stale-version',
        'The employer was changed since you read it. Read it again and repeat your change.',
      )
    const verified = await changeEmployer(
      tx,
      id,
      { from: ['unverified', 'suspended'], ...(revision !== undefined && { revision }) },
      { verification: 'verified', verifiedAt: now },
      now,
    )
    if (!verified) throw new AppError('conflict', 'The employer is verified already.')
    await noteDemandsOf(tx, id)
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'verifyEmployer',
      subject: 'employer',
      subjectId: id,
      detail: { from: employer.verification, ...(reason && { reason }) },
      note,
    })
    return verified
  })
}
