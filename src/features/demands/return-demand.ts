import { AppError } from '../../errors.ts'
import type { Queue } from '../../infra/queue.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { mailReturned } from './jobs.ts'
import { changeDemand, type Demand, demandAt } from './queries.ts'
import { membersToTell } from './return-queries.ts'
import type { ReturnReason } from './return-reasons.ts'

/** A liaison gives a submitted demand back to its employer, who is told why; what is in force stays so. */
export async function returnDemand(
  ctx: SignedIn & { queue: Pick<Queue, 'enqueue'> },
  {
    id,
    revision,
    reason,
    note,
  }: { id: string; revision: number; reason: ReturnReason; note?: string | undefined },
): Promise<Demand> {
  const { actor, now, queue } = ctx
  return ctx.db.transaction(async tx => {
    const demand = await demandAt(tx, actor, id, revision)
    if (!demand.submittedAt)
      throw new AppError('conflict', 'The demand does not wait for a liaison, so it cannot be given back.')
    const returned = await changeDemand(
      tx,
      demand,
      {
        submittedAt: null,
        returnedAt: now,
        returnedReason: reason,
        returnedNote: note ?? null,
        ...(demand.state === 'submitted' && { state: 'draft' as const }),
      },
      { states: ['submitted', 'published'], now },
    )
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'returnDemand',
      subject: 'demand',
      subjectId: id,
      detail: { reason },
    })
    for (const accountId of await membersToTell(tx, demand.employerId))
      await queue.enqueue(tx, mailReturned, { demandId: id, accountId })
    return returned
  })
}
