import type { SignedIn } from '../context.ts'
import { assessMatches, compareAssessments } from './assess-matches.ts'
import { type Handle, type Match, undecidedOf } from './queries.ts'

export type OverrideKind = 'not-eligible' | 'passes-over'

/**
 * What referring these together would override: a verdict that says not eligible, or the better rank of somebody who
 * has agreed too and waits for a decision.
 */
export async function findOverrides(
  ctx: Pick<SignedIn, 'now' | 'reference'>,
  tx: Handle,
  demandId: string,
  chosen: readonly Match[],
): Promise<{ kinds: Map<string, OverrideKind[]> /** The chosen, the best first. */; order: Match[] }> {
  const waiting = await undecidedOf(tx, demandId)
  const ids = new Set(chosen.map(({ id }) => id))
  const all = [...chosen, ...waiting.filter(({ id }) => !ids.has(id))]
  const assessments = await assessMatches({ ...ctx, db: tx }, all)
  const others = waiting.flatMap(({ id }) => (ids.has(id) ? [] : (assessments.get(id) ?? [])))
  const kinds = new Map(
    chosen.map(({ id }) => {
      const own = assessments.get(id)
      const kinds: OverrideKind[] = []
      if (own?.verdict === 'not-eligible') kinds.push('not-eligible')
      if (own && others.some(other => compareAssessments(other, own) < 0)) kinds.push('passes-over')
      return [id, kinds]
    }),
  )
  const order = [...chosen].sort((a, b) => {
    const [first, second] = [assessments.get(a.id), assessments.get(b.id)]
    return (first && second ? compareAssessments(first, second) : 0) || (a.id < b.id ? -1 : 1)
  })
  return { kinds, order }
}
