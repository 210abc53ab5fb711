import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { bringBack, wasSubmitted } from './deleted-queries.ts'
import { changeDemand, type Demand, demandAt } from './queries.ts'

/** Nobody but its company has ever seen it. Any other demand is closed. */
export async function isDeletable(
  db: SignedIn['db'] | Transaction,
  { id, state }: Pick<Demand, 'id' | 'state'>,
): Promise<boolean> {
  return state === 'draft' && !(await wasSubmitted(db, id))
}

/** A draft that was never submitted goes; for a day it can be brought back. */
export async function deleteDraft(
  ctx: SignedIn,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  const { actor, now } = ctx
  await ctx.db.transaction(async tx => {
    const demand = await demandAt(tx, actor, id, revision)
    await memberOf(tx, actor, demand.employerId)
    if (!(await isDeletable(tx, demand)))
      throw new AppError(
        'conflict',
        'Only a draft that was never submitted can be deleted. Close the demand instead.',
      )
    const change = { deletedAt: now, deletedBy: actor.accountId }
    await changeDemand(tx, demand, change, { states: ['draft'], now })
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'deleteDraft',
      subject: 'demand',
      subjectId: id,
    })
  })
}

/** The draft as it was when it was deleted. */
export async function restoreDraft(ctx: SignedIn, { id }: { id: string }): Promise<Demand> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    const demand = await bringBack(tx, actor, id, now)
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'restoreDraft',
      subject: 'demand',
      subjectId: id,
    })
    return demand
  })
}
