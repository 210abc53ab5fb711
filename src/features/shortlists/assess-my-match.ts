import { type Assessment, assess } from '../../matching/index.ts'
import type { SignedIn } from '../context.ts'
import { type DemandVersion, demandFacts, publishedVersion } from '../demands/index.ts'
import { factsOfProfile, ownProfile } from '../profiles/index.ts'
import { today } from './context.ts'

/** A demand somebody is in a match with, also past its deadline, and how they fit today. */
export async function assessMyMatch(
  ctx: SignedIn,
  { demandId }: { demandId: string },
): Promise<{ published: DemandVersion; assessment: Assessment }> {
  const { db, reference } = ctx
  const { id } = await ownProfile(db, ctx.actor)
  const [published, profile] = await Promise.all([publishedVersion(db, demandId), factsOfProfile(db, id)])
  const demand = demandFacts(demandId, published.version, published.document)
  return { published, assessment: assess(demand, profile!, reference, { on: today(ctx.now) }) }
}
