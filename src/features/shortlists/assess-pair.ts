import { AppError } from '../../errors.ts'
import { type Assessment, assess } from '../../matching/index.ts'
import { demandFacts, openVersion, versionFor } from '../demands/index.ts'
import { factsOfProfile, findOwnProfile, visibleProfileId } from '../profiles/index.ts'
import { type MatchingContext, today } from './context.ts'

export interface Pair {
  demandId: string
  /** Absent: the newest published. */
  version?: number | undefined
  /** Absent: the actor's own. */
  profileId?: string | undefined
}

/** One pair in full: the same answer for employer, candidate and liaison. */
export async function assessPair(ctx: MatchingContext, pair: Pair): Promise<Assessment> {
  const { demand, profile } = await loadPair(ctx, pair)
  return assess(demand, profile, ctx.reference, { on: today(ctx.now) })
}

/**
 * A demand and a profile the actor may see together: a candidate's own profile and an open demand, or a demand
 * the actor works on and a profile the actor may see.
 */
export async function loadPair(ctx: MatchingContext, { demandId, version, profileId }: Pair) {
  const { db, actor } = ctx
  if (actor.role === 'candidate') {
    const own = await findOwnProfile(db, actor)
    if (!own || (profileId !== undefined && profileId !== own.id))
      throw new AppError(
        'not-found',
        own ? 'This is not your profile.' : 'You have no profile yet. Create it first.',
      )
    const published = await openVersion(db, demandId, today(ctx.now), version)
    return {
      demand: demandFacts(demandId, published.version, published.document),
      profile: (await factsOfProfile(db, own.id))!,
    }
  }
  if (profileId === undefined)
    throw new AppError('invalid-input', 'Say which profile.', {
      details: [{ path: 'query/profileId', message: 'is required' }],
    })
  const chosen = await versionFor(db, actor, demandId, version)
  const visible = await visibleProfileId(ctx, profileId)
  const profile = visible && (await factsOfProfile(db, visible))
  if (!profile) throw new AppError('not-found', 'There is no such profile, or you may not see it.')
  return { demand: demandFacts(demandId, chosen.version, chosen.document), profile }
}
