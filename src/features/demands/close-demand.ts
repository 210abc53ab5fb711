import { enqueueSearchSync } from '../../search/index.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { releaseOpenSeats } from '../seats/index.ts'
import { changeDemand, type Demand, demandAt, noteDemandChange } from './queries.ts'

/** Ends a demand for good: it leaves pool and search, gives up its open seats, and stays readable to its people. */
export async function closeDemand(
  ctx: SignedIn,
  { id, revision }: { id: string; revision: number },
): Promise<Demand> {
  return ctx.db.transaction(async tx => {
    const demand = await demandAt(tx, ctx.actor, id, revision)
    const closed = await changeDemand(
      tx,
      demand,
      { state: 'closed', closedAt: ctx.now },
      { states: ['draft', 'submitted', 'published'], now: ctx.now },
    )
    await releaseOpenSeats(tx, { demandId: id, accountId: ctx.actor.accountId, now: ctx.now }, 'closed')
    await noteDemandChange(tx, id)
    await enqueueSearchSync(tx, 'demands', [id])
    await recordEvent(tx, {
      accountId: ctx.actor.accountId,
      verb: 'closeDemand',
      subject: 'demand',
      subjectId: id,
    })
    return closed
  })
}
