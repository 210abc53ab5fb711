import type { Transaction } from '../../infra/database.ts'
import type { ProfileDocument } from './document.ts'
import { sameFact } from './evidence.ts'
import { heldProfile } from './queries.ts'
import { saveProfile } from './save-profile.ts'

/** Lists whose facts can be backed by a file; of languages those that rest on a test. */
export const provableLists = ['certifications', 'education', 'languages'] as const
export type ProvableList = (typeof provableLists)[number]
export type ProvableFact = ProfileDocument[ProvableList][number]

export const isProvable = (list: string): list is ProvableList =>
  (provableLists as readonly string[]).includes(list)

export const provableIn = (document: ProfileDocument, list: ProvableList): ProvableFact[] =>
  list === 'languages' ? document.languages.filter(({ test }) => test !== undefined) : document[list]

type Evidence = NonNullable<ProfileDocument['certifications'][number]['evidence']>

/**
 * Says what backs one fact; pool and search follow. The caller has checked that the actor may.
 * @param evidence null: only the person says so
 * @returns false when the person has no such fact any more, or the profile was joined with another
 */
export async function setEvidence(
  tx: Transaction,
  {
    profileId,
    list,
    fact,
    evidence,
  }: { profileId: string; list: ProvableList; fact: object; evidence: Evidence | null },
  now: Date,
): Promise<boolean> {
  const profile = await heldProfile(tx, profileId)
  if (!profile || profile.mergedInto !== null) return false
  const { document } = profile
  const facts: object[] = document[list]
  if (!facts.some(one => sameFact(one, fact))) return false
  const changed = facts.map(one => {
    if (!sameFact(one, fact)) return one
    const { evidence: _, ...bare } = one as { evidence?: Evidence }
    return evidence ? { ...bare, evidence } : bare
  })
  await saveProfile(tx, profile, { document: { ...document, [list]: changed } }, now)
  return true
}
