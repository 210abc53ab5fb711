// Drafted lines as rows of plain JSON, each with the words of the ad it came from.

import type { Requirement } from '../../../matching/types.ts'
import type { Reference } from '../../../reference/types.ts'
import type { DraftedLine, DraftedRequirement } from './types.ts'

interface Named {
  id: string
  label: string
}

/** One requirement: its parameters by name; what has a row in the reference with its English label. */
export interface DraftedRequirementRow {
  kind?: Requirement['kind']
  necessity?: DraftedLine['necessity']
  weight?: number
  skill?: Named
  field?: Named
  certification?: Named
  level?: number | string
  levelEstimated?: true
  years?: number
  language?: string
  test?: string
  subject?: string
  mode?: string
  country?: string
  maximum?: unknown
  from?: string
  /** UTF-16 offsets into the ad's text. */
  start?: number
  end?: number
  anyOf?: DraftedRequirementRow[]
}

/** A single requirement is a row of its own, alternatives stand in `anyOf`. */
export function presentLines(lines: DraftedLine[], reference: Reference): DraftedRequirementRow[] {
  return lines.map(({ necessity, weight, anyOf }) => {
    const [first, ...rest] = anyOf
    return rest.length === 0
      ? { ...present(first, reference), necessity, weight }
      : { anyOf: anyOf.map(entry => present(entry, reference)), necessity, weight }
  })
}

function present(
  { requirement, words, levelEstimated }: DraftedRequirement,
  reference: Reference,
): DraftedRequirementRow {
  const at = { start: words.start, end: words.end }
  const named = (table: ReadonlyMap<string, { labels: { en: string } }>, id: string): Named => ({
    id,
    label: table.get(id)?.labels.en ?? id,
  })
  switch (requirement.kind) {
    case 'skill':
      return {
        ...requirement,
        skill: named(reference.skills, requirement.skill),
        ...(levelEstimated && { levelEstimated }),
        ...at,
      }
    case 'field':
      return { ...requirement, field: named(reference.fields, requirement.field), ...at }
    case 'certification':
      return {
        ...requirement,
        certification: named(reference.certifications, requirement.certification),
        ...at,
      }
    case 'experience': {
      const { field, ...rest } = requirement
      return { ...rest, ...(field && { field: named(reference.fields, field) }), ...at }
    }
    default:
      return { ...requirement, ...at }
  }
}
