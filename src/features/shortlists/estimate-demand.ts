import { isStaff } from '../../actor.ts'
import type { Estimate } from '../../pool/index.ts'
import { checkDocument, type DemandDocument, demandFacts } from '../demands/index.ts'
import { isVerifiedMember } from '../profiles/index.ts'
import { type MatchingContext, today } from './context.ts'

/** The id under which a document that is being written is asked about. */
const unsaved = '00000000-0000-0000-0000-000000000000'

/** 1: exact. 10: every count is rounded down to tens, so that 0 says fewer than ten. */
export type Precision = 1 | 10
export type PreciseEstimate = Estimate & { precision: Precision }

/**
 * How many people a demand would find as it is written now, and what each step less of it would bring. Anybody may
 * sign up as an employer; until the ministry has verified theirs they get rounded counts, for exact ones would tell
 * of single persons what they have.
 */
export async function estimateDemand(
  ctx: Pick<MatchingContext, 'db' | 'actor' | 'pool' | 'now' | 'reference'>,
  { document }: { document: DemandDocument },
): Promise<PreciseEstimate> {
  checkDocument(document, ctx.reference)
  const precision = isStaff(ctx.actor) || (await isVerifiedMember(ctx.db, ctx.actor)) ? 1 : 10
  const estimate = ctx.pool.estimate(demandFacts(unsaved, 0, document), { on: today(ctx.now) })
  return { ...roundDown(estimate, precision), precision }
}

function roundDown({ total, verdicts, lines }: Estimate, precision: Precision): Estimate {
  const down = (count: number): number => count - (count % precision)
  const each = <Counts extends Record<string, number>>(counts: Counts) =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, down(count)])) as Counts
  return {
    total: down(total),
    verdicts: each(verdicts),
    lines: lines.map(({ id, people, relaxations }) => ({
      id,
      people: each(people),
      relaxations: relaxations.map(({ eligible, near, ...step }) => ({
        ...step,
        eligible: down(eligible),
        near: down(near),
      })),
    })),
  }
}
