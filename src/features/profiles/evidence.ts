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

function identityOf(fact: object): string {
  return JSON.stringify(
    Object.entries(fact)
      .filter(([key, value]) => key !== 'evidence' && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
