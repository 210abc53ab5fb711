// Random demands and profiles over the small vocabulary, with unknown ids, gaps and repeated facts.
import fc from 'fast-check'
import type { DemandFacts, ProfileFacts, Requirement, RequirementLine } from '../../src/matching/types.ts'
import { workModes } from '../../src/matching/types.ts'
import { cefrLevels, degreeLevels, type Level } from '../../src/reference/types.ts'
import { small } from './small-reference.ts'

export const on = '2026-06-01'

const pick = (...values: string[]) => fc.constantFrom(...values)
const skills = pick(...small.skills.keys(), 'not-in-vocabulary')
const fields = pick(...small.fields.keys(), 'no-such-field')
const certifications = pick(...small.certifications.keys(), 'no-such-certificate')
const languages = pick(...small.languages.keys())
const subjects = pick(...small.subjects.keys())
const countries = pick(...small.countries.keys())
const level = fc.integer({ min: 1, max: 5 }) as fc.Arbitrary<Level>
const years = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0.25, 0.5, 1.1, 2.75, 7.3))
const date = fc
  .integer({ min: 0, max: 5 * 365 })
  .map(days => new Date(Date.UTC(2023, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const pay = fc.record({
  amount: fc.integer({ min: 0, max: 200 }).map(thousands => thousands * 1000),
  currency: pick('USD', 'JPY', 'PKR', 'XXX'),
  period: fc.constantFrom('year', 'month', 'hour'),
})
const evidence = fc.record({ state: fc.constantFrom('self-declared', 'document', 'verified') })
const tests = pick(...small.languageTests.keys(), 'no-such-test')

type Bag = Record<string, fc.Arbitrary<unknown>>
/** A record of which the keys of `optional` may be absent. */
function loose<T>(required: Bag, optional: Bag): fc.Arbitrary<T> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) }) as fc.Arbitrary<T>
}

export const profileWith = (id: fc.Arbitrary<string>): fc.Arbitrary<ProfileFacts> =>
  loose(
    {
      id,
      version: fc.integer({ min: 1, max: 9 }),
      skills: fc.array(loose({ skill: skills, evidence }, { level, years }), { maxLength: 8 }),
      certifications: fc.array(
        loose({ certification: certifications, evidence }, { issued: date, expires: fc.option(date) }),
        { maxLength: 2 },
      ),
      education: fc.array(
        loose({ level: fc.constantFrom(...degreeLevels), evidence }, { subject: subjects }),
        {
          maxLength: 2,
        },
      ),
      languages: fc.array(
        loose(
          { language: languages, evidence },
          { level: fc.constantFrom(...cefrLevels), test: tests, score: fc.integer({ min: 60, max: 180 }) },
        ),
        { maxLength: 3 },
      ),
      experience: fc.array(
        fc.record({
          field: fc.option(fields),
          months: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(59, 60, 61)),
          evidence,
        }),
        { maxLength: 3 },
      ),
    },
    {
      workModes: fc.subarray([...workModes]),
      countries: fc.subarray([...small.countries.keys()]),
      minimumPay: pay,
      availableFrom: date,
    },
  )
export const profile = profileWith(fc.constant('someone'))

export const skillRequirement: fc.Arbitrary<Requirement> = loose(
  { kind: fc.constant('skill'), skill: skills },
  { level, years },
)
export const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  { weight: 3, arbitrary: skillRequirement },
  fc.record({ kind: fc.constant('field' as const), field: fields }),
  fc.record({ kind: fc.constant('certification' as const), certification: certifications }),
  loose<Requirement>(
    { kind: fc.constant('education'), level: fc.constantFrom(...degreeLevels) },
    { subject: subjects },
  ),
  loose<Requirement>(
    { kind: fc.constant('language'), language: languages, level: fc.constantFrom(...cefrLevels) },
    { test: tests },
  ),
  loose<Requirement>({ kind: fc.constant('experience'), years }, { field: fields }),
  loose<Requirement>(
    { kind: fc.constant('work-mode'), mode: fc.constantFrom(...workModes) },
    { country: countries },
  ),
  fc.record({ kind: fc.constant('pay' as const), maximum: pay }) as fc.Arbitrary<Requirement>,
  fc.record({ kind: fc.constant('availability' as const), from: date }),
)

const lineOf = (alternatives: fc.Arbitrary<Requirement>): fc.Arbitrary<Omit<RequirementLine, 'id'>> =>
  fc.record({
    necessity: fc.constantFrom('must', 'nice'),
    weight: level,
    anyOf: fc.array(alternatives, { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<
      RequirementLine['anyOf']
    >,
  })
export const demandOf = (alternatives: fc.Arbitrary<Requirement>, maxLength = 6): fc.Arbitrary<DemandFacts> =>
  loose<DemandFacts>(
    {
      id: fc.constant('demand'),
      version: fc.constant(1),
      lines: fc
        .array(lineOf(alternatives), { maxLength })
        .map(lines => lines.map((line, index) => ({ id: `line-${index}`, ...line }))),
    },
    { startDate: date },
  )
export const demand = demandOf(requirement)
