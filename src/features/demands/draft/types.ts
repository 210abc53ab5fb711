import type { Necessity, Requirement, RequirementLine, WorkMode } from '../../../matching/types.ts'
import type { PayRange } from '../../../reading/pay.ts'
import type { CountryCode, IsoDate, Level } from '../../../reference/types.ts'
import type { DemandTerms } from '../terms.ts'

/** Words of the ad: UTF-16 offsets into the text as it was pasted, `text === raw.slice(start, end)`. */
export interface Words {
  start: number
  end: number
  text: string
}

/** One requirement and the words it was drafted from; first span first. */
export interface DraftedRequirement {
  requirement: Requirement
  words: Words
  /** Further places that say the same. */
  also: Words[]
  /** The ad states no level: this one follows from the line's weight, for the reviewer to confirm or lower. */
  levelEstimated?: true
}

/** A line to review. More than one entry: alternatives of which one is enough. */
export interface DraftedLine {
  id: string
  necessity: Necessity
  weight: Level
  /** Why this weight and side, in plain words for the reviewer. */
  why: string[]
  anyOf: [DraftedRequirement, ...DraftedRequirement[]]
}

export interface Read<T> {
  value: T
  words: Words
}

export type ReadConditions = { [Name in keyof DemandTerms]: Read<NonNullable<DemandTerms[Name]>> }

/** Why words of an ad became nothing of the draft: programs and people read these sentences. */
export const unreadWhys = {
  nothing: 'nothing it asks of a person was found',
  notAsked: 'said not to be asked',
  stack: "the company's own stack",
  duties: 'named among duties, not asked',
  noSkill: 'asked for, but no known skill was found in it',
  deadline:
    'a closing date that was not taken: its day is not clear, lies after the start, or another is named',
  pay: 'pay that was not read, or another line says what the pay is',
  term: 'a term of employment that was not read',
  language: 'another test or level of the language was taken',
  certificateKind: 'a kind of certificate: name the one that is meant',
} as const
export type UnreadWhy = (typeof unreadWhys)[keyof typeof unreadWhys]

/** What looked like a demand but could not be read, or was left out on purpose. */
export interface Unread {
  words: Words
  why: UnreadWhy
}

export type EmploymentType = 'permanent' | 'fixed-term' | 'dispatch' | 'contract' | 'internship'

export interface DemandDraft {
  title?: string
  /** What tells of the work, without what became lines and terms, by language; an ad in one language fills one. */
  texts: { en?: string; ja?: string }
  lines: DraftedLine[]
  place?: Read<{ country: CountryCode; city?: string }>
  workMode?: Read<WorkMode>
  employmentType?: Read<EmploymentType>
  pay?: Read<PayRange>
  seats?: Read<number>
  startDate?: Read<IsoDate>
  deadline?: Read<IsoDate>
  /** Terms of employment, by their field of the document. */
  conditions: ReadConditions
  unread: Unread[]
}

/** The lines as matching wants them. */
export function requirementLines(draft: DemandDraft): RequirementLine[] {
  return draft.lines.map(line => ({
    id: line.id,
    necessity: line.necessity,
    weight: line.weight,
    anyOf: line.anyOf.map(entry => entry.requirement) as [Requirement, ...Requirement[]],
  }))
}
