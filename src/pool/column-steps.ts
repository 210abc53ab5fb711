import { availabilityOutcome } from '../matching/credit/availability.ts'
import { educationOutcome } from '../matching/credit/education.ts'
import { experienceOutcome } from '../matching/credit/experience.ts'
import { fieldOutcome } from '../matching/credit/field.ts'
import { mostStrength } from '../matching/credit/field-strength.ts'
import { payOutcome } from '../matching/credit/pay.ts'
import { workModeOutcome } from '../matching/credit/work-mode.ts'
import type { RequirementOf } from '../matching/finding.ts'
import { absentOutcome } from '../matching/line.ts'
import { better, type Outcome } from '../matching/outcome.ts'
import { fieldIndex } from '../matching/prepare.ts'
import { centsPerYear, dayNumber, monthsAsked, unknown16, unknown32 } from '../matching/quantise.ts'
import { type MatchingReference, type Requirement, workModes } from '../matching/types.ts'
import {
  type ColumnStep,
  combinedStep,
  constantStep,
  numberStep,
  runStep,
  wideNumberStep,
} from './column-scans.ts'
import { type Columns, modesUnknown } from './columns.ts'

type ColumnRequirement = Exclude<Requirement, { kind: 'skill' | 'certification' | 'language' }>

/** What a requirement that columns decide earns each row, also where nothing is said. */
export function columnStep(
  requirement: ColumnRequirement,
  columns: Columns,
  reference: MatchingReference,
): ColumnStep {
  const absent = absentOutcome(requirement, true)
  const orAbsent = (result: Outcome): Outcome => better(absent, result)
  switch (requirement.kind) {
    case 'field': {
      const column = columns.strengths[fieldIndex(requirement.field, reference)]
      if (!column) return constantStep(absent)
      return numberStep(
        column.values,
        byNumber(mostStrength, strength => orAbsent(fieldOutcome(strength))),
      )
    }
    case 'experience': {
      const place = requirement.field === undefined ? 0 : fieldIndex(requirement.field, reference) + 1
      if (place === 0 && requirement.field !== undefined) return constantStep(absent)
      const asked = monthsAsked(requirement.years)
      const table = byNumber(asked, held => orAbsent(experienceOutcome(asked, held)))
      return numberStep(columns.experience[place]!.values, table)
    }
    case 'education':
      return wideNumberStep(columns.education.values, byEducation(requirement, columns, reference))
    case 'work-mode':
      return byWorkMode(requirement, columns, orAbsent)
    case 'pay': {
      const most = centsPerYear(requirement.maximum, reference) ?? unknown32
      const earns = (least = unknown32) => orAbsent(payOutcome(most, least))
      return wideNumberStep(columns.pay.values, Uint16Array.from(columns.pays.values, earns))
    }
    case 'availability': {
      const asked = dayNumber(requirement.from)
      return runStep(columns.available.values, unknown16, day => orAbsent(availabilityOutcome(asked, day)))
    }
  }
}

/** A result for every 16-bit number. @param most numbers above it earn what it earns, but for `unknown16` */
function byNumber(most: number, earns: (held: number) => Outcome): Uint16Array {
  const table = new Uint16Array(unknown16 + 1)
  for (let held = 0; held < most; held++) table[held] = earns(held)
  table.fill(earns(most), most, unknown16)
  table[unknown16] = earns(unknown16)
  return table
}

/** By the number of an education set. */
function byEducation(
  requirement: RequirementOf<'education'>,
  columns: Columns,
  reference: MatchingReference,
): Uint16Array {
  const table = new Uint16Array(columns.educations.values.length)
  columns.educations.values.forEach((facts = [], number) => {
    let best = absentOutcome(requirement, facts.length > 0)
    for (const fact of facts) best = better(best, educationOutcome(requirement, fact, reference))
    table[number] = best
  })
  return table
}

/** All a country set can mean to one requirement: not said, with the country, without it. */
function byWorkMode(
  requirement: RequirementOf<'work-mode'>,
  columns: Columns,
  orAbsent: (result: Outcome) => Outcome,
): ColumnStep {
  const meaning = new Uint16Array(columns.countrySets.values.length)
  columns.countrySets.values.forEach((countries, number) => {
    if (countries)
      meaning[number] = requirement.country !== undefined && countries.has(requirement.country) ? 1 : 2
  })
  const examples = [null, new Set([requirement.country ?? '']), new Set<string>()]
  const combinations = 1 << workModes.length
  const table = new Uint16Array(examples.length << 8)
  examples.forEach((countries, index) => {
    for (let bits = 0; bits <= combinations; bits++) {
      const said = bits === combinations ? null : bits
      table[(index << 8) | (said ?? modesUnknown)] = orAbsent(workModeOutcome(requirement, said, countries))
    }
  })
  return combinedStep(columns.modes.values, columns.countries.values, meaning, table)
}
