// Which of the skills or certificates named side by side are alternatives: "AWS or Azure", RDB（PostgreSQL/MySQL等）, いずれか.

import type { Mention, Reference } from '../../../reference/types.ts'

const joinsOr =
  /^\)?\s*([,、]\s*)?(?:and\s*\/\s*or|or|または|又は|もしくは|若しくは|あるいは|或いは|か|\|)\s*\(?\s*$/i
const joinsSlash = /^\s*[/／]\s*$/
const joinsAnd = /^\)?\s*[,、]?\s*(?:and|&|及び|および|と|\+)\s*$/i
const joinsComma = /^\)?\s*(?:,|、|・|や)\s*$/
const opensBracket =
  /^\s*(?:(?:tools?|stores?|systems?|platforms?|frameworks?|products?|solutions?|services?|libraries|languages?)\s*)?(?:\(\s*(?:例[:：]?|e\.?g\.?,?|such as|like|特に)?|,?\s*(?:such as|like|e\.g\.,?))\s*$/i
const openEnd =
  /^\s*[)」]?\s*(?:等|など|のいずれか|いずれか|といった|のうち|のどれか|その他|の(?:どちら|何れ)|,?\s*(?:etc\b|or similar|or equivalent|or other|or any))/i
const opener =
  /(?:いずれか|どちらか|例えば|例[:：]|\b(?:e\.?g\.?,?|such as|like|one of(?: the following)?:?|one or more(?: of)?(?: the following)?:?|any of(?: the following)?:?|either|at least one(?: of)?|any one of))\s*[:：(]?\s*$/i

/** What stands between two names side by side. */
type Joint = 'comma' | 'and' | 'slash' | Or
/** ", or" and 、または; an English or; または without a comma. */
type Or = 'or of all' | 'or' | 'or of two'

/** Offsets into the readable text. */
interface Named {
  start: number
  end: number
}

export interface Alternatives<T> {
  named: T[]
  /** True: one of them is enough. */
  either: boolean
}

/** How names stand to each other. */
export interface Kinship<T> {
  same(one: T, other: T): boolean
  /** A slash between them makes them alternatives. */
  ofOneKind(named: T[]): boolean
  /** An "or" behind them binds both. */
  ofOneTrade(one: T, other: T): boolean
  /** "relational databases" of PostgreSQL. */
  covers(kind: T, member: T): boolean
}

/** Groups the names of one clause, by the rule of `bindings`. `text` is the readable text, `end` that of the clause. */
export function alternativesOf<T extends Named>(
  text: string,
  all: T[],
  end: number,
  kinship: Kinship<T>,
): Alternatives<T>[] {
  const groups: Alternatives<T>[] = []
  for (let from = 0; from < all.length; ) {
    const joints: Joint[] = []
    const inBracket = opensBracket.test(text.slice(all[from - 1]?.end ?? from, all[from]!.start))
    let to = from + 1
    for (; to < all.length; to += 1) {
      const between = text.slice(all[to - 1]!.end, all[to]!.start)
      const joint = jointOf(between)
      if (joint === undefined || (inBracket && between.startsWith(')'))) break
      joints.push(joint)
    }
    const chain = all.slice(from, to)
    const before = text.slice(Math.max(0, chain[0]!.start - 40), chain[0]!.start)
    const after = text.slice(chain.at(-1)!.end, Math.min(end, chain.at(-1)!.end + 24))
    const bound = bindings(chain, joints, opener.test(before), openEnd.test(after), kinship)
    const category = categoryBeside(text, all, from, to, after, kinship)
    if (category?.bracket) {
      const kind = groups.pop()
      groups.push({ named: [...chain, ...(kind?.named ?? [])], either: true })
    } else groups.push(...cutAt(chain, bound, kinship))
    const last = groups.at(-1)!
    const kindFollows = category && !category.bracket && (last.either || chain.length === 1)
    if (kindFollows) {
      last.named.push(category.kind)
      last.either = true
    }
    from = kindFollows ? to + 1 : to
  }
  return groups
}

function jointOf(between: string): Joint | undefined {
  const or = joinsOr.exec(between)
  if (or) return or[1] ? 'or of all' : /[a-z|]/i.test(or[0]) ? 'or' : 'or of two'
  if (joinsSlash.test(between)) return 'slash'
  if (joinsAnd.test(between)) return 'and'
  return joinsComma.test(between) ? 'comma' : undefined
}

/**
 * Which joints bind alternatives, so that one "or" does not swallow a list of musts:
 * - An "and" beside an "or" parts the list; each part is read by itself: "SQL, and AWS or GCP".
 * - "Or" binds its two neighbours. With a comma before it (", or", 、または) it binds all before it in its part; without
 *   one those of their kind: "Python, Java or Go" whole, but of "Docker, AWS or GCP" and DockerとAWSまたはGCP the clouds.
 * - Where its neighbours are of no common kind, an English "A, B or C" is whole; 、 stays "and" beside AまたはB.
 * - "One of", "either", いずれか, "etc." bind a list without "or"; with one, what is led by them up to the last "or".
 * - A slash binds what is of a kind (AWS / Azure), not what is used together (HTML / CSS); beside an "or" it binds.
 */
function bindings<T>(
  chain: T[],
  joints: Joint[],
  led: boolean,
  open: boolean,
  kinship: Kinship<T>,
): boolean[] {
  const bound = joints.map(() => false)
  const or = joints.map(joint => joint.startsWith('or'))
  bindSlashes(chain, joints, bound, kinship)
  if (!or.includes(true)) {
    const and = joints.lastIndexOf('and')
    if (led || open) bound.fill(true, !led && and < joints.length - 1 ? and + 1 : 0)
    return bound
  }
  for (const [start, end] of parts(joints)) {
    const last = or.lastIndexOf(true, end - 1)
    if (led && start === 0) bound.fill(true, 0, last < 0 ? end : last + 1)
    else if (open && end === joints.length && last < start) bound.fill(true, start, end)
    // LaravelまたはCakePHP、Symfonyなど
    else if (open && end === joints.length)
      for (let at = last + 1; at < end && kinship.ofOneTrade(chain[at]!, chain[at + 1]!); at += 1)
        bound[at] = true
    for (let at = start; at < end; at += 1) {
      if (or[at]) bound.fill(true, reach(chain, joints, start, at, end, kinship), at + 1)
      else if (joints[at] === 'slash' && (or[at - 1] || or[at + 1])) bound[at] = true
    }
  }
  return bound
}

/** Where an "and" parts the list: from the first joint of each part to the one after its last. */
function parts(joints: Joint[]): [number, number][] {
  const ends = [...joints.keys()].filter(at => joints[at] === 'and')
  return [...ends, joints.length].map((end, index) => [index === 0 ? 0 : ends[index - 1]! + 1, end])
}

/** The first joint that the "or" at `at` binds, in its part of the list. */
function reach<T>(
  chain: T[],
  joints: Joint[],
  start: number,
  at: number,
  end: number,
  kinship: Kinship<T>,
): number {
  if (joints[at] === 'or of all') return start
  const alike = (one: number) => kinship.ofOneTrade(chain[one]!, chain[at + 1]!)
  if (!alike(at)) {
    const plain = joints.slice(start, at).every(joint => joint === 'comma') && at === end - 1
    return plain && joints[at] === 'or' ? start : at
  }
  let from = at
  while (from > start && joints[from - 1] === 'comma' && alike(from - 1)) from -= 1
  return from
}

function bindSlashes<T>(chain: T[], joints: Joint[], bound: boolean[], kinship: Kinship<T>): void {
  for (let from = 0; from < joints.length; from += 1) {
    let to = from
    while (joints[to] === 'slash') to += 1
    if (to > from && kinship.ofOneKind(chain.slice(from, to + 1))) bound.fill(true, from, to)
    from = to
  }
}

/** Runs of bound names; whatever is not bound stands alone. */
function cutAt<T>(chain: T[], bound: boolean[], { same }: Kinship<T>): Alternatives<T>[] {
  const runs: T[][] = []
  for (const [at, named] of chain.entries()) {
    if (at > 0 && bound[at - 1]) runs.at(-1)!.push(named)
    else runs.push([named])
  }
  return runs.flatMap((run): Alternatives<T>[] =>
    run.some(named => !same(named, run[0]!))
      ? [{ named: run, either: true }]
      : run.map(named => ({ named: [named], either: false })),
  )
}

/** "relational databases (Oracle, MySQL)" and "PostgreSQL、MySQLなどのリレーショナルデータベース": the kind counts too. */
function categoryBeside<T extends Named>(
  text: string,
  all: T[],
  from: number,
  to: number,
  after: string,
  kinship: Kinship<T>,
): { kind: T; bracket: boolean } | undefined {
  const chain = all.slice(from, to)
  const covers = (kind: T | undefined) =>
    kind !== undefined && chain.some(member => kinship.covers(kind, member))
  const previous = all[from - 1]
  if (
    chain.length > 1 &&
    previous &&
    covers(previous) &&
    opensBracket.test(text.slice(previous.end, chain[0]!.start))
  )
    return { kind: previous, bracket: true }
  const next = all[to]
  if (next && covers(next) && openEnd.test(after) && next.start - chain.at(-1)!.end <= 12)
    return { kind: next, bracket: false }
  return undefined
}

export function skillKinship(reference: Reference): Kinship<Mention> {
  const skillOf = ({ skill }: Mention) => reference.skills.get(skill)
  const alike = (one: Mention, other: Mention) => {
    const [a, b] = [skillOf(one), skillOf(other)]
    if (!a || !b) return false
    if (a === b || (a.related.get(other.skill) ?? 0) >= 0.4) return true
    // Languages of one kind are written together (HTML / CSS), products of one kind instead of each other.
    return a.kind === 'tool' && b.kind === 'tool' && a.parents.some(parent => b.parents.includes(parent))
  }
  const language = (mention: Mention) => {
    const skill = skillOf(mention)
    return skill?.kind === 'language' && skill.parents.includes('programming-languages')
  }
  return {
    same: (one, other) => one.skill === other.skill,
    ofOneKind: ([first, ...rest]) => rest.every(other => alike(first!, other)),
    // Two programming languages are alternatives beside an "or", though a slash alone does not make them so.
    ofOneTrade: (one, other) => alike(one, other) || (language(one) && language(other)),
    covers: (kind, member) => reference.ancestors(member.skill).has(kind.skill),
  }
}

/** A line such as 以下のいずれか or "one or more of the following" makes the items after it alternatives. */
export function opensEither(words: string): boolean {
  return /以下の?(?:うち、?)?(?:の)?いずれか|次のいずれか|下記の?いずれか|いずれか(?:1|一|ひと)つ|(?:one|any)(?: or more)? of the following\s*:?\s*$/i.test(
    words,
  )
}

/** ※上記全てが必須ではない, いずれかが該当していれば: the list before it is of alternatives. */
export function closesEither(words: string): boolean {
  return /(?:上記|以上|これら)?の?(?:全て|すべて)(?:が|を|の)?.{0,8}(?:必須|必要|満たす).{0,10}(?:ではあり|ではな|はあり|はな|わけでは|なくて)|いずれか(?:が|に|を|1つ|一つ|ひとつ)?.{0,6}(?:該当|当てはま|満た)|(?:you )?(?:don['’]t|do not) (?:need|have) to (?:have|meet|know) (?:all|everything)/i.test(
    words,
  )
}
