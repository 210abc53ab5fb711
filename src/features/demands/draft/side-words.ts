// The words by which an ad says that something is a must, a wish or of no matter, also in brackets beside one name.

import type { Necessity } from '../../../matching/types.ts'

export const niceCue =
  /歓迎|尚可|なお可|望まし|優遇|好ましい|推奨|任意|尚(?:良|よ)し?|(?:あれば|ならば?|(?:だ|でき|出来)れば)(?:なお|尚)?(?:良|よ|可|OK|嬉|うれ|活か)|できれば|あればOK|だと(?:嬉|うれ)|preferred|\bpreferabl[ey]|\b(?:a|is) (?:big |huge |strong |definite |real |\+ )?(?:plus|bonus|advantage)\b|\ban (?:added |additional |extra )?(?:advantage|bonus|plus)\b|\bpluses\b|nice[- ]to[- ]have|\bbonus\b|desirable|desired\b|\bideally\b|advantageous|good to have|(?:is|are) welcome\b|would be (?:great|nice|helpful|ideal|an asset|a plus)|\b(?:an|strong) asset\b|not (?:required|essential|necessary|mandatory) but|but not (?:required|essential|necessary|mandatory|a must)|\beven better\b|all the better|\b(?:brownie|extra|bonus) points\b|\boptional(?:ly)?\b|if possible\b|\b(?:helpful|beneficial)(?=\s*(?:[.,;)]|$))/i
export const mustCue = /必須|必要(?!に応じ|とされ|な時)|マスト|\bmust\b|\brequired\b|mandatory/i
export const notAsked =
  /不問|問いません|問わず|不要|必要(?:なし|ありません|はありません)|(?:なくて|無くて)も(?:可|OK|大丈夫|構|良|よ|いい|問題)|(?:必須|必要)(?:では(?:あり|な)|じゃな)|未経験(?:可|OK|でも(?:可|OK|大丈夫))|\bno (?:prior |previous )?(?:experience|knowledge)\b|\bnot (?:be )?(?:strictly |absolutely )?(?:required|necessary|needed|mandatory|essential|a must)\b|\bno [A-Za-z][\w /+#.-]{1,28}? (?:needed|required|necessary)\b|\bunnecessary\b|(?:\bnot|n['’]t) need\b|\bno need (?:for|to)\b|\bnot looking for\b|doesn['’]t matter|does not matter|^\s*no\s+(?!less\b|more\b|fewer\b|later\b|matter\b)[A-Z.]\S{0,40}[\s.!]{0,8}$/i

/** What a remark says of the words it stands behind. */
export type Side = Necessity | 'nothing'

/** The side that words speak of; a wish goes before its negation ("not required but a plus"). */
export function sideSaid(words: string): Side | undefined {
  if (niceCue.test(words)) return 'nice'
  if (notAsked.test(words)) return 'nothing'
  return mustCue.test(words) ? 'must' : undefined
}

/** Words of a remark that name nothing: 経験は, "but is", です. */
const filler =
  /経験|知識|資格|方|程度|スキル|レベル|\b(?:experience|skills?|knowledge|but|it|is|are|be|would|strictly|absolutely|strongly|highly|very|much|only|plus|an?|the|not|no|to|have|if|asset|want|advantage|welcome|level)\b|want/gi
const inBrackets = /\(([^()]*)\)/g
/** What makes the words before and after it one choice, at once or at the end of a list. */
const orFollows = /^(?:\s*[,、][^,、.;。()\n]{1,24}){0,6}?\s*[,、]?\s*(?:\bor\b|\/|または|又は|もしくは)/i

/** A bracket that only tells the side of what stands before it: （なくても可）, "(not required)". */
function remarkIn(words: string): Side | undefined {
  if (words.length > 40) return undefined
  const side = /^\s*want\s*$/i.test(words) ? 'nice' : sideSaid(words)
  if (side === undefined) return undefined
  let rest = words
  for (const cue of [niceCue, notAsked, mustCue]) while (cue.test(rest)) rest = rest.replace(cue, ' ')
  return /[\p{L}\p{N}]/u.test(rest.replace(filler, ' ').replace(/[ぁ-ん]/g, '')) ? undefined : side
}

/** What the brackets of `text` say: a remark on what they follow, or a side of what they name themselves. */
function bracketsOf(text: string) {
  return [...text.matchAll(inBrackets)].map(({ 0: { length }, 1: words, index }) => {
    const side = remarkIn(words!)
    // "Postgres (preferred) or MySQL": one of both is asked for, whichever is liked better.
    const choice = side === 'nice' && orFollows.test(text.slice(index + length, index + length + 160))
    return { index, length, remark: choice ? undefined : side, choice, words: words! }
  })
}

/** The side that a bracket gives the whole of `text`; the last one counts. */
export const remarkOf = (text: string): Side | undefined =>
  bracketsOf(text).findLast(({ remark }) => remark)?.remark

/** `text` with blanks for such brackets: what is left is what they speak of. */
export const withoutRemarks = (text: string): string =>
  blanked(text, ({ remark, choice }) => remark !== undefined || choice)

/** `text` with blanks for the brackets that give a side to what they name themselves: "(Node.js preferred)". */
export const outsideBrackets = (text: string): string =>
  blanked(
    text,
    ({ remark, choice, words }) => choice || (remark === undefined && sideSaid(words) !== undefined),
  )

type Bracket = ReturnType<typeof bracketsOf>[number]
function blanked(text: string, which: (bracket: Bracket) => boolean): string {
  let clean = ''
  let at = 0
  for (const { index, length } of bracketsOf(text).filter(which)) {
    clean += text.slice(at, index) + ' '.repeat(length)
    at = index + length
  }
  return clean + text.slice(at)
}

/**
 * Where a list is cut because one item has its own side: "Java, Go (optional), Rust" and Java、PHPは不要. Offsets into
 * `text`, the first is 0. Items of which an "or" makes one choice stay together.
 */
export function cutsBySide(text: string): number[] {
  const items = itemsOf(text)
  if (items.length < 2) return [0]
  const words = items.map(({ start, end }) => text.slice(start, end))
  const cuts = new Set([0])
  for (const [index, item] of words.entries()) {
    if (!ownSide(item)) continue
    const from = opensOr.test(item) ? 0 : index
    if (from === index && words.slice(index + 1).some(later => opensOr.test(later))) continue
    cuts.add(items[from]!.start)
    if (items[index + 1]) cuts.add(items[index + 1]!.start)
  }
  // "Java required, Go preferred": where sides differ, each is that of the items up to it.
  const ends = words.map(sideAtEnd)
  if (new Set(ends.filter(Boolean)).size > 1)
    for (const [index, side] of ends.entries())
      if (side && items[index + 1]) cuts.add(items[index + 1]!.start)
  return [...cuts].sort((a, b) => a - b)
}

/** The side that the last words of an item say: "Japanese N2 preferred", 英語は尚可. */
function sideAtEnd(words: string): Side | undefined {
  const outside = words.replace(/\([^()]*\)/g, '').replace(/[\s,、;.。]+$/u, '')
  const last = outside.slice(-24)
  const ends = (cue: RegExp) =>
    [...last.matchAll(new RegExp(cue, `${cue.flags}g`))].some(
      ({ 0: { length }, index }) =>
        last
          .slice(index + length)
          .replace(/[ぁ-ん]/g, '')
          .trim() === '',
    )
  if (ends(niceCue)) return 'nice'
  if (ends(notAsked)) return 'nothing'
  return ends(mustCue) ? 'must' : undefined
}

function ownSide(words: string): boolean {
  if (remarkOf(words)) return true
  const outside = words.replace(/\([^()]*\)/g, '')
  return (
    notAsked.test(outside) &&
    /^\P{L}*(?:[A-Z.]|not?\s|[一-鿿ァ-ヶー]{1,8}(?:の(?:経験|知識|スキル))?[はも]\s*(?:不|問|必要))/u.test(
      outside,
    )
  )
}

const opensOr = /^\s*(?:or\b|または|又は|もしくは|あるいは)/i

/** Items of a list between commas, and before an "and" or と that joins two names; never inside brackets. */
function itemsOf(text: string): { start: number; end: number }[] {
  const starts = [0]
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const joint =
      /^(?:[,、;](?!\s*(?:but(?! (?:an?|the|you|we|some|strong|good|solid)\b)|though|although|however|yet)\b|\s*(?:ただし?|が|でも))\s*(?:(?:and|&)\s+)?|\s(?:and|&)\s+(?=[A-Z])|(?:と|及び|および)(?=[A-Z]))/.exec(
        text.slice(at, at + 16),
      )
    // 日本語N2必須 英語尚可
    if (char === ' ' && /必須|尚可|歓迎|優遇|不問/.test(text.slice(Math.max(0, at - 2), at))) {
      starts.push(at + 1)
      continue
    }
    if (!joint || (char === ',' && /\d/.test(text[at + 1] ?? ''))) continue
    starts.push(at + joint[0].length)
    at += joint[0].length - 1
  }
  // "CCNA (a plus)Systems: Linux": where a line break was lost, the remark still ends its item.
  for (const { index, length, remark } of bracketsOf(text))
    if (remark && /^\s*[A-Z]/.test(text.slice(index + length))) starts.push(index + length)
  starts.sort((a, b) => a - b)
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}
