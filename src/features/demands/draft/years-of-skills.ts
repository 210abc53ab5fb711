// Whose years they are: of the skills and groups of alternatives that one sentence names beside "3+ years", 経験3年以上.

import type { YearsFound } from '../../../reading/years.ts'

/** A skill, or a group of which one is enough. Offsets into the readable text. */
interface Named {
  start: number
  end: number
}

/** More names than this beside one number of years: the years are of the whole, not of each. */
const mostSharing = 3

/** What opens a demand of its own behind a comma: "5 years of Java, good knowledge of SQL". */
const opensOwn =
  /[,、;]\s*(?:and\s+|with\s+)?(?:(?:some|any|good|strong|solid|proven|basic|deep|excellent|working|hands[- ]on|prior|practical)\s+){0,2}(?:experience|knowledge|familiar\w*|understanding|proficien\w*|ability|skills?|expertise|exposure)\b/i
/** A demand of its own ends before the comma: Ciscoの構築経験3年以上、…; of a plain list (Java、Go経験3年) it does not. */
const endsOwn = /経験|知識|知見|スキル|できる|experience|knowledge/i

/** Those of `named` whose years are `found`, one of the `years` of the sentence; [] if they are of none of them. */
export function namedWithYears<T extends Named>(
  text: string,
  named: T[],
  found: YearsFound,
  years: YearsFound[],
): T[] {
  const near = years.length === 1 ? oneNumber(text, named, found) : amongSeveral(named, found, years)
  return near.length > mostSharing ? [] : near
}

function oneNumber<T extends Named>(text: string, named: T[], found: YearsFound): T[] {
  const before = named.filter(({ end }) => end <= found.start)
  const after = named.filter(({ start }) => start >= found.end)
  const ends = /^\s*(?:以上|程度)?(?:の)?(?:実務)?(?:経験)?(?:が?ある方)?\s*(?:[,、;]|$)/.test(
    text.slice(found.end, found.end + 16),
  )
  if (before.length > 0 && ends) return nearestRun(text, lastDemand(text, before, found), found)
  const leads = /^\s*(?:of|in|with|on|as)\b/i.test(text.slice(found.end, found.end + 6)) && after.length > 0
  if (leads || before.length === 0) return nearestRun(text, firstDemand(text, after, found), found)
  return nearestRun(text, named, found)
}

/** From the last name back to where another demand ended. */
function lastDemand<T extends Named>(text: string, before: T[], found: YearsFound): T[] {
  const from = before.findLastIndex(
    ({ end }, index) =>
      /[,、;]/.test(text.slice(end, before[index + 1]?.start ?? found.start)) &&
      endsOwn.test(text.slice(end, before[index + 1]?.start ?? found.start).replace(/[,、;][^,、;]*$/, '')) &&
      index < before.length - 1,
  )
  return before.slice(from + 1)
}

/** Up to where another demand begins. */
function firstDemand<T extends Named>(text: string, after: T[], found: YearsFound): T[] {
  const to = after.findIndex(({ start }, index) =>
    opensOwn.test(text.slice(after[index - 1]?.end ?? found.end, start)),
  )
  return to < 0 ? after : after.slice(0, Math.max(to, 1))
}

/** Years that stand behind the first name are behind each ("Java 5 years, Go 2 years"), others before. */
function amongSeveral<T extends Named>(named: T[], found: YearsFound, years: YearsFound[]): T[] {
  const index = years.indexOf(found)
  const from = years[index - 1]?.end ?? 0
  const to = years[index + 1]?.start ?? Number.POSITIVE_INFINITY
  const behind = (named[0]?.end ?? 0) <= years[0]!.start
  return behind
    ? named.filter(({ start, end }) => end <= found.start && start >= from)
    : named.filter(({ start, end }) => start >= found.end && end <= to)
}

function nearestRun<T extends Named>(text: string, named: T[], found: YearsFound): T[] {
  if (named.length <= mostSharing) return named
  const distance = ({ start, end }: Named) => Math.max(start - found.end, found.start - end, 0)
  const nearest = [...named].sort((a, b) => distance(a) - distance(b))[0]!
  const at = named.indexOf(nearest)
  const run = [nearest]
  const linked = (a: Named, b: Named) => b.start - a.end <= 6 && !/[.;。]/.test(text.slice(a.end, b.start))
  for (let i = at + 1; i < named.length && linked(named[i - 1]!, named[i]!); i += 1) run.push(named[i]!)
  for (let i = at - 1; i >= 0 && linked(named[i]!, named[i + 1]!); i -= 1) run.push(named[i]!)
  return run
}
