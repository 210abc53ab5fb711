import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { checkEmployer, type EmployerInput } from './check-employer.ts'
import { type Employer, insertEmployer, insertMember } from './queries.ts'

/** A new employer, unverified, with the actor as its owner. */
export async function createEmployer(ctx: SignedIn, input: EmployerInput): Promise<Employer> {
  const { actor } = ctx
  if (actor.role !== 'employer')
    throw new AppError(
      'forbidden',
      `An employer is made by an employer's account; you are signed in as ${actor.role}.`,
    )
  checkEmployer(input, ctx.reference)
  const { name, nameJa, country, website } = input
  return ctx.db.transaction(async tx => {
    const employer = await insertEmployer(tx, {
      name: name.trim(),
      country,
      ...(nameJa !== undefined && { nameJa }),
      ...(website !== undefined && { website }),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    await insertMember(tx, employer.id, actor.accountId, 'owner')
    await recordEvent(tx, {
      at: ctx.now,
      accountId: actor.accountId,
      verb: 'createEmployer',
      subject: 'employer',
      subjectId: employer.id,
    })
    return employer
  })
}
