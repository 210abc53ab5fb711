// Sentences of an ad and whether they ask something of the person: must, nice, or neither.

import type { Necessity } from '../../../matching/types.ts'
import type { AdOutline, AdPart } from './section-words.ts'
import { cutsBySide, mustCue, niceCue, notAsked, outsideBrackets, remarkOf } from './side-words.ts'
import { type UnreadWhy, unreadWhys } from './types.ts'

/** Offsets into the readable text. */
export interface Clause {
  start: number
  end: number
  text: string
  part: AdPart
  /** undefined: tells of the company, the duties or the terms. */
  necessity: Necessity | undefined
  /** Why nothing is read from it although it speaks of skills. */
  leftOut?: UnreadWhy
}

const personCue =
  /必須|経験|知識|知見|精通|熟練|習熟|習得|スキル|理解|長けて|扱える|使える|書ける|できる方|出来る方|お持ちの|能力|実績|が必要|experienc|proficien|knowledge|familiar|expert|understanding of|skilled|\bmust\b|requir|hands[- ]on|fluen|background in|\bstrong\b|\bsolid\b|\bdegree\b|\byears\b|\bability\b|you know|you have|comfortable with|track record|well[- ]versed|competen|certified|prowess|command of/i
const stackCue =
  /\b(?:our|the|current|existing) (?:current |existing )?(?:tech(?:nology|nical)? ?)?stack\b|\bwe(?:['’]re| are)? (?:currently |mainly |mostly )?(?:use|using|run on|built (?:on|with))\b|\bour (?:backend|frontend|platform|product|infrastructure|services?|codebase)\b[^.]{0,30}\b(?:is|are|uses?|runs?)\b|\b(?:we are|we['’]re) an? [^.,;]{0,40}\b(?:using|working with|running on|built (?:on|with))\b|\bour (?:company|teams?|engineers|developers)\b[^.,;]{0,20}\b(?:works? with|uses?|runs? on|builds? (?:on|with))\b|\b(?:the|our|other) (?:[\w-]+ ){0,2}(?:team|colleagues|department)s?,? (?:who|that|which) (?:uses?|works? with|runs? on)\b|(?:当社|弊社|自社|チーム)(?:で)?は[^。]{0,40}(?:使用|利用|採用)し/i
const lure =
  /経験(?:・スキル)?(?:に応じ|を(?:活|生)か|を積|が積|でき|が得)|スキル(?:に応じ|アップ|を(?:活|生)か|が身)|経験者のみ|you(?:'ll| will) (?:gain|learn|get)|opportunit/i

/** What a skill named outside the lists of requirements is: asked for, wished for, or of no matter. */
export type Elsewhere = Necessity | 'nothing'

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '')
/** Sections whose words ask nothing, whatever they call required. */
const tellsNothing = new Set([
  'stack',
  'company',
  'benefits',
  'selection',
  'pay',
  'place',
  'employment',
  'seats',
  'start',
])

/** Splits the parts into sentences and tells each one's side. */
export function clausesOf(outline: AdOutline, elsewhere: Elsewhere): Clause[] {
  return outline.parts.flatMap(part =>
    sentences(part)
      .flatMap(span => partedBySide(part, span))
      .map(({ start, end }) => {
        const text = part.text.slice(start - part.start, end - part.start)
        return { start, end, text, part, ...sideOf(text, part, elsewhere) }
      }),
  )
}

function sideOf(
  text: string,
  part: AdPart,
  elsewhere: Elsewhere,
): { necessity: Necessity | undefined; leftOut?: UnreadWhy } {
  const said = remarkOf(text)
  const outside = outsideBrackets(text)
  if (
    said === 'nothing' ||
    (notAsked.test(withoutBrackets(text)) && !niceCue.test(outside.replace(notAsked, '')))
  )
    return { necessity: undefined, leftOut: unreadWhys.notAsked }
  if (said && !tellsNothing.has(part.section)) return { necessity: said }
  switch (part.section) {
    case 'must':
    case 'education':
    case 'language':
      return { necessity: niceCue.test(outside) ? 'nice' : 'must' }
    case 'nice':
      return { necessity: mustCue.test(outside) && !niceCue.test(outside) ? 'must' : 'nice' }
    case 'persona':
    case 'duties':
    case 'other':
    case 'title': {
      if (lure.test(outside)) return { necessity: undefined }
      if (stackCue.test(outside) && !mustCue.test(outside))
        return { necessity: undefined, leftOut: unreadWhys.stack }
      if (niceCue.test(outside)) return { necessity: 'nice' }
      if (personCue.test(outside)) return { necessity: 'must' }
      return { necessity: elsewhere === 'nothing' || part.section === 'title' ? undefined : elsewhere }
    }
    case 'refused':
      return { necessity: undefined, leftOut: unreadWhys.notAsked }
    case 'stack':
      return { necessity: undefined, leftOut: unreadWhys.stack }
    default:
      return { necessity: undefined }
  }
}

/** Sentence ends: 。, and a full stop, question or exclamation mark before a space and a capital; never inside brackets. */
function sentences(part: AdPart): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < part.text.length; at += 1) {
    const char = part.text[at]!
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const ends =
      char === '。' ||
      (/[.!?;]/.test(char) &&
        /^\s+[A-Z\d\p{Lo}]/u.test(part.text.slice(at + 1, at + 4)) &&
        !(char === '?' && answered.test(part.text.slice(at + 1, at + 24))) &&
        !abbreviation(part.text, at))
    if (!ends) continue
    spans.push({ start: part.start + from, end: part.start + at + 1 })
    from = at + 1
  }
  if (from < part.text.length) spans.push({ start: part.start + from, end: part.end })
  const told = spans.map(({ start, end }) => {
    const blank = part.text.slice(start - part.start, end - part.start).search(/\S|$/)
    return { start: start + blank, end }
  })
  return told.length > 0 ? told : [{ start: part.start, end: part.end }]
}

/** "PHP? Not needed." */
const answered =
  /^\s+(?:not (?:needed|required|necessary)|no (?:need|problem)|optional|nice to have|a plus)\b/i

/** "Java, no PHP" and "Java, Go (optional)": a side that one item has is not that of the others. */
function partedBySide(part: AdPart, span: { start: number; end: number }): { start: number; end: number }[] {
  const cuts = cutsBySide(part.text.slice(span.start - part.start, span.end - part.start))
  return cuts.map((cut, index) => ({
    start: span.start + cut,
    end: index + 1 < cuts.length ? span.start + cuts[index + 1]! : span.end,
  }))
}

function abbreviation(text: string, at: number): boolean {
  return /(?:\b(?:e\.g|i\.e|etc|vs|inc|ltd|yrs?|exp|sr|jr|no|incl|approx|min|max|est)|\b[A-Z])$/i.test(
    text.slice(Math.max(0, at - 6), at),
  )
}
