// One line for what an ad says more than once, and one group for a list of which one entry is enough.

import type { SkillId } from '../../../reference/types.ts'
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

/** Blocks whose entries are alternatives, by a line before them (以下のいずれか) or after (※上記全てが必須ではない). */
export function eitherBlocks(clauses: Clause[]): Set<number> {
  const blocks = new Set<number>()
  for (const [index, clause] of clauses.entries()) {
    if (closesEither(clause.text) && clause.part.section !== 'persona') blocks.add(clause.part.block)
    if (opensEither(clause.text) && clauses[index + 1]?.part.block === clause.part.block)
      blocks.add(clause.part.block)
    if (opensEither(clause.part.heading)) blocks.add(clause.part.block)
  }
  return blocks
}

/** Lines in the order of the ad; the same must is one line, and a wish for what is a must anyway is dropped. */
export function mergeLines(lines: SkillLine[], either: Set<number>): MergedLine[] {
  const merged: MergedLine[] = []
  const single = new Map<string, MergedLine>()
  const groups = new Map<string, MergedLine>()
  for (const line of foldBlocks(lines, either)) {
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

function foldBlocks(lines: SkillLine[], either: Set<number>): SkillLine[] {
  const folded: SkillLine[] = []
  const open = new Map<number, SkillLine>()
  for (const line of lines) {
    const block = line.clause.part.block
    if (!either.has(block)) {
      folded.push(line)
      continue
    }
    const group = open.get(block)
    if (!group) {
      const made = { ...line, entries: [...line.entries] }
      open.set(block, made)
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
