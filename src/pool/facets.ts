import { fieldMet } from '../matching/credit/field-strength.ts'
import { cefrOfCode } from '../matching/credit/language-tests.ts'
import type { PreparedProfile } from '../matching/prepare.ts'
import { unknown16, unknown32 } from '../matching/quantise.ts'
import { type MatchingReference, type WorkMode, workModes } from '../matching/types.ts'
import { type CefrLevel, cefrLevels, type FieldId, type LanguageCode } from '../reference/types.ts'

/** Years of IT work, by the month. */
export const experienceBands = ['unknown', 'under-1', '1-to-3', '3-to-5', '5-to-10', '10-and-more'] as const
export type ExperienceBand = (typeof experienceBands)[number]
const experienceMonths = [12, 36, 60, 120]

/** The least pay a person asks for, US dollars a year. */
export const payBands = [
  'unknown',
  'under-10k',
  '10k-to-20k',
  '20k-to-40k',
  '40k-to-70k',
  '70k-and-more',
] as const
export type PayBand = (typeof payBands)[number]
const payCents = [1_000_000, 2_000_000, 4_000_000, 7_000_000]

/** What a list of people can be divided by. Never sex, age or province. */
export interface Facets {
  /** Fields the person is at home in, as the requirement "field" judges it. */
  fields: { field: FieldId; count: number }[]
  /** People by language and level; `null` where the level is not known. */
  languages: (SpokenLanguage & { count: number })[]
  experience: { band: ExperienceBand; count: number }[]
  workModes: { mode: WorkMode | 'unknown'; count: number }[]
  pay: { band: PayBand; count: number }[]
}

const bandOf = (value: number, limits: readonly number[]): number => {
  let band = 1
  for (const limit of limits) if (value >= limit) band++
  return band
}
export const experienceBand = ({ experience }: PreparedProfile): number =>
  experience[0] === unknown16 ? 0 : bandOf(experience[0]!, experienceMonths)
export const payBand = (profile: PreparedProfile): number =>
  profile.payCents === unknown32 ? 0 : bandOf(profile.payCents, payCents)
/** A bit for each work mode, the next one for "not said". */
export const modeFacets = ({ modes }: PreparedProfile): number => modes ?? 1 << workModes.length

export interface SpokenLanguage {
  language: LanguageCode
  level: CefrLevel | null
}

/** Each language once, at the best level said. */
export const spokenLanguages = ({ languages }: PreparedProfile): SpokenLanguage[] =>
  [...languages].map(([language, held]) => {
    const best = Math.max(...held.map(({ code }) => cefrOfCode(code)))
    return { language, level: cefrLevels[best - 1] ?? null }
  })

/** A bit for each field in the reference's order. */
export function fieldFacets({ strengths }: PreparedProfile): number {
  let bits = 0
  strengths.forEach((strength, place) => {
    if (strength !== unknown16 && strength >= fieldMet) bits |= 1 << place
  })
  return bits >>> 0
}

const experienceBits = 3
const payBits = 3
/** Experience, pay and work modes in one number. */
export const packedFacets = (profile: PreparedProfile): number =>
  experienceBand(profile) |
  (payBand(profile) << experienceBits) |
  (modeFacets(profile) << (experienceBits + payBits))
export const packedSize = 1 << (experienceBits + payBits + workModes.length + 1)
export const unpackFacets = (packed: number) => ({
  experience: packed & 7,
  pay: (packed >> experienceBits) & 7,
  modes: packed >> (experienceBits + payBits),
})

/** Turns counts by packed facets and by field bits into facets; entries with nobody are left out. */
export function facetsOf(
  packed: Uint32Array,
  fieldSets: ReadonlyMap<number, number>,
  languages: Facets['languages'],
  reference: MatchingReference,
): Facets {
  const experience = new Array<number>(experienceBands.length).fill(0)
  const pay = new Array<number>(payBands.length).fill(0)
  const modes = new Array<number>(workModes.length + 1).fill(0)
  packed.forEach((count, index) => {
    if (count === 0) return
    const row = unpackFacets(index)
    experience[row.experience]! += count
    pay[row.pay]! += count
    modes.forEach((_, bit) => {
      if (row.modes & (1 << bit)) modes[bit]! += count
    })
  })
  const fields = [...reference.fields.keys()].map((field, place) => {
    let count = 0
    for (const [bits, people] of fieldSets) if (bits & (1 << place)) count += people
    return { field, count }
  })
  const some = <T extends { count: number }>(entries: T[]): T[] => entries.filter(({ count }) => count > 0)
  return {
    fields: some(fields),
    languages,
    experience: some(experienceBands.map((band, index) => ({ band, count: experience[index]! }))),
    workModes: some(([...workModes, 'unknown'] as const).map((mode, bit) => ({ mode, count: modes[bit]! }))),
    pay: some(payBands.map((band, index) => ({ band, count: pay[index]! }))),
  }
}
