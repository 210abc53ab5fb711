import type { Estimate } from '../../pool/index.ts'
import { checkDocument, type DemandDocument, demandFacts } from '../demands/index.ts'
import { type MatchingContext, today } from './context.ts'

/** The id under which a document that is being written is asked about. */
const unsaved = '00000000-0000-0000-0000-000000000000'

/**
 * How many people a demand would find as it is written now, and what each step less of it would bring. Counts
 * only, so it needs no verified employer.
 */
export async function estimateDemand(
  ctx: Pick<MatchingContext, 'pool' | 'now' | 'reference'>,
  { document }: { document: DemandDocument },
): Promise<Estimate> {
  checkDocument(document, ctx.reference)
  return ctx.pool.estimate(demandFacts(unsaved, 0, document), { on: today(ctx.now) })
}
