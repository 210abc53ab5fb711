import type { ProfileDocument } from './document.ts'

const lists = ['skills', 'certifications', 'education', 'languages', 'jobs', 'experience'] as const
type List = (typeof lists)[number]
export const proposalParts = ['headline', 'summary', ...lists, 'place', 'preferences'] as const
export type ProposalPart = (typeof proposalParts)[number]

export interface Choice {
  parts: readonly ProposalPart[]
  /** Entries of a list that are not wanted, by their place in the proposal, from 0. */
  leaveOut?: { [Name in List]?: number[] }
  /** What holds where profile and proposal say different things of one fact. */
  onConflict?: 'keep' | 'replace'
}

type Fact = Record<string, unknown> & { evidence?: { state: string } }

/**
 * The profile with the chosen parts of a proposal: new facts are added, gaps of known facts filled. What stands
 * there stays unless the choice says `replace`; a fact that was checked always stays.
 */
export function applyProposal(
  current: ProfileDocument,
  proposed: ProfileDocument,
  choice: Choice,
): ProfileDocument {
  const { parts, leaveOut = {}, onConflict = 'keep' } = choice
  const prefer = <Value extends object>(mine: Value | undefined, theirs: Value | undefined): Value =>
    (onConflict === 'keep' ? { ...theirs, ...mine } : { ...mine, ...theirs }) as Value
  const result: ProfileDocument = { ...current }
  for (const part of parts) {
    if (part === 'place' || part === 'preferences') {
      const checked = part === 'place' && current.place?.evidence
      if (proposed[part] && !checked)
        Object.assign(result, { [part]: prefer<object>(current[part], proposed[part]) })
    } else if (part === 'headline' || part === 'summary') {
      const text =
        onConflict === 'keep' ? (current[part] ?? proposed[part]) : (proposed[part] ?? current[part])
      if (text !== undefined) result[part] = text
    } else {
      const wanted = ((proposed[part] ?? []) as Fact[]).filter((_, i) => !leaveOut[part]?.includes(i))
      if (wanted.length > 0)
        Object.assign(result, { [part]: mergeFacts(part, (current[part] ?? []) as Fact[], wanted, prefer) })
    }
  }
  return result
}

function mergeFacts(part: List, mine: Fact[], theirs: Fact[], prefer: (a: Fact, b: Fact) => Fact): Fact[] {
  const merged = new Map(mine.map(fact => [keyOf(part, fact), fact]))
  for (const fact of theirs) {
    const key = keyOf(part, fact)
    const known = merged.get(key)
    if (!known) merged.set(key, fact)
    else if (!known.evidence) merged.set(key, prefer(known, fact))
  }
  return [...merged.values()]
}

/** What makes two entries the same fact, whatever else they say of it. */
const keys: Record<List, readonly string[]> = {
  skills: ['skill'],
  certifications: ['certification', 'number'],
  education: ['level', 'subject', 'graduated'],
  languages: ['language', 'test'],
  jobs: ['title', 'from'],
  experience: ['field'],
}

function keyOf(part: List, fact: Fact): string {
  return keys[part].map(key => String(fact[key] ?? '').toLowerCase()).join('\n')
}
