// Which of the skills named side by side are alternatives: "AWS or Azure", RDB（PostgreSQL/MySQL等）, いずれか.

import type { Mention, Reference, SkillId } from '../../../reference/types.ts'

const joinsOr =
  /^\)?\s*(?:,\s*)?(?:and\s*\/\s*or|or|または|又は|もしくは|若しくは|あるいは|或いは|か|\|)\s*\(?\s*$/i
const joinsSlash = /^\s*[/／]\s*$/
const joinsList = /^\)?\s*(?:,|、|・|や|and|&|,\s*and|及び|および|と|\+|,\s*&)\s*$/i
const opensBracket = /^\s*\(\s*(?:例[:：]?|e\.?g\.?,?|such as|like|特に)?\s*$/i
const openEnd =
  /^\s*[)」]?\s*(?:等|など|のいずれか|いずれか|といった|のうち|のどれか|その他|の(?:どちら|何れ)|,?\s*(?:etc\b|or similar|or equivalent|or other|or any))/i
const opener =
  /(?:いずれか|どちらか|例えば|例[:：]|\b(?:e\.?g\.?,?|such as|like|one of(?: the following)?:?|one or more(?: of)?(?: the following)?:?|any of(?: the following)?:?|either|at least one(?: of)?|any one of))\s*[:：(]?\s*$/i

export interface Alternatives {
  mentions: Mention[]
  /** True: one of them is enough. */
  either: boolean
}

/**
 * Groups the mentions of one clause. `text` is the readable text. Slashes part alternatives only where the skills are of a
 * kind (AWS / Azure), not where they are used together (HTML / CSS).
 */
export function alternativesOf(
  text: string,
  mentions: Mention[],
  end: number,
  reference: Reference,
): Alternatives[] {
  const groups: Alternatives[] = []
  for (let from = 0; from < mentions.length; ) {
    let to = from + 1
    let or = false
    let slash = false
    for (; to < mentions.length; to += 1) {
      const between = text.slice(mentions[to - 1]!.end, mentions[to]!.start)
      if (joinsOr.test(between)) or = true
      else if (joinsSlash.test(between)) slash = true
      else if (!joinsList.test(between)) break
    }
    const chain = mentions.slice(from, to)
    const before = text.slice(Math.max(0, chain[0]!.start - 40), chain[0]!.start)
    const after = text.slice(chain.at(-1)!.end, Math.min(end, chain.at(-1)!.end + 24))
    const distinct = new Set(chain.map(mention => mention.skill))
    const either =
      distinct.size > 1 &&
      (or || opener.test(before) || openEnd.test(after) || (slash && ofOneKind([...distinct], reference)))
    const members = [...chain]
    if (either || chain.length > 1) {
      const category = categoryBeside(text, mentions, from, to, after, reference)
      if (category && (either || category.bracket)) {
        if (category.before) groups.pop()
        members.push(category.mention)
        groups.push({ mentions: members, either: true })
        from = category.before ? to : to + 1
        continue
      }
    }
    if (either) groups.push({ mentions: members, either: true })
    else for (const mention of chain) groups.push({ mentions: [mention], either: false })
    from = to
  }
  return groups
}

/** "relational databases (Oracle, MySQL)" and "PostgreSQL、MySQLなどのリレーショナルデータベース": the kind counts too. */
function categoryBeside(
  text: string,
  mentions: Mention[],
  from: number,
  to: number,
  after: string,
  reference: Reference,
): { mention: Mention; before: boolean; bracket: boolean } | undefined {
  const chain = mentions.slice(from, to)
  const covers = (mention: Mention | undefined) =>
    mention !== undefined && chain.some(member => reference.ancestors(member.skill).has(mention.skill))
  const previous = mentions[from - 1]
  if (previous && covers(previous) && opensBracket.test(text.slice(previous.end, chain[0]!.start)))
    return { mention: previous, before: true, bracket: true }
  const next = mentions[to]
  if (next && covers(next) && openEnd.test(after) && next.start - chain.at(-1)!.end <= 12)
    return { mention: next, before: false, bracket: false }
  return undefined
}

function ofOneKind(skills: SkillId[], reference: Reference): boolean {
  const [first, ...rest] = skills
  return rest.every(skill => {
    const one = reference.skills.get(first!)
    const other = reference.skills.get(skill)
    if (!one || !other) return false
    if ((one.related.get(skill) ?? 0) >= 0.4) return true
    // Languages of one kind are written together (HTML / CSS), products of one kind instead of each other.
    return (
      one.kind === 'tool' &&
      other.kind === 'tool' &&
      one.parents.some(parent => other.parents.includes(parent))
    )
  })
}

/** A line such as 以下のいずれか or "one or more of the following" makes the items after it alternatives. */
export function opensEither(words: string): boolean {
  return /以下の?(?:うち、?)?(?:の)?いずれか|次のいずれか|下記の?いずれか|いずれか(?:1|一|ひと)つ|(?:one|any)(?: or more)? of the following\s*:?\s*$/i.test(
    words,
  )
}

/** ※上記全てが必須ではない, いずれかが該当していれば: the list before it is of alternatives. */
export function closesEither(words: string): boolean {
  return /(?:上記|以上|これら)?の?(?:全て|すべて)(?:が|を|の)?.{0,8}(?:必須|必要|満たす).{0,10}(?:ではあり|ではな|わけでは|なくて)|いずれか(?:が|に|を|1つ|一つ|ひとつ)?.{0,6}(?:該当|当てはま|満た)|(?:you )?(?:don['’]t|do not) (?:need|have) to (?:have|meet|know) (?:all|everything)/i.test(
    words,
  )
}
