// One line for what an ad says more than once, and one group for a list of which one entry is enough.

import type { Reference, SkillId } from '../../../reference/types.ts'
import { closesEither, opensEither } from './alternatives.ts'
import type { Clause } from './clauses.ts'
import type { SkillAsked, SkillLine } from './skill-lines.ts'

export interface MergedEntry extends SkillAsked {
  also: { start: number; end: number }[]
}
export interface MergedLine {
  necessity: 'must' | 'nice'
  entries: MergedEntry[]
  clauses: Clause[]
}

/** Entries of a group beyond this are dropped: a demand holds at most twelve alternatives. */
export const mostAlternatives = 12

/** Clauses of which one is enough. */
export interface EitherGroup {
  /** The line that says so, if it stands before them. */
  opener?: Clause
}

/** Which clauses are alternatives, by a line before them (以下のいずれか) or after (※上記全てが必須ではない). */
export function eitherGroups(clauses: Clause[]): Map<Clause, EitherGroup> {
  const groups = new Map<Clause, EitherGroup>()
  const whole = new Map<number, EitherGroup>()
  // Of wishes nobody needs all anyway.
  for (const { text, part } of clauses)
    if (
      (closesEither(text) &&
        part.section !== 'persona' &&
        part.section !== 'nice' &&
        isList(clauses, part.block)) ||
      opensEither(part.heading)
    )
      whole.set(part.block, {})
  const ended = new Set<number>()
  for (const [index, clause] of clauses.entries()) {
    const block = whole.get(clause.part.block)
    const { part } = clause
    if (part.under !== '' && part.lead === part.under && opensEither(part.heading)) ended.add(part.block)
    if (block && !ended.has(part.block)) groups.set(clause, block)
    else if (opensEither(clause.text) && !groups.has(clause)) {
      const members = membersAfter(clauses, index)
      const group = { opener: clause }
      if (members.length > 0) for (const member of [clause, ...members]) groups.set(member, group)
    }
  }
  return groups
}

/** A remark on "all of them" speaks of a list; in running text it is a way of speaking. */
const isList = (clauses: Clause[], block: number): boolean =>
  new Set(clauses.filter(({ part }) => part.block === block && part.bullet).map(({ part }) => part)).size > 1

/** The items under a line: up to the next item of its own list, or all that follow where they are written alike. */
function membersAfter(clauses: Clause[], opener: number): Clause[] {
  const { part } = clauses[opener]!
  const rest = clauses.slice(opener + 1)
  const end = rest.findIndex(clause => clause.part.block !== part.block)
  const inBlock = end < 0 ? rest : rest.slice(0, end)
  const items = inBlock.filter(clause => clause.part !== part)
  if (items[0]?.part.lead === part.lead) return inBlock
  const next = inBlock.findIndex(clause => clause.part !== part && clause.part.lead === part.lead)
  return next < 0 ? inBlock : inBlock.slice(0, next)
}

/** Lines in the order of the ad; the same must is one line, and a wish for what is a must anyway is dropped. */
export function mergeLines(
  lines: SkillLine[],
  either: Map<Clause, EitherGroup>,
  reference: Reference,
): MergedLine[] {
  const merged: MergedLine[] = []
  const single = new Map<string, MergedLine>()
  const groups = new Map<string, MergedLine>()
  for (const line of foldBlocks(telling(lines, either, reference), either)) {
    const key = `${line.necessity} ${line.entries
      .map(entry => entry.skill)
      .sort()
      .join(' ')}`
    const table = line.entries.length === 1 ? single : groups
    const known = table.get(key)
    if (known) {
      for (const entry of line.entries) join(known.entries.find(({ skill }) => skill === entry.skill)!, entry)
      known.clauses.push(line.clause)
      continue
    }
    const made: MergedLine = {
      necessity: line.necessity,
      entries: line.entries.slice(0, mostAlternatives).map(entry => ({ ...entry, also: [] })),
      clauses: [line.clause],
    }
    table.set(key, made)
    merged.push(made)
  }
  const must = new Set<SkillId>()
  for (const line of single.values()) if (line.necessity === 'must') must.add(line.entries[0]!.skill)
  return merged.filter(line => {
    if (line.entries.length > 1) return true
    const [entry] = line.entries
    // Asked once more with a higher bar ("React, ideally five years"), the wish says something of its own.
    return line.necessity === 'must' || !must.has(entry!.skill) || entry!.years !== undefined
  })
}

/** One way of several "Python data analysis" is Python: beside a tool the practice would let in everybody. */
function telling(lines: SkillLine[], either: Map<Clause, EitherGroup>, reference: Reference): SkillLine[] {
  const isTool = ({ entries }: SkillLine) =>
    entries.some(({ skill }) => /^(?:tool|language)$/.test(reference.skills.get(skill)?.kind ?? ''))
  return lines.filter(
    line =>
      !either.has(line.clause) ||
      isTool(line) ||
      !lines.some(other => other.clause === line.clause && isTool(other)),
  )
}

function foldBlocks(lines: SkillLine[], either: Map<Clause, EitherGroup>): SkillLine[] {
  const folded: SkillLine[] = []
  const open = new Map<EitherGroup, SkillLine>()
  for (const line of lines) {
    const of = either.get(line.clause)
    const group = of && open.get(of)
    if (!group) {
      const made = { ...line, entries: [...line.entries] }
      if (of) open.set(of, made)
      folded.push(made)
      continue
    }
    for (const entry of line.entries)
      if (!group.entries.some(({ skill }) => skill === entry.skill)) group.entries.push(entry)
  }
  return folded
}

function join(known: MergedEntry, again: SkillAsked): void {
  known.also.push({ start: again.start, end: again.end })
  if (again.level !== undefined && (known.level ?? 0) < again.level) known.level = again.level
  if (again.years !== undefined && (known.years ?? 0) < again.years) known.years = again.years
}
