import { availabilityOutcome } from '../matching/credit/availability.ts'
import { educationOutcome } from '../matching/credit/education.ts'
import { experienceOutcome } from '../matching/credit/experience.ts'
import { fieldOutcome } from '../matching/credit/field.ts'
import { mostStrength } from '../matching/credit/field-strength.ts'
import { payOutcome } from '../matching/credit/pay.ts'
import { workModeOutcome } from '../matching/credit/work-mode.ts'
import type { RequirementOf } from '../matching/finding.ts'
import { better, type Outcome } from '../matching/outcome.ts'
import { fieldIndex } from '../matching/prepare.ts'
import { centsPerYear, dayNumber, monthsAsked, unknown16, unknown32 } from '../matching/quantise.ts'
import { type MatchingReference, type Requirement, workModes } from '../matching/types.ts'
import { type Columns, modesUnknown } from './columns.ts'

/** Improves `best` for rows 0 to `end` with what a column says. */
export type ColumnStep = (best: Uint16Array, end: number) => void
type ColumnRequirement = Exclude<Requirement, { kind: 'skill' | 'certification' | 'language' }>

export function columnStep(
  requirement: ColumnRequirement,
  columns: Columns,
  reference: MatchingReference,
): ColumnStep {
  switch (requirement.kind) {
    case 'field': {
      const column = columns.strengths[fieldIndex(requirement.field, reference)]
      return column ? byNumber(column.values, mostStrength, fieldOutcome) : nobody
    }
    case 'experience': {
      const place = requirement.field === undefined ? 0 : fieldIndex(requirement.field, reference) + 1
      const asked = monthsAsked(requirement.years)
      if (place === 0 && requirement.field !== undefined) return nobody
      return byNumber(columns.experience[place]!.values, asked, held => experienceOutcome(asked, held))
    }
    case 'education':
      return byEducation(requirement, columns, reference)
    case 'work-mode':
      return byWorkMode(requirement, columns)
    case 'pay':
      return byPay(columns.pay.values, centsPerYear(requirement.maximum, reference) ?? unknown32)
    case 'availability':
      return byAvailability(columns.available.values, dayNumber(requirement.from))
  }
}

const nobody: ColumnStep = () => {}

/** @param most numbers above it earn what it earns */
function byNumber(column: Uint16Array, most: number, earns: (held: number) => Outcome): ColumnStep {
  const table = new Uint16Array(most + 2)
  for (let held = 0; held <= most; held++) table[held] = earns(held)
  table[most + 1] = earns(unknown16)
  return (best, end) => {
    for (let row = 0; row < end; row++) {
      const held = column[row]!
      const result = table[held < most ? held : held === unknown16 ? most + 1 : most]!
      best[row] = better(best[row]!, result)
    }
  }
}

function byEducation(
  requirement: RequirementOf<'education'>,
  columns: Columns,
  reference: MatchingReference,
): ColumnStep {
  const column = columns.education.values
  const table = new Uint16Array(columns.educations.values.length)
  columns.educations.values.forEach((facts, number) => {
    let best = 0
    for (const fact of facts ?? []) best = better(best, educationOutcome(requirement, fact, reference))
    table[number] = best
  })
  return (best, end) => {
    for (let row = 0; row < end; row++) best[row] = better(best[row]!, table[column[row]!]!)
  }
}

/** All a country set can mean to one requirement: not said, with the country, without it. */
function byWorkMode(requirement: RequirementOf<'work-mode'>, columns: Columns): ColumnStep {
  const modes = columns.modes.values
  const sets = columns.countries.values
  const meaning = new Uint8Array(columns.countrySets.values.length)
  columns.countrySets.values.forEach((countries, number) => {
    if (countries)
      meaning[number] = requirement.country !== undefined && countries.has(requirement.country) ? 1 : 2
  })
  const examples = [null, new Set([requirement.country ?? '']), new Set<string>()]
  const combinations = 1 << workModes.length
  const table = new Uint16Array(examples.length * (combinations + 1))
  examples.forEach((countries, index) => {
    for (let bits = 0; bits <= combinations; bits++) {
      const said = bits === combinations ? null : bits
      table[index * (combinations + 1) + bits] = workModeOutcome(requirement, said, countries)
    }
  })
  return (best, end) => {
    for (let row = 0; row < end; row++) {
      const bits = modes[row]!
      const at = meaning[sets[row]!]! * (combinations + 1) + (bits === modesUnknown ? combinations : bits)
      best[row] = better(best[row]!, table[at]!)
    }
  }
}

function byPay(column: Uint32Array, most: number): ColumnStep {
  return (best, end) => {
    for (let row = 0; row < end; row++) best[row] = better(best[row]!, payOutcome(most, column[row]!))
  }
}

function byAvailability(column: Uint16Array, asked: number): ColumnStep {
  return (best, end) => {
    for (let row = 0; row < end; row++)
      best[row] = better(best[row]!, availabilityOutcome(asked, column[row]!))
  }
}
