import { AppError } from '../../errors.ts'
import type { SignedIn, Within } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { requireStaff } from './policy.ts'
import { changeEmployer, type Employer, employerFor, noteDemandsOf } from './queries.ts'

export const suspensionReasons = [
  'documents-missing',
  'documents-expired',
  'complaint',
  'fraud',
  'legal-order',
] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

interface Suspension {
  id: string
  reason: SuspensionReason
  /** Why, for staff alone. */
  note?: string | undefined
}

/** From now on its members see no profiles and nobody its demands. The reason is kept in the record. */
export async function suspendEmployer(ctx: SignedIn, suspension: Suspension): Promise<Employer> {
  return ctx.db.transaction(tx => suspendWithin({ ...ctx, db: tx }, suspension))
}

/** The same, as part of a change that has other parts. */
export async function suspendWithin(
  { db: tx, actor, now }: Within<SignedIn>,
  { id, reason, note }: Suspension,
): Promise<Employer> {
  requireStaff(actor)
  await employerFor(tx, actor, id)
  const suspended = await changeEmployer(
    tx,
    id,
    { from: ['unverified', 'verified'] },
    { verification: 'suspended', verifiedAt: null },
    now,
  )
  if (!suspended) throw new AppError('conflict', 'The employer is suspended already.')
  await noteDemandsOf(tx, id)
  await recordEvent(tx, {
    at: now,
    accountId: actor.accountId,
    verb: 'suspendEmployer',
    subject: 'employer',
    subjectId: id,
    detail: { reason },
    note,
  })
  return suspended
}
