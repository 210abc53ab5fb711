import type {
  CertificationId,
  CountryCode,
  FieldId,
  IsoDate,
  LanguageCode,
  SkillId,
} from '../reference/types.ts'
import { certificateExpiry } from './credit/certificate-validity.ts'
import { fieldStrengths } from './credit/field-strength.ts'
import { languageCode } from './credit/language-tests.ts'
import { centsPerYear, dayNumber, monthsHeld, skillCode, unknown16, unknown32 } from './quantise.ts'
import type { MatchingReference, ProfileFacts, RequirementKind } from './types.ts'
import { workModes } from './types.ts'

/** One fact of a list with the number matching sees of it. */
export interface Coded<Fact> {
  fact: Fact
  code: number
}
type Facts<Key extends keyof ProfileFacts> = ProfileFacts[Key] extends (infer Fact)[] ? Fact : never

/** A profile in the numbers matching works with; the pool's columns hold the same numbers. */
export interface PreparedProfile {
  facts: ProfileFacts
  skills: ReadonlyMap<SkillId, readonly Coded<Facts<'skills'>>[]>
  /** Code: day of expiry, 0 unknown, `never`. */
  certifications: ReadonlyMap<CertificationId, readonly Coded<Facts<'certifications'>>[]>
  languages: ReadonlyMap<LanguageCode, readonly Coded<Facts<'languages'>>[]>
  /** Months, all IT work first, then field by field in the reference's order; `unknown16` where not said. */
  experience: Uint16Array
  /** 0-1000 for each field; `unknown16` where neither skills nor jobs are said. */
  readonly strengths: Uint16Array
  /** A bit for each of `workModes`; null: not said. */
  modes: number | null
  countries: ReadonlySet<CountryCode> | null
  /** US cents a year, or `unknown32`. */
  payCents: number
  /** Day number, 0 unknown. */
  availableDay: number
}

export const prepareProfile = (facts: ProfileFacts, reference: MatchingReference): PreparedProfile =>
  new Prepared(facts, reference)

/** A class, because a getter in a literal gives each of its objects a shape of its own that outlives it. */
class Prepared implements PreparedProfile {
  readonly facts: ProfileFacts
  readonly skills: PreparedProfile['skills']
  readonly certifications: PreparedProfile['certifications']
  readonly languages: PreparedProfile['languages']
  readonly experience: Uint16Array
  readonly modes: number | null
  readonly countries: ReadonlySet<CountryCode> | null
  readonly payCents: number
  readonly availableDay: number
  readonly #reference: MatchingReference
  #strengths: Uint16Array | undefined

  constructor(facts: ProfileFacts, reference: MatchingReference) {
    this.facts = facts
    this.#reference = reference
    this.skills = grouped(facts.skills, fact => fact.skill, skillCode)
    this.certifications = grouped(
      facts.certifications,
      fact => fact.certification,
      fact => certificateExpiry(fact, reference),
    )
    this.languages = grouped(
      facts.languages,
      fact => fact.language,
      fact => languageCode(fact, reference),
    )
    this.experience = experienceMonths(facts, reference)
    this.modes = facts.workModes ? modeBits(facts.workModes) : null
    this.countries = facts.countries ? new Set(facts.countries) : null
    this.payCents = (facts.minimumPay && centsPerYear(facts.minimumPay, reference)) ?? unknown32
    this.availableDay = facts.availableFrom === undefined ? 0 : dayNumber(facts.availableFrom)
  }

  /** Few lines ask for a field, and working the strengths out is much of preparing. */
  get strengths(): Uint16Array {
    this.#strengths ??= fieldStrengths(this.facts, this.#reference)
    return this.#strengths
  }
}

/** Whether the profile says anything in the section a requirement of this kind looks into. */
export function isListed(kind: RequirementKind, facts: ProfileFacts): boolean {
  if (kind === 'skill') return facts.skills.length > 0
  if (kind === 'certification') return facts.certifications.length > 0
  if (kind === 'language') return facts.languages.length > 0
  if (kind === 'education') return facts.education.length > 0
  return true
}

export function fieldIndex(field: FieldId, reference: MatchingReference): number {
  let index = 0
  for (const id of reference.fields.keys()) {
    if (id === field) return index
    index++
  }
  return -1
}

/** What matching knows of a day the demand does not name: the day of the question. */
export const startDay = (startDate: IsoDate | undefined, on: IsoDate): number => dayNumber(startDate ?? on)

export function modeBits(modes: readonly string[]): number {
  let bits = 0
  workModes.forEach((mode, bit) => {
    if (modes.includes(mode)) bits |= 1 << bit
  })
  return bits
}

/** A field nobody's job names is unknown while no job names any field, and no months once one does. */
function experienceMonths(facts: ProfileFacts, reference: MatchingReference): Uint16Array {
  const byField = new Map<FieldId | null, number>()
  for (const fact of facts.experience) {
    byField.set(fact.field, Math.max(byField.get(fact.field) ?? 0, monthsHeld(fact.months)))
  }
  const named = facts.experience.some(fact => fact.field !== null)
  const months = new Uint16Array(reference.fields.size + 1).fill(named ? 0 : unknown16)
  let index = 1
  for (const field of reference.fields.keys()) {
    const held = byField.get(field)
    if (held !== undefined) months[index] = held
    index++
  }
  months[0] = byField.size === 0 ? unknown16 : Math.max(...byField.values())
  return months
}

function grouped<Fact>(
  facts: readonly Fact[],
  key: (fact: Fact) => string,
  code: (fact: Fact) => number,
): Map<string, Coded<Fact>[]> {
  const groups = new Map<string, Coded<Fact>[]>()
  for (const fact of facts) {
    const id = key(fact)
    const coded = { fact, code: code(fact) }
    const group = groups.get(id)
    if (group) group.push(coded)
    else groups.set(id, [coded])
  }
  return groups
}
