import { createHash } from 'node:crypto'
import type { ProfileDocument } from './document.ts'

const backed = ['skills', 'certifications', 'education', 'languages'] as const

/**
 * Evidence belongs to the fact as it was checked: a fact that is new or says something else is self-declared again.
 * Whatever evidence `after` carries itself is dropped.
 */
export function carryEvidence(before: ProfileDocument | null, after: ProfileDocument): ProfileDocument {
  const carried = { ...after }
  for (const list of backed) {
    const known = new Map(
      (before?.[list] ?? []).flatMap(fact =>
        fact.evidence ? [[identityOf(fact), fact.evidence] as const] : [],
      ),
    )
    const facts = after[list].map(fact => {
      const { evidence: _, ...bare } = fact
      const evidence = known.get(identityOf(fact))
      return evidence ? { ...bare, evidence } : bare
    })
    Object.assign(carried, { [list]: facts })
  }
  return carried
}

/** Whether two facts say the same, whatever backs them. */
export const sameFact = (a: object, b: object): boolean => identityOf(a) === identityOf(b)

/** A short name of what a fact says, for addresses: when the fact is changed it has another. */
export const factKey = (fact: object): string =>
  createHash('sha256').update(identityOf(fact)).digest('hex').slice(0, 16)

function identityOf(fact: object): string {
  return JSON.stringify(
    Object.entries(fact)
      .filter(([key, value]) => key !== 'evidence' && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
