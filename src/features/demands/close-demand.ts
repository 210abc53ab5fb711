import { enqueueSearchSync } from '../../search/index.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { hideAgain } from '../profiles/index.ts'
import { endUnchosen, holdUnchosen, releaseOpenSeats } from '../seats/index.ts'
import { changeDemand, type Demand, demandAt, noteDemandChange, staleDemand } from './queries.ts'

/**
 * Ends a demand for good: it leaves pool and search, gives up its open seats, and stays readable to its people. Whoever
 * has not been selected is out of it, is told so, and is masked again; with those who were, it goes on.
 */
export async function closeDemand(
  ctx: SignedIn,
  { id, revision }: { id: string; revision: number },
): Promise<Demand> {
  const { actor, now } = ctx
  const { accountId } = actor
  return ctx.db.transaction(async tx => {
    const demand = await demandAt(tx, actor, id, revision)
    const held = await holdUnchosen(tx, id)
    const closed = await changeDemand(
      tx,
      demand,
      { state: 'closed', closedAt: now },
      { states: ['draft', 'submitted', 'published'], now },
    )
    const change = { demandId: id, accountId, now }
    await releaseOpenSeats(tx, change, 'closed')
    for (const { profileId } of await endUnchosen(tx, change)) {
      if (profileId === null) continue
      // Somebody answered in between, and holds their own profile: who closes looks again.
      if (!held.has(profileId)) throw staleDemand()
      await hideAgain(tx, { profileId, employerId: demand.employerId }, now)
    }
    await noteDemandChange(tx, id)
    await enqueueSearchSync(tx, 'demands', [id])
    await recordEvent(tx, { at: now, accountId, verb: 'closeDemand', subject: 'demand', subjectId: id })
    return closed
  })
}
