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
export type Certainty = 'V1' | 'V2' | 'V3' | 'OK' | 'CONFLICT'

export type SkillKind = 'tool' | 'language' | 'practice' | 'concept' | 'family'

export interface Skill {
  id: SkillId
  kind: SkillKind
  /** The file it stands in. */
  field: FieldId
  labels: Labels
  aliases: string[]
  /** Surfaces that are ordinary words too: matched only as written and only among technology. */
  guarded: string[]
  parents: SkillId[]
  /** Symmetric; weight 0-1: how much of a requirement for one is covered by knowing the other. */
  related: ReadonlyMap<SkillId, number>
  /** So common or vague that it says little about a person. */
  generic: boolean
  esco?: string
  source: string
}
