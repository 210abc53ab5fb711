import { isStaff } from '../../actor.ts'
import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { checkDocument } from './check-document.ts'
import type { DemandDocument } from './document.ts'
import { changeDemand, type Demand, demandAt } from './queries.ts'

/** Replaces the draft. A published demand keeps its version in force until the edit is published too. */
export async function updateDemand(
  ctx: SignedIn,
  { id, revision, document }: { id: string; revision: number; document: DemandDocument },
): Promise<Demand> {
  checkDocument(document, ctx.reference)
  return ctx.db.transaction(async tx => {
    const demand = await demandAt(tx, ctx.actor, id, revision)
    // Of a suspended employer nothing is changed; what its demands say stays as the ministry saw it.
    if (!isStaff(ctx.actor)) await memberOf(tx, ctx.actor, demand.employerId)
    const changed = await changeDemand(
      tx,
      demand,
      // A submission covers the text that was submitted: an edit takes it back.
      {
        draft: document,
        submittedAt: null,
        ...(demand.state === 'submitted' && { state: 'draft' as const }),
      },
      { states: ['draft', 'submitted', 'published'], now: ctx.now },
    )
    await recordEvent(tx, {
      at: ctx.now,
      accountId: ctx.actor.accountId,
      verb: 'updateDemand',
      subject: 'demand',
      subjectId: id,
      detail: { revision: changed.revision },
    })
    return changed
  })
}
