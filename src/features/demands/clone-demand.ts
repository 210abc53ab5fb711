import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { type Demand, demandFor, insertDemand } from './queries.ts'

/** A new draft with the same text and requirements, but no dates: those belong to the old one. */
export async function cloneDemand(ctx: SignedIn, { id }: { id: string }): Promise<Demand> {
  return ctx.db.transaction(async tx => {
    const source = await demandFor(tx, ctx.actor, id)
    await memberOf(tx, ctx.actor, source.employerId)
    const { startDate: _start, deadline: _deadline, ...document } = source.draft
    const demand = await insertDemand(tx, {
      employerId: source.employerId,
      draft: document,
      ad: source.ad,
      clonedFrom: source.id,
      createdBy: ctx.actor.accountId,
    })
    await recordEvent(tx, {
      at: ctx.now,
      accountId: ctx.actor.accountId,
      verb: 'cloneDemand',
      subject: 'demand',
      subjectId: demand.id,
      detail: { from: source.id },
    })
    return demand
  })
}
