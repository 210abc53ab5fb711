import type { Evidence, UsedEvidence } from './types.ts'

type Facts = { [Used in UsedEvidence as Used['kind']]: Used extends { fact: infer Fact } ? Fact : never }

const selfDeclared: Evidence = { state: 'self-declared' }

/** A fact of a profile as an answer shows it. */
export function used<Kind extends Exclude<UsedEvidence['kind'], 'preference'>>(
  kind: Kind,
  { evidence = selfDeclared, ...fact }: Facts[Kind] & { evidence?: Evidence },
): UsedEvidence {
  return { kind, fact, ...evidence } as unknown as UsedEvidence
}
