import { AppError } from '../../errors.ts'
import { enqueueSearchSync } from '../../search/index.ts'
import type { SignedIn } from '../context.ts'
import { employerFor } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { putSeatsIn } from '../seats/index.ts'
import { changeDemand, type Demand, demandAt, insertVersion, noteDemandChange } from './queries.ts'
import { checkPublishable } from './submit-demand.ts'

/** A liaison puts the submitted text in force as the next version. The employer must be verified. */
export async function publishDemand(
  ctx: SignedIn,
  { id, revision }: { id: string; revision: number },
): Promise<Demand> {
  return ctx.db.transaction(async tx => {
    const demand = await demandAt(tx, ctx.actor, id, revision)
    const { employer } = await employerFor(tx, ctx.actor, demand.employerId)
    if (employer.verification !== 'verified')
      throw new AppError(
        'conflict',
        'The employer is not verified. Verify the employer first, then publish the demand.',
      )
    if (!demand.submittedAt)
      throw new AppError(
        'conflict',
        'There is nothing to publish: the demand was not submitted since its last change.',
      )
    checkPublishable(demand.draft, ctx.now)
    const locked = await changeDemand(
      tx,
      demand,
      { state: 'published', publishedAt: ctx.now, submittedAt: null },
      { states: ['submitted', 'published'], now: ctx.now },
    )
    const version = await insertVersion(tx, id, demand.draft, ctx.actor.accountId, ctx.now)
    const published = await changeDemand(tx, locked, { version }, { states: ['published'], now: ctx.now })
    await putSeatsIn(tx, { demandId: id, accountId: ctx.actor.accountId, now: ctx.now })
    await noteDemandChange(tx, id)
    await enqueueSearchSync(tx, 'demands', [id])
    await recordEvent(tx, {
      at: ctx.now,
      accountId: ctx.actor.accountId,
      verb: 'publishDemand',
      subject: 'demand',
      subjectId: id,
      detail: { version },
    })
    return published
  })
}
