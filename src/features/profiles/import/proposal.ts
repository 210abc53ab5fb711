import type { Pay, WorkMode } from '../../../matching/types.ts'
import type { Month } from '../../../reading/dates.ts'
import type {
  CefrLevel,
  CertificationId,
  CountryCode,
  DegreeLevel,
  FieldId,
  IsoDate,
  LanguageCode,
  Level,
  SkillId,
} from '../../../reference/types.ts'
import type { Identity } from '../identity.ts'

/** Words of the imported text: UTF-16 offsets, `text === raw.slice(start, end)`. */
export interface Words {
  start: number
  end: number
  text: string
}

/** `estimated`: nobody said so; the rule in `why` worked it out, and the person should look at it. */
export interface Valued<T> {
  value: T
  estimated: boolean
  why: string
}

export interface ProposedSkill {
  skill: SkillId
  level: Valued<Level>
  years?: Valued<number>
  lastUsed?: Valued<number>
  /** Every place that names it, first first. */
  words: Words[]
}

export interface ProposedJob {
  title: string
  organisation?: string
  from?: Month
  /** null: the present job. */
  to?: Month | null
  /** Absent: undated. */
  months?: number
  field?: FieldId
  words: Words
}

export interface ProposedExperience {
  /** null: all work together. */
  field: FieldId | null
  months: number
  estimated: boolean
  why: string
}

export interface ProposedEducation {
  level: DegreeLevel
  degree?: string
  subject?: string
  institution?: string
  graduated?: number
  words: Words
}

export interface ProposedCertification {
  certification: CertificationId
  number?: string
  issued?: IsoDate
  expires?: IsoDate
  words: Words
}

export interface ProposedLanguage {
  language: LanguageCode
  level?: CefrLevel
  test?: string
  score?: number
  words: Words
}

/** Who it is, or how to reach them. */
export interface ProposedIdentity {
  value: string
  /** It stands where a name stands as a rule, and nothing says that it is one. */
  estimated: boolean
  /** Absent where the file states it in a field of its own, which is no part of the text. */
  words?: Words
}

/** What was read out of a CV, for the person to review. Nothing in it is stored before they agree. */
export interface ProfileProposal {
  /** For the person alone: taken over only as they say it themselves, and forgotten with the text. */
  identity?: Partial<Record<keyof Identity, ProposedIdentity>>
  headline?: { value: string; words: Words }
  summary?: { value: string; words: Words }
  skills: ProposedSkill[]
  jobs: ProposedJob[]
  experience: ProposedExperience[]
  education: ProposedEducation[]
  certifications: ProposedCertification[]
  languages: ProposedLanguage[]
  place?: { city?: string; province?: string; words: Words }
  preferences: {
    countries?: { value: CountryCode[]; words: Words }
    workModes?: { value: WorkMode[]; words: Words }
    minimumPay?: { value: Pay; words: Words }
    availableFrom?: { value: IsoDate; estimated: boolean; words: Words }
  }
  /** What was seen and not taken over, and why. Private lines are named by kind and place, never by their words. */
  unread: { start: number; end: number; why: string }[]
}
