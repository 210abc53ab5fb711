// The words of matching. Everything here is plain data: no names, no contact, no sex, no birth date, no province.

import type {
  CefrLevel,
  CertificationId,
  CountryCode,
  DegreeLevel,
  FieldId,
  IsoDate,
  LanguageCode,
  Level,
  Reference,
  SkillId,
} from '../reference/types.ts'
import type { MessageKey, ParamName } from './messages/keys.ts'

export const workModes = ['on-site', 'hybrid', 'remote', 'delivery-centre'] as const
export type WorkMode = (typeof workModes)[number]
export type PayPeriod = 'hour' | 'month' | 'year'
export interface Pay {
  amount: number
  /** ISO 4217 */
  currency: string
  period: PayPeriod
}

/** What backs a fact, and how strongly. */
export const evidenceRank = { 'self-declared': 0, document: 1, verified: 2 } as const
export type EvidenceState = keyof typeof evidenceRank
/** A fact that says nothing of it is self-declared. */
export interface Evidence {
  state: EvidenceState
  /** Who verified it (an organisation or office, never a person's name) and when. */
  by?: string
  at?: IsoDate
}

export interface SkillFact {
  skill: SkillId
  /** Absent means unknown, never zero. */
  level?: Level
  years?: number
  /** Calendar year. */
  lastUsed?: number
  evidence?: Evidence
}
export interface CertificationFact {
  certification: CertificationId
  issued?: IsoDate
  /** Absent: taken from the certification's validity when `issued` is known, else unknown; `null`: never expires. */
  expires?: IsoDate | null
  evidence?: Evidence
}
export interface EducationFact {
  level: DegreeLevel
  /** Subject id of db/reference/degrees (e.g. `computer-science`). */
  subject?: string
  evidence?: Evidence
}
export interface LanguageFact {
  language: LanguageCode
  /** Absent when not said, or when only a test without a CEFR mapping is known. */
  level?: CefrLevel
  /** Test result it rests on, e.g. `jlpt-n2` with total score. */
  test?: string
  score?: number
  evidence?: Evidence
}
export interface ExperienceFact {
  /** Months in this field, overlapping jobs counted once. `null` field: all IT work together. */
  field: FieldId | null
  months: number
  evidence?: Evidence
}

/** A profile as matching sees it. */
export interface ProfileFacts {
  id: string
  version: number
  skills: SkillFact[]
  certifications: CertificationFact[]
  education: EducationFact[]
  languages: LanguageFact[]
  experience: ExperienceFact[]
  /** Absent: the person has not said. */
  workModes?: WorkMode[]
  /** Countries the person would move to; `[]` none, absent unknown. */
  countries?: CountryCode[]
  minimumPay?: Pay
  availableFrom?: IsoDate
}

export type RequirementKind =
  | 'skill'
  | 'field'
  | 'certification'
  | 'education'
  | 'language'
  | 'experience'
  | 'work-mode'
  | 'pay'
  | 'availability'

export type Requirement =
  | { kind: 'skill'; skill: SkillId; level?: Level; years?: number }
  | { kind: 'field'; field: FieldId }
  | { kind: 'certification'; certification: CertificationId }
  | { kind: 'education'; level: DegreeLevel; subject?: string }
  | {
      kind: 'language'
      language: LanguageCode
      level: CefrLevel /** one that has to be passed, e.g. `jlpt-n2` */
      test?: string
    }
  | { kind: 'experience'; years: number; field?: FieldId }
  | { kind: 'work-mode'; mode: WorkMode; country?: CountryCode }
  | { kind: 'pay' /** the most the employer pays */; maximum: Pay }
  | { kind: 'availability'; from: IsoDate }

export type Necessity = 'must' | 'nice'

/** One line of a demand: a single requirement, or alternatives of which one is enough. */
export interface RequirementLine {
  /** Stable within the demand, so that lines can be followed over versions. */
  id: string
  necessity: Necessity
  weight: Level
  /** One entry: a plain requirement. More: an any-of group. Never empty. */
  anyOf: [Requirement, ...Requirement[]]
}

/** A published demand as matching sees it. */
export interface DemandFacts {
  id: string
  version: number
  /** A certificate must be valid on this day; absent: on `assessedOn`. */
  startDate?: IsoDate
  lines: RequirementLine[]
}

export type LineStatus = 'met' | 'partly' | 'not-met' | 'unknown'
export type Relation = 'exact' | 'narrower' | 'broader' | 'related'
export type Verdict = 'eligible' | 'near' | 'needs-evidence' | 'not-eligible'

/** The part of the reference matching needs; the whole one satisfies it. */
export type MatchingReference = Pick<
  Reference,
  | 'version'
  | 'skills'
  | 'fields'
  | 'certifications'
  | 'languages'
  | 'languageTests'
  | 'subjects'
  | 'countries'
  | 'currencies'
  | 'workModes'
  | 'neighbours'
>

/** A sentence to be rendered: `key` names a template, parameters are ids, numbers, dates or pay. */
export interface Message {
  key: MessageKey
  params: MessageParams
}
export type MessageParams = Partial<Record<ParamName, string | number | Pay>>

/** The fact of the profile that earned the credit. */
export type UsedEvidence = Evidence &
  (
    | { kind: 'skill'; fact: Omit<SkillFact, 'evidence'> }
    | { kind: 'certification'; fact: Omit<CertificationFact, 'evidence'> }
    | { kind: 'education'; fact: Omit<EducationFact, 'evidence'> }
    | { kind: 'language'; fact: Omit<LanguageFact, 'evidence'> }
    | { kind: 'experience'; fact: Omit<ExperienceFact, 'evidence'> }
    | { kind: 'preference'; preference: 'workModes' | 'countries' | 'minimumPay' | 'availableFrom' }
  )

export interface AssessedLine {
  id: string
  necessity: Necessity
  weight: Level
  status: LineStatus
  /** 0-1 in steps of a thousandth. */
  credit: number
  /** Index into the line's `anyOf` of the alternative that explains the status. */
  alternative: number
  /** The facts used, strongest first; none where nothing was found. */
  evidence: UsedEvidence[]
  relation?: Relation
  message: Message
  /** What to ask the person: the answer could make the line met. */
  question?: Message
}

export interface Assessment {
  demand: { id: string; version: number }
  profile: { id: string; version: number }
  engine: string
  reference: string
  on: IsoDate
  verdict: Verdict
  /** 0-100, one decimal. */
  score: number
  /** The exact score is `points / of`; ranks are made with it. */
  points: number
  of: number
  musts: { met: number; open: number; total: number }
  lines: AssessedLine[]
}
