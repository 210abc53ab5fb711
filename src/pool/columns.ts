import type { PreparedProfile } from '../matching/prepare.ts'
import type { EducationFact, MatchingReference } from '../matching/types.ts'
import type { CountryCode } from '../reference/types.ts'
import { Dictionary } from './dictionary.ts'
import { type Facets, fieldFacets, packedFacets, type SpokenLanguage, spokenLanguages } from './facets.ts'
import { Growable } from './growable.ts'
import { Postings, type TermKind } from './postings.ts'

/** Which sections a profile fills: the low four bits of a row's flags; the next one: the row is taken. */
export const listed = { skill: 1, certification: 2, language: 4, education: 8 } as const
export const listedSets = 16
export const taken = 16
export const modesUnknown = 0xff

/** Every fact matching looks at, column by column, as the numbers `prepareProfile` makes. */
export class Columns {
  readonly flags = new Growable(8)
  /** All IT work, then by field. */
  readonly experience: Growable<16>[]
  readonly strengths: Growable<16>[]
  readonly education = new Growable(32)
  readonly modes = new Growable(8)
  readonly countries = new Growable(32)
  readonly pay = new Growable(32)
  readonly available = new Growable(16)
  readonly facets = new Growable(16)
  readonly fields = new Growable(32)
  readonly languages = new Growable(32)
  readonly versions = new Growable(32)
  readonly postings = new Postings()
  readonly educations = new Dictionary<readonly Omit<EducationFact, 'evidence'>[]>()
  readonly countrySets = new Dictionary<ReadonlySet<CountryCode> | null>()
  /** US cents a year; people ask for round amounts, so they are few, and what each earns is soon told. */
  readonly pays = new Dictionary<number>()
  /** What people speak, with levels: for the facet only. */
  readonly languageSets = new Dictionary<readonly SpokenLanguage[]>()
  /** Rows from here on were never used. */
  end = 0
  /** Counted once, until somebody changes. */
  facetsOfEverybody: Facets | null = null

  constructor(reference: Pick<MatchingReference, 'fields'>) {
    const column = () => new Growable(16)
    this.experience = Array.from({ length: reference.fields.size + 1 }, column)
    this.strengths = Array.from({ length: reference.fields.size }, column)
    this.countrySets.hold('?', null)
  }

  write(row: number, profile: PreparedProfile): void {
    for (const column of this.#all) column.reserve(row + 1)
    this.end = Math.max(this.end, row + 1)
    this.facetsOfEverybody = null
    const { facts } = profile
    this.flags.values[row] =
      taken |
      (facts.skills.length > 0 ? listed.skill : 0) |
      (facts.certifications.length > 0 ? listed.certification : 0) |
      (facts.languages.length > 0 ? listed.language : 0) |
      (facts.education.length > 0 ? listed.education : 0)
    this.experience.forEach((column, place) => {
      column.values[row] = profile.experience[place]!
    })
    this.strengths.forEach((column, place) => {
      column.values[row] = profile.strengths[place]!
    })
    this.education.values[row] = this.#holdEducation(facts.education)
    this.modes.values[row] = profile.modes ?? modesUnknown
    this.countries.values[row] = this.#holdCountries(profile.countries)
    this.pay.values[row] = this.pays.hold(String(profile.payCents), profile.payCents)
    this.available.values[row] = profile.availableDay
    this.facets.values[row] = packedFacets(profile)
    this.fields.values[row] = fieldFacets(profile)
    this.languages.values[row] = this.#holdLanguages(profile)
    this.versions.values[row] = facts.version
    this.postings.add(row, termsOf(profile))
  }

  clear(row: number): void {
    this.flags.values[row] = 0
    this.facetsOfEverybody = null
    this.educations.release(this.education.values[row]!)
    this.countrySets.release(this.countries.values[row]!)
    this.pays.release(this.pay.values[row]!)
    this.languageSets.release(this.languages.values[row]!)
    this.postings.remove(row)
  }

  /** Gives back the room kept for growing; for after a load. */
  trim(): void {
    for (const column of this.#all) column.trim(this.end)
    this.postings.trim(this.end)
  }

  get bytes(): number {
    return this.#all.reduce((bytes, column) => bytes + column.values.byteLength, this.postings.bytes)
  }

  get #all() {
    return [
      ...this.experience,
      ...this.strengths,
      ...[this.flags, this.education, this.modes, this.countries, this.pay],
      ...[this.available, this.facets, this.fields, this.languages, this.versions],
    ]
  }

  #holdEducation(facts: readonly EducationFact[]): number {
    const bare = facts.map(({ level, subject }) => ({ level, ...(subject !== undefined && { subject }) }))
    const keys = [...new Set(bare.map(fact => JSON.stringify(fact)))].sort()
    return this.educations.hold(keys.join(), bare)
  }

  #holdLanguages(profile: PreparedProfile): number {
    const spoken = spokenLanguages(profile)
    return this.languageSets.hold(JSON.stringify(spoken), spoken)
  }

  #holdCountries(countries: ReadonlySet<CountryCode> | null): number {
    return this.countrySets.hold(countries ? [...countries].sort().join() : '?', countries)
  }
}

function termsOf(profile: PreparedProfile): { kind: TermKind; id: string; code: number }[] {
  const terms: { kind: TermKind; id: string; code: number }[] = []
  const list = (kind: TermKind, held: ReadonlyMap<string, readonly { code: number }[]>) => {
    for (const [id, facts] of held) {
      for (const code of new Set(facts.map(({ code }) => code))) terms.push({ kind, id, code })
    }
  }
  list('skill', profile.skills)
  list('certification', profile.certifications)
  list('language', profile.languages)
  return terms
}
