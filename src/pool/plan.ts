import { certificationOutcome } from '../matching/credit/certification.ts'
import { certificationNeighbours } from '../matching/credit/certification-levels.ts'
import { languageOutcome } from '../matching/credit/language.ts'
import { languageCodes } from '../matching/credit/language-tests.ts'
import type { RequirementOf } from '../matching/finding.ts'
import { absentOutcome } from '../matching/line.ts'
import { better, nothing, type Outcome, standing } from '../matching/outcome.ts'
import { never } from '../matching/quantise.ts'
import { lineWeight } from '../matching/score.ts'
import type { MatchingReference, Requirement, RequirementKind, RequirementLine } from '../matching/types.ts'
import type { ColumnStep } from './column-scans.ts'
import { columnStep } from './column-steps.ts'
import { type Columns, listed, listedSets } from './columns.ts'
import type { Posting } from './postings.ts'
import { skillTable } from './skill-tables.ts'

/** A posting list with what each code on it earns. */
export type TermStep =
  | { kind: 'table'; posting: Posting; table: Uint16Array }
  | { kind: 'expiry'; posting: Posting; unknown: Outcome; ended: Outcome; valid: Outcome; day: number }

/** A requirement line ready to be counted over all rows: matching's own credit, tabulated over the columns' codes. */
export interface LinePlan {
  weight: number
  must: boolean
  terms: TermStep[]
  columns: ColumnStep[]
  /** The line is one requirement, without alternatives. */
  single: boolean
  /** What a row earns that nothing else bears on, by the sections it fills. */
  absent: Uint16Array
}

export function planLine(
  line: Pick<RequirementLine, 'anyOf' | 'necessity' | 'weight'>,
  columns: Columns,
  reference: MatchingReference,
  day: number,
): LinePlan {
  const plan: LinePlan = {
    weight: lineWeight(line),
    must: line.necessity === 'must',
    terms: [],
    columns: [],
    single: line.anyOf.length === 1,
    absent: absentTable(line.anyOf),
  }
  for (const requirement of line.anyOf) {
    if (requirement.kind === 'skill') addSkill(plan, requirement, columns, reference)
    else if (requirement.kind === 'certification')
      addCertification(plan, requirement, columns, reference, day)
    else if (requirement.kind === 'language') addLanguage(plan, requirement, columns, reference)
    else plan.columns.push(columnStep(requirement, columns, reference))
  }
  return plan
}

function absentTable(anyOf: readonly Requirement[]): Uint16Array {
  const table = new Uint16Array(listedSets)
  for (let sections = 0; sections < listedSets; sections++) {
    let best = nothing(standing.far)
    for (const requirement of anyOf)
      best = better(best, absentOutcome(requirement, fills(sections, requirement.kind)))
    table[sections] = best
  }
  return table
}

const fills = (sections: number, kind: RequirementKind): boolean =>
  kind in listed ? (sections & listed[kind as keyof typeof listed]) !== 0 : true

function addSkill(
  plan: LinePlan,
  requirement: RequirementOf<'skill'>,
  columns: Columns,
  reference: MatchingReference,
): void {
  for (const neighbour of reference.neighbours(requirement.skill)) {
    const posting = columns.postings.find('skill', neighbour.skill)
    if (posting) plan.terms.push({ kind: 'table', posting, table: skillTable(requirement, neighbour) })
  }
}

function addLanguage(
  plan: LinePlan,
  requirement: RequirementOf<'language'>,
  columns: Columns,
  reference: MatchingReference,
): void {
  const posting = columns.postings.find('language', requirement.language)
  if (!posting) return
  const table = new Uint16Array(languageCodes(reference))
  for (let code = 0; code < table.length; code++) table[code] = languageOutcome(requirement, code, reference)
  plan.terms.push({ kind: 'table', posting, table })
}

function addCertification(
  plan: LinePlan,
  requirement: RequirementOf<'certification'>,
  columns: Columns,
  reference: MatchingReference,
  day: number,
): void {
  for (const { certification, relation } of certificationNeighbours(requirement.certification, reference)) {
    const posting = columns.postings.find('certification', certification)
    if (!posting) continue
    plan.terms.push({
      kind: 'expiry',
      posting,
      unknown: certificationOutcome(relation, 0, day),
      ended: certificationOutcome(relation, day - 1, day),
      valid: certificationOutcome(relation, never, day),
      day,
    })
  }
}
