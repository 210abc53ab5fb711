// Decides whether a word that is also ordinary English ("Go", "C", "Spring") means the technology here.

import { isOrdinary } from './ordinary.ts'

/** A possible mention in reading order; `sure` ones are evidence for their neighbours. */
export interface Slot {
  start: number
  end: number
  /** Where the name ends and a version may begin. */
  nameEnd: number
  written: readonly string[]
  sure: boolean
  /** A product or language rather than a practice: stronger evidence in a list. */
  named: boolean
  /** A language one writes something in. */
  language: boolean
  /** Followed by a version number, as products are. */
  versioned: boolean
}

const listGap =
  /^(?:[\s,;:/|\u2022\u00b7\u30fb\u3001\uff0c\uff0f\u25cf\u25aa\u25cb\u25a0\u25c6\u2013*+&()\uff08\uff09-]|\band\b|\bor\b|\bwith\b|や|と|及び|または|もしくは|など|等)*$/i
const realList = /[,;/|\u2022\u00b7\u30fb\u3001\uff0c\uff0f\u25cf\u25aa\n*]/
const cueBefore =
  /(?:programming|languages?|technolog(?:y|ies)|frameworks?|tools?|stack|librar(?:y|ies)|skills?|platforms?|proficien\w+|experienced?|expertise|knowledge|familiar\w*|hands-on|using|uses?|written|built|develop\w*|implement\w*|cod(?:e|ed|ing)|skilled|fluent|expert|background|worked|working)[\s:(]*(?:\b(?:in|with|of|on|like|as|such as|including|the|using|e\.g\.?|is|are)\b[\s:(,]*)*$/i
const cueAfter =
  /^(?:\s|\u3000)?(?:v?\d|\((?:\d|less than)|programming|programmer|developers?|development|devs?\b|language|framework|librar|code\b|coding|engineers?|scripts?\b|scripting|sdk|backend|front-?end|apps?\b|applications?\b|experience|言語|開発|プログラミング|エンジニア|での|を用い|を使|の経験|経験|による)/i
const cueForLetter =
  /(?:programming|languages?|cod(?:e|ed|ing)|written|implemented|programs?|proficien\w+|skilled|fluent|expert(?:ise)?|experience|knowledge)\b[\s:(]*(?:\b(?:in|with|of|like|as|such as|including|the)\b[\s:(]*)*$/i
/** What is written in a language: "firmware in C", "wrote an app in Swift". */
const madeBefore =
  /\b(?:program(?:s|ming)?|cod(?:e|ed|ing)|comput(?:ing|ations?)|statistics?|analys[ei]s|analytics|models?|modell?ing|simulations?|plots?|visuali[sz]ations?|firmware|drivers?|kernels?|software|apps?|applications?|services?|microservices?|web-?services?|back-?ends?|front-?ends?|apis?|servers?|clients?|tools?|utilit(?:y|ies)|scripts?|scripting|librar(?:y|ies)|modules?|algorithms?|development|projects?|games?|systems?|components?|compilers?|packages?|bots?|parsers?|daemons?|plug-?ins?|wrote|written|built|implemented|developed)\s+(?:\w+ly\s+)?in\s+$/i
const afterMade = /^\s*(?:$|[\n,.;/)(]|(?:and|or|for|on|using|with|at|to|by|that|which)\b)/
/** Before two languages that vouch for each other: "used C and R". */
const useBefore =
  /\b(?:us(?:e|es|ed|ing)|knows?|learn\w*|taught|teach\w*|program\w*|cod(?:e|ed|ing)|wrote|written|experienced?|skilled|fluent|proficien\w+|familiar\w*|knowledge)\s+(?:both\s+)?(?:(?:in|with|of)\s+)?$/i
const afterLetter =
  /^\s?(?:programming|programmer|developers?|language|code\b|coding|言語|プログラム|プログラミング|\/\s?c\+\+)/i
const notLetter =
  /(?:plan|vitamin|grade|class|section|option|part|type|level|category|series|hepatitis|appendix|schedule|group|team|block|annex|point|phase|round|tier|batch|division|exhibit|form|size|model|unit|figure|table|column|item|no|number|mr|ms|dr)[\s.:-]*$/i
const label =
  /^[^\n]{0,40}(?:languages?|technolog(?:y|ies)|tools?|skills?|frameworks?|databases?|software|environment|stack|platforms?|言語|技術|ツール|スキル|フレームワーク|環境)\s*[:：]/i

const notAfter = /^\s+(?:than|or\s+less|break|20\d\d)\b/i
const nearby = 110
/** Part of somebody's or some place's name: "American Express", "Spring Valley". */
const capitalBefore = /\b[A-Z][a-z]+ $/
const capitalAfter = /^ [A-Z][a-z]+/

/** How the word stands there: as in the reference data, in capitals, or in some other way. */
function writing(text: string, written: readonly string[]): 'as-written' | 'capitals' | 'other' {
  const found = text.normalize('NFKC')
  if (written.includes(found)) return 'as-written'
  return found.length > 2 && written.some(way => way.toUpperCase() === found) ? 'capitals' : 'other'
}

/** Settles every open slot: sets `sure` on those that mean the technology. */
export function settle(raw: string, slots: Slot[]): void {
  for (let round = 0; round < 3; round++) {
    let changed = false
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at]!
      if (!slot.sure && meansTechnology(raw, slots, at)) {
        slot.sure = true
        changed = true
      }
    }
    if (!changed && !(round === 0 && settleRuns(raw, slots))) return
  }
}

/** "C, Go, Rust": three open words listed as written vouch for each other. */
function settleRuns(raw: string, slots: Slot[]): boolean {
  let changed = false
  for (let from = 0; from < slots.length; ) {
    let to = from
    while (
      to < slots.length &&
      isOpenAsWritten(raw, slots[to]!) &&
      (to === from || listed(raw, slots, to - 1))
    )
      to++
    const usedPair = isUsedPair(raw, slots, from)
    if (usedPair) to = Math.max(to, from + 2)
    if (to - from >= 3 || usedPair) {
      for (let at = from; at < to; at++) slots[at]!.sure = true
      changed = true
    }
    from = Math.max(to, from + 1)
  }
  return changed
}

/** "Used C and R": two languages joined after a word of use. */
function isUsedPair(raw: string, slots: readonly Slot[], at: number): boolean {
  const [first, second] = [slots[at]!, slots[at + 1]]
  return (
    second !== undefined &&
    [first, second].every(slot => slot.language && isOpenAsWritten(raw, slot)) &&
    /^\s(?:and|or|&)\s$/.test(raw.slice(first.end, second.start)) &&
    useBefore.test(raw.slice(Math.max(0, first.start - 60), first.start))
  )
}

function isOpenAsWritten(raw: string, slot: Slot): boolean {
  const { start, nameEnd, written, sure } = slot
  return (
    !sure && writing(raw.slice(start, nameEnd), written) === 'as-written' && !isOrdinary(raw, start, nameEnd)
  )
}

/** Only list marks stand between slot `at` and the next, at least one of them a real one. */
function listed(raw: string, slots: readonly Slot[], at: number): boolean {
  const here = slots[at]
  const next = slots[at + 1]
  if (here === undefined || next === undefined) return false
  const between = gapBetween(raw, here, next)
  return between.length < 12 && listGap.test(between) && realList.test(between)
}

function beside(raw: string, slots: readonly Slot[], at: number): boolean {
  const here = slots[at]
  const next = slots[at + 1]
  if (here === undefined || next === undefined) return false
  const between = gapBetween(raw, here, next)
  return between.length < 12 && listGap.test(between)
}

/** What stands between two names, without remarks such as "(2 years)". */
function gapBetween(raw: string, here: Slot, next: Slot): string {
  return raw.slice(here.end, Math.min(next.start, here.end + 60)).replace(/\([^()]{0,30}\)/g, '')
}

/** Sure names close by on the left and right: a passage about technology. */
function surroundings(slots: readonly Slot[], at: number): number {
  const { start, end } = slots[at]!
  let count = 0
  for (let left = at - 1; left >= 0 && start - slots[left]!.end < nearby; left--) {
    if (slots[left]!.sure && slots[left]!.named) count++
  }
  for (let right = at + 1; right < slots.length && slots[right]!.start - end < nearby; right++) {
    if (slots[right]!.sure && slots[right]!.named) count++
  }
  return count
}

function meansTechnology(raw: string, slots: readonly Slot[], at: number): boolean {
  const slot = slots[at]!
  const how = writing(raw.slice(slot.start, slot.nameEnd), slot.written)
  const before = raw.slice(Math.max(0, slot.start - 60), slot.start)
  const after = raw.slice(slot.end, slot.end + 24)
  const left = slots[at - 1]?.sure === true
  const right = slots[at + 1]?.sure === true
  const isLetter = slot.written[0]!.length === 1
  if (notAfter.test(after) || isOrdinary(raw, slot.start, slot.nameEnd)) return false

  if (how === 'other') {
    if (isLetter) return false
    const leftListed = left && slots[at - 1]!.named && listed(raw, slots, at - 1)
    const rightListed = right && slots[at + 1]!.named && listed(raw, slots, at)
    const leftEdge = /(?:^|[\n:(\u2022*|])\s*$/.test(before)
    const rightEdge = /^\s*(?:$|[\n.;)|])/.test(after)
    return (leftListed && (rightListed || rightEdge)) || (rightListed && leftEdge)
  }
  const lineStart = raw.lastIndexOf('\n', slot.start - 1) + 1
  const line = raw.slice(lineStart, slot.start)
  const writtenIn = slot.language && madeBefore.test(before) && afterMade.test(after)
  const labelled = line.length < 200 && label.test(line)
  if (isLetter) {
    if (notLetter.test(before) || /^(?:\s?&\s?[A-Z]\b|[-'\u2019]\w|\.\s?\w)/.test(after)) return false
    if (/[A-Z]\.?\s?$/.test(before.slice(-3)) && !/[a-z]/.test(before.slice(-3))) return false
    return (
      (left && listed(raw, slots, at - 1)) ||
      (right && listed(raw, slots, at)) ||
      (left && /^\s(?:and|or|&)\s$/.test(raw.slice(slots[at - 1]!.end, slot.start))) ||
      (right && /^\s(?:and|or|&)\s$/.test(raw.slice(slot.end, slots[at + 1]!.start))) ||
      afterLetter.test(after) ||
      (cueForLetter.test(before) && /^\s*(?:$|[\n,.;/)]|(?:in|for|on|and|or)\b)/.test(after)) ||
      /^ \((?:\d|less than)[^)]*years?\)/i.test(after) ||
      writtenIn ||
      (labelled && /[:,/;：、・]\s*$/.test(before))
    )
  }
  return (
    (left && beside(raw, slots, at - 1)) ||
    (right && beside(raw, slots, at)) ||
    slot.versioned ||
    cueAfter.test(after) ||
    cueBefore.test(before) ||
    labelled ||
    writtenIn ||
    (surroundings(slots, at) > 1 && !capitalBefore.test(before) && !capitalAfter.test(after))
  )
}
