import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { requireStaff } from './policy.ts'
import { changeEmployer, type Employer, employerFor, noteDemandsOf } from './queries.ts'

/** Ministry staff found that the employer is what it says; also lifts a suspension. */
export async function verifyEmployer(ctx: SignedIn, { id }: { id: string }): Promise<Employer> {
  const { actor, now } = ctx
  requireStaff(actor)
  return ctx.db.transaction(async tx => {
    const { employer } = await employerFor(tx, actor, id)
    const verified = await changeEmployer(
      tx,
      id,
      { from: ['unverified', 'suspended'] },
      { verification: 'verified', verifiedAt: now },
      now,
    )
    if (!verified) throw new AppError('conflict', 'The employer is verified already.')
    await noteDemandsOf(tx, id)
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'verifyEmployer',
      subject: 'employer',
      subjectId: id,
      detail: { from: employer.verification },
    })
    return verified
  })
}
