// The vocabulary of the product, read from db/reference. Pure data.

export type SkillId = string
export type FieldId = string
export type CertificationId = string
/** ISO 639-1, e.g. `ja`, `en`. */
export type LanguageCode = string
/** ISO 3166-1 alpha-2, e.g. `JP`. */
export type CountryCode = string
/** `YYYY-MM-DD`. */
export type IsoDate = string

export type Locale = 'en' | 'ja' | 'ur'
export type Labels = Record<Locale, string>

export type Level = 1 | 2 | 3 | 4 | 5
export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const
export type CefrLevel = (typeof cefrLevels)[number]
export const degreeLevels = ['secondary', 'diploma', 'associate', 'bachelor', 'master', 'doctor'] as const
export type DegreeLevel = (typeof degreeLevels)[number]

/** How far a fact was checked: V1 read in an official text … V3 one secondary source, OK own knowledge. */
export const certainties = ['V1', 'V2', 'V3', 'OK', 'CONFLICT'] as const
export type Certainty = (typeof certainties)[number]

export const skillKinds = ['tool', 'language', 'practice', 'concept', 'family'] as const
export type SkillKind = (typeof skillKinds)[number]

/** What every row carries beside its own facts. */
export interface Sourced {
  certainty: Certainty
  source: string
}

export interface Skill extends Sourced {
  id: SkillId
  kind: SkillKind
  /** The file it stands in. */
  field: FieldId
  labels: Labels
  aliases: string[]
  /** Surfaces that are ordinary words too: matched only as written and only among technology. */
  guarded: string[]
  /** Those of the surfaces that name a technology although the row is a practice or concept. */
  names: string[]
  /** Vague words that mean this skill only when somebody gives nothing else ("visualization"). */
  alone: string[]
  parents: SkillId[]
  /** Symmetric; weight 0-1: how much of a requirement for one is covered by knowing the other. */
  related: ReadonlyMap<SkillId, number>
  /** So common or vague that it says little about a person. */
  generic: boolean
  esco?: string
}

export interface Field extends Sourced {
  id: FieldId
  labels: Labels
}

/** Months a certificate is valid when issued on or after `from` (absent: from the beginning); null: for life. */
export interface ValidityRule {
  from?: IsoDate
  months: number | null
}

export interface Certification extends Sourced {
  id: CertificationId
  labels: Labels
  issuer: string
  /** The issuer's own word: `associate`, `professional`, `itss-3` … */
  level: string
  track?: string
  field: FieldId
  /** Newest rule last. Empty: validity unknown. */
  validity: ValidityRule[]
  aliases: string[]
  skills: SkillId[]
  retired?: IsoDate
}

/** A band of a test: results of `min` to `max` (inclusive) count as `cefr`; null: below any level. */
export interface TestBand {
  min: number
  max: number
  cefr: CefrLevel | null
  /** The band holds for tests taken on or after / before this day. */
  from?: IsoDate
  until?: IsoDate
}

export interface LanguageTest extends Sourced {
  /** `jlpt-n2`, `ielts` … */
  id: string
  labels: Labels
  language: LanguageCode
  issuer: string
  /** What holds when only the pass is known, without a score: the lowest level the pass can mean. */
  passCefr: CefrLevel | null
  bands: TestBand[]
  aliases: string[]
  validityMonths: number | null
}

/** An employer's wording of a language level: 日常会話, ビジネスレベル, "fluent". */
export interface LanguageWording extends Sourced {
  id: string
  labels: Labels
  /** null: no level is asked for. */
  cefr: CefrLevel | null
  aliases: string[]
}

export interface Language extends Sourced {
  code: LanguageCode
  labels: Labels
  aliases: string[]
}

export interface Degree extends Sourced {
  id: string
  labels: Labels
  level: DegreeLevel
  /** Years of education counted from the first school year. */
  years: number
  aliases: string[]
  /** Set where the name of the degree tells its subject (MCA, BSCS). */
  subject?: string
}

export interface Subject extends Sourced {
  id: string
  labels: Labels
  parent?: string
  /** Counts as computing for residence rules and for "IT degree" requirements. */
  computing: boolean
  aliases: string[]
}

export interface Country extends Sourced {
  code: CountryCode
  labels: Labels
  aliases: string[]
}

export interface Province extends Sourced {
  /** ISO 3166-2, e.g. `PK-PB`. */
  code: string
  labels: Labels
  aliases: string[]
}

export interface City extends Sourced {
  id: string
  labels: Labels
  country: CountryCode
  province?: string
  aliases: string[]
}

/** `usd`: US dollars for one unit on `asOf`; indicative, never for payments. */
export interface Currency extends Sourced {
  code: string
  labels: Labels
  usd: number
  asOf: IsoDate
  aliases: string[]
}

/** A way of working or of being employed, or a word of job titles. */
export interface WorkRow extends Sourced {
  id: string
  labels: Labels
  /** What a search calls it in each language, short: the label explains. */
  words: Labels
  aliases: string[]
}

export type SkillRelationKind = 'exact' | 'narrower' | 'broader' | 'related'

/** What a held skill earns for a required one. `narrower`: the held one is the narrower of the two. */
export interface SkillRelation {
  relation: SkillRelationKind
  /** 0-1 */
  weight: number
  /** Steps along parents; 0 for exact and related. */
  distance: number
}

export interface Neighbour extends SkillRelation {
  skill: SkillId
}

export interface Reference {
  /** Short hash of everything read; part of every answer made with it. */
  version: string
  skills: ReadonlyMap<SkillId, Skill>
  fields: ReadonlyMap<FieldId, Field>
  certifications: ReadonlyMap<CertificationId, Certification>
  languages: ReadonlyMap<LanguageCode, Language>
  languageTests: ReadonlyMap<string, LanguageTest>
  languageWordings: readonly LanguageWording[]
  degrees: ReadonlyMap<string, Degree>
  subjects: ReadonlyMap<string, Subject>
  countries: ReadonlyMap<CountryCode, Country>
  provinces: ReadonlyMap<string, Province>
  cities: ReadonlyMap<string, City>
  currencies: ReadonlyMap<string, Currency>
  workModes: ReadonlyMap<string, WorkRow>
  employmentTypes: ReadonlyMap<string, WorkRow>
  titleWords: ReadonlyMap<string, WorkRow>
  /** Broader skills with the number of steps to them; without the skill itself. */
  ancestors(skill: SkillId): ReadonlyMap<SkillId, number>
  /** Narrower skills with the number of steps to them; without the skill itself. */
  descendants(skill: SkillId): ReadonlyMap<SkillId, number>
  related(skill: SkillId): ReadonlyMap<SkillId, number>
  /** null: holding `held` earns nothing for `required`. */
  relation(required: SkillId, held: SkillId): SkillRelation | null
  /** Every skill that earns something for `required`, itself first, then by falling weight and id. */
  neighbours(required: SkillId): readonly Neighbour[]
}

/** A skill found in a text: `text === raw.slice(start, end)`, UTF-16 offsets. */
export interface Mention {
  skill: SkillId
  start: number
  end: number
  text: string
  /** A product, language, protocol or standard called by its name, rather than a practice or a field of knowledge. */
  named: boolean
}
