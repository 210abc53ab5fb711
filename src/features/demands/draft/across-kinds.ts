// "Bachelor in CS or 5 years of Python": alternatives of different kinds become one line.

import type { Level } from '../../../reference/types.ts'
import { mostAlternatives } from './merge-lines.ts'
import type { DraftedLine } from './types.ts'

type Line = Omit<DraftedLine, 'id'>

/** From one requirement to the next by no more than an "or", and what belongs to either beside its name. */
const or =
  /^[^,.;、。\n]{0,24}?[\s,、]*(?:\bor\b|または|又は|もしくは|若しくは|あるいは)\s*(?:(?:an?|at least|over|minimum(?: of)?|equivalently)\s+)?(?:(?:\d{1,2}|\w{3,5})\s?\+?\s?(?:or more )?(?:years?|yrs?)['’]?)?\s*(?:of|in|with)?\s*(?:(?:hands[- ]on|professional|relevant|practical|work(?:ing)?|industry|development)\s+){0,2}(?:experience\s+)?(?:of|in|with|as)?(?:\s+an?)?\s*$/i

/** Joins such lines, in the place of the first. `raw` is the ad; a line that the ad asks for elsewhere too stays its own. */
export function joinedAcrossKinds(lines: Line[], raw: string): Line[] {
  const placed = lines
    .map((line, at) => ({ line, at, ...spanOf(line) }))
    .sort((a, b) => a.start - b.start || a.at - b.at)
  const joined = new Map<number, Line>()
  const gone = new Set<number>()
  for (const [index, one] of placed.entries()) {
    const next = placed[index + 1]
    if (!next || gone.has(one.at) || !mayJoin(one.line, next.line)) continue
    if (next.start < one.end || !or.test(raw.slice(one.end, next.start))) continue
    joined.set(one.at, together(one.line, next.line))
    gone.add(next.at)
  }
  return lines.flatMap((line, at) => (gone.has(at) ? [] : [joined.get(at) ?? line]))
}

const spanOf = ({ anyOf }: Line) => ({
  start: Math.min(...anyOf.map(({ words }) => words.start)),
  end: Math.max(...anyOf.map(({ words }) => words.end)),
})

function mayJoin(one: Line, other: Line): boolean {
  const kinds = [one, other].map(({ anyOf }) => anyOf[0].requirement.kind)
  return (
    kinds[0] !== kinds[1] &&
    (kinds.includes('education') || kinds.includes('certification')) &&
    one.anyOf.length + other.anyOf.length <= mostAlternatives &&
    [...one.anyOf, ...other.anyOf].every(({ also }) => also.length === 0)
  )
}

function together(one: Line, other: Line): Line {
  const anyOf = [...one.anyOf, ...other.anyOf] as DraftedLine['anyOf']
  const weight = (one.weight * one.anyOf.length + other.weight * other.anyOf.length) / anyOf.length
  // A degree is a wish where it stands beside years: with these named, one of both is a must.
  const isMust = one.necessity === 'must' || other.necessity === 'must'
  return {
    necessity: isMust ? 'must' : 'nice',
    weight: Math.max(1, Math.round(weight)) as Level,
    why: [...new Set([...one.why, ...other.why])],
    anyOf,
  }
}
