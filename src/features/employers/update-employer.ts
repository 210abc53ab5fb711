import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { checkEmployer, type EmployerInput } from './check-employer.ts'
import { requireOwner } from './policy.ts'
import { changeEmployer, type Employer, employerFor, noteDemandsOf } from './queries.ts'

/**
 * Replaces what the employer says of itself. Another name or country is another employer: it is verified anew, and
 * until then its demands are not open.
 */
export async function updateEmployer(
  ctx: SignedIn,
  { id, revision, ...input }: EmployerInput & { id: string; revision: number },
): Promise<Employer> {
  const { actor } = ctx
  checkEmployer(input, ctx.reference)
  return ctx.db.transaction(async tx => {
    const { employer, role } = await employerFor(tx, actor, id)
    requireOwner(actor, role)
    const renamed =
      employer.name !== input.name.trim() ||
      employer.nameJa !== (input.nameJa ?? null) ||
      employer.country !== input.country
    const changed = await changeEmployer(
      tx,
      id,
      { revision },
      {
        name: input.name.trim(),
        nameJa: input.nameJa ?? null,
        country: input.country,
        website: input.website ?? null,
        ...(renamed &&
          employer.verification === 'verified' && { verification: 'unverified' as const, verifiedAt: null }),
      },
      ctx.now,
    )
    if (!changed)
      throw new AppError(
        'stale-version',
        'The employer was changed since you read it. Read it again and repeat your change.',
      )
    if (renamed) await noteDemandsOf(tx, id)
    await recordEvent(tx, {
      at: ctx.now,
      accountId: actor.accountId,
      verb: 'updateEmployer',
      subject: 'employer',
      subjectId: id,
      detail: { revision: changed.revision },
    })
    return changed
  })
}
