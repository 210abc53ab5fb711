import type { SignedIn } from '../context.ts'
import { type Proof, profilesForMember, proofsOf, sameFact } from '../profiles/index.ts'

/**
 * The files that back what a person says now, for members of verified employers the person agreed to; for everybody
 * else there are none. What the ministry refused is left out.
 */
export async function listShownProofs(
  { db, actor }: Pick<SignedIn, 'db' | 'actor'>,
  { profileId }: { profileId: string },
): Promise<Proof[]> {
  const [seen] = actor.role === 'employer' ? await profilesForMember(db, actor, [profileId]) : []
  if (!seen?.agreed) return []
  const { id, document } = seen.profile
  return (await proofsOf(db, [id])).filter(
    ({ list, fact, decision }) =>
      decision !== 'not-verified' && document[list].some(own => sameFact(own, fact)),
  )
}
