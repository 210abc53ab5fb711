// The skills a clause asks for, as lines: single ones and alternatives, with years and level where the words say so.

import type { Necessity } from '../../../matching/types.ts'
import type { YearsFound } from '../../../reading/years.ts'
import type { Level, Mention, Reference, SkillId } from '../../../reference/types.ts'
import { alternativesOf, opensEither, skillKinship } from './alternatives.ts'
import type { Clause } from './clauses.ts'
import { type Side, sideSaid } from './side-words.ts'
import { statedLevel } from './strength.ts'
import { namedWithYears } from './years-of-skills.ts'

/** Offsets into the readable text. */
export interface SkillAsked {
  skill: SkillId
  start: number
  end: number
  level?: Level
  years?: number
}

export interface SkillLine {
  necessity: Necessity
  entries: SkillAsked[]
  clause: Clause
}

/** "… documentation, or digging through build systems": what is named is one way of several, not all of them skills. */
const orElse = /,\s*or\s+(?!(?:working|programming|engineering|computing|testing)\b)[a-z]+ing\s/

/** Lines of one clause, and the years in it that belong to no skill. `text` without remarks on sides. */
export function skillLinesOf(
  text: string,
  clause: Clause,
  named: Mention[],
  years: YearsFound[],
  reference: Reference,
): { lines: SkillLine[]; ownYears: YearsFound[] } {
  const necessity = clause.necessity === 'must' && orElse.test(clause.text) ? 'nice' : clause.necessity
  const mentions = telling(named, clause, years, reference)
  if (necessity === undefined || mentions.length === 0) return { lines: [], ownYears: years }
  const level = statedLevel(clause.text)
  const groups = alternativesOf(text, mentions, clause.end, skillKinship(reference)).map(({ named }) => ({
    named,
    start: Math.min(...named.map(({ start }) => start)),
    end: Math.max(...named.map(({ end }) => end)),
  }))
  const taken = new Map<object, number>()
  const ownYears: YearsFound[] = []
  for (const found of years) {
    const near = namedWithYears(text, groups, found, years)
    if (near.length === 0) ownYears.push(found)
    for (const group of near) taken.set(group, found.years)
  }
  const lines = groups.flatMap((group): SkillLine[] => {
    const side = sideInBrackets(text, group.named, clause) ?? necessity
    const ofGroup = taken.get(group)
    if (side === 'nothing') return []
    const entries = distinct(group.named).map(({ skill, start, end }) => ({
      skill,
      start,
      end,
      ...(level !== undefined && { level }),
      ...(ofGroup !== undefined && { years: ofGroup }),
    }))
    return [{ necessity: side, clause, entries }]
  })
  return { lines, ownYears }
}

/**
 * "Software development" and the like say nothing beside a real skill, beside years (then experience is asked), or in
 * front of a list of alternatives.
 */
function telling(named: Mention[], clause: Clause, years: YearsFound[], reference: Reference): Mention[] {
  const vague = ({ skill }: Mention) => {
    const known = reference.skills.get(skill)
    return known === undefined || known.generic || vagueSkills.has(skill)
  }
  const rest = named.filter(mention => !vague(mention))
  return rest.length > 0 || years.length > 0 || opensEither(clause.text) ? rest : named
}
const vagueSkills = new Set<SkillId>([
  'software-development',
  'programming',
  'programming-languages',
  'software-engineering',
])

/** "(Node.js preferred)", "(Remote, bonus for Rust)": what is named in brackets has the side said beside it or at their end. */
function sideInBrackets(text: string, mentions: Mention[], clause: Clause): Side | undefined {
  const [first, last] = [mentions[0]!, mentions.at(-1)!]
  const open = text.lastIndexOf('(', first.start)
  if (open < clause.start || text.slice(open, first.start).includes(')')) return undefined
  const close = text.indexOf(')', last.end)
  if (close < 0 || close > clause.end) return undefined
  const before = /[^,、;]*$/.exec(text.slice(open + 1, first.start))![0]
  const after = /^[^,、;]*/.exec(text.slice(last.end, close))![0]
  return sideSaid(before + after) ?? sideSaid(/[^,、;]*$/.exec(text.slice(last.end, close))![0].slice(-20))
}

function distinct(mentions: Mention[]): Mention[] {
  const seen = new Set<SkillId>()
  return mentions.filter(mention => !seen.has(mention.skill) && seen.add(mention.skill))
}
