import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { checkDocument } from './check-document.ts'
import type { DemandDocument } from './document.ts'
import { type Demand, insertDemand } from './queries.ts'

/** A new draft for an employer the actor belongs to. @param ad it was drafted from: the words of its lines point into it */
export async function createDemand(
  ctx: SignedIn,
  { employerId, document, ad }: { employerId: string; document: DemandDocument; ad?: string | undefined },
): Promise<Demand> {
  checkDocument(document, ctx.reference)
  return ctx.db.transaction(async tx => {
    await memberOf(tx, ctx.actor, employerId)
    const demand = await insertDemand(tx, {
      employerId,
      draft: document,
      ...(ad && { ad }),
      createdBy: ctx.actor.accountId,
    })
    await recordEvent(tx, {
      at: ctx.now,
      accountId: ctx.actor.accountId,
      verb: 'createDemand',
      subject: 'demand',
      subjectId: demand.id,
    })
    return demand
  })
}
