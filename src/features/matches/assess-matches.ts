import { type Assessment, assess, compareScores, verdicts } from '../../matching/index.ts'
import type { SignedIn } from '../context.ts'
import { demandFacts } from '../demands/index.ts'
import { factsOfProfiles } from '../profiles/index.ts'
import { documentsOf, type Handle, type Match } from './queries.ts'

/** The pairs as they are today, by match; without those whose profile is paused, withdrawn or erased. */
export async function assessMatches(
  ctx: Pick<SignedIn, 'now' | 'reference'> & { db: Handle },
  matches: readonly Pick<Match, 'id' | 'demandId' | 'profileId'>[],
): Promise<Map<string, Assessment>> {
  const { db, now, reference } = ctx
  const on = now.toISOString().slice(0, 10)
  const profileIds = matches.flatMap(({ profileId }) => profileId ?? [])
  const [documents, facts] = await Promise.all([
    documentsOf(
      db,
      matches.map(({ demandId }) => demandId),
    ),
    factsOfProfiles(db, profileIds),
  ])
  const demands = new Map(
    documents.map(row => [row.demandId, demandFacts(row.demandId, row.version, row.document)]),
  )
  const profiles = new Map(facts.map(profile => [profile.id, profile]))
  return new Map(
    matches.flatMap(({ id, demandId, profileId }) => {
      const [demand, profile] = [demands.get(demandId), profiles.get(profileId ?? '')]
      return demand && profile ? [[id, assess(demand, profile, reference, { on })] as const] : []
    }),
  )
}

/** Below zero: `a` is ranked better, by score and then verdict. Zero: nothing but the id tells them apart. */
export function compareAssessments(a: Assessment, b: Assessment): number {
  return compareScores(a, b) || verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict)
}
