import { applyChanges, type Change } from './changes.ts'
import { fieldMet } from './credit/field-strength.ts'
import { fieldIndex, prepareProfile } from './prepare.ts'
import { dateOfDay, monthsAsked, quartersAsked } from './quantise.ts'
import type { MatchingReference, ProfileFacts, Requirement, RequirementLine } from './types.ts'

/** Every single change that bears on one of the lines, each once. */
export function possibleChanges(
  lines: readonly Pick<RequirementLine, 'anyOf'>[],
  profile: ProfileFacts,
  reference: MatchingReference,
  day: number,
): Change[] {
  const changes = new Map<string, Change>()
  for (const line of lines) {
    for (const requirement of line.anyOf) {
      for (const change of changesFor(requirement, profile, reference, day)) {
        changes.set(JSON.stringify(change), change)
      }
    }
  }
  return [...changes.values()]
}

function changesFor(
  requirement: Requirement,
  profile: ProfileFacts,
  reference: MatchingReference,
  day: number,
): Change[] {
  switch (requirement.kind) {
    case 'skill': {
      const { level, years } = requirement
      const held = new Set(profile.skills.map(({ skill }) => skill))
      const narrower = reference
        .neighbours(requirement.skill)
        .filter(({ skill, relation }) => relation === 'narrower' && held.has(skill))
      return [requirement.skill, ...narrower.map(({ skill }) => skill)].flatMap((skill): Change[] => [
        { kind: 'skill', skill, ...(level !== undefined && level > 1 && { level }) },
        ...(years !== undefined && quartersAsked(years) > 0
          ? [{ kind: 'skill-years' as const, skill, years: quartersAsked(years) / 4 }]
          : []),
      ])
    }
    case 'field': {
      const months = monthsNeeded(requirement.field, profile, reference)
      return months === null ? [] : [{ kind: 'experience', field: requirement.field, months }]
    }
    case 'certification':
      return [{ kind: 'certification', certification: requirement.certification, until: dateOfDay(day) }]
    case 'education': {
      const { level, subject } = requirement
      return [{ kind: 'education', level, ...(subject !== undefined && { subject }) }]
    }
    case 'language': {
      const { language, level, test } = requirement
      return [{ kind: 'language', language, level, ...(test !== undefined && { test }) }]
    }
    case 'experience':
      return [
        { kind: 'experience', field: requirement.field ?? null, months: monthsAsked(requirement.years) },
      ]
    case 'work-mode': {
      const { mode, country } = requirement
      return [
        { kind: 'work-mode', mode },
        ...(country === undefined ? [] : [{ kind: 'country' as const, country }]),
      ]
    }
    case 'pay':
      return [{ kind: 'pay', most: requirement.maximum }]
    case 'availability':
      return [{ kind: 'availability', from: requirement.from }]
  }
}

/** Months of work in a field that make a person at home in it, with the skills there are; null: no such field. */
function monthsNeeded(field: string, profile: ProfileFacts, reference: MatchingReference): number | null {
  const place = fieldIndex(field, reference)
  if (place < 0) return null
  for (let months = 1; months < 120; months++) {
    const then = applyChanges(profile, [{ kind: 'experience', field, months }])
    if (prepareProfile(then, reference).strengths[place]! >= fieldMet) return months
  }
  return null
}
