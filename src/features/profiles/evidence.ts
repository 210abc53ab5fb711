import { createHash } from 'node:crypto'
import type { Evidence } from '../../matching/types.ts'
import type { ProfileDocument } from './document.ts'

const lists = ['skills', 'certifications', 'education', 'languages', 'jobs', 'experience'] as const
type Part = (typeof lists)[number] | 'place'
/** One fact of a document, with what the service says of it. */
interface Fact {
  evidence?: Partial<Evidence>
  issuer?: string
}

/** The document with each of its facts changed: every entry of a list, and the place. */
export function withFacts(
  document: ProfileDocument,
  change: (fact: Fact, part: Part) => Fact,
): ProfileDocument {
  const changed = lists.map(list => [list, document[list]?.map(fact => change(fact, list))])
  return {
    ...document,
    ...Object.fromEntries(changed.filter(([, facts]) => facts)),
    ...(document.place && { place: change(document.place, 'place') }),
  } as ProfileDocument
}

/**
 * Evidence belongs to the fact as it was checked: a fact that is new or says something else is self-declared again.
 * Whatever `after` says itself of what the service sets is dropped.
 */
export function carryEvidence(before: ProfileDocument | null, after: ProfileDocument): ProfileDocument {
  const known = new Map<string, Partial<Evidence>>()
  const nameOf = (fact: Fact, part: Part) => `${part} ${identityOf(fact)}`
  if (before)
    withFacts(before, (fact, part) => {
      if (fact.evidence) known.set(nameOf(fact, part), fact.evidence)
      return fact
    })
  return withFacts(after, (fact, part) => {
    const { evidence: _evidence, issuer: _issuer, ...bare } = fact
    const evidence = known.get(nameOf(fact, part))
    return evidence ? { ...bare, evidence } : bare
  })
}

/** Whether two facts say the same, whatever backs them. */
export const sameFact = (a: object, b: object): boolean => identityOf(a) === identityOf(b)

/** A short name of what a fact says, for addresses: when the fact is changed it has another. */
export const factKey = (fact: object): string =>
  createHash('sha256').update(identityOf(fact)).digest('hex').slice(0, 16)

function identityOf(fact: object): string {
  return JSON.stringify(
    Object.entries(fact)
      .filter(([key, value]) => key !== 'evidence' && key !== 'issuer' && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
