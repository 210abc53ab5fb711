// Finds in a demand what may not be asked of a person.

import { rawSpan, readable } from '../../../reading/readable.ts'
import type { Forbidden } from './lint-rule.ts'
import { lintRules } from './lint-rules.ts'

export interface ForbiddenPhrase {
  about: Forbidden
  /** As it stands in the text: `text.slice(start, end)`, UTF-16 offsets. */
  phrase: string
  start: number
  end: number
  message: string
}

const messages: Record<Forbidden, string> = {
  age: 'asks for an age. Say which experience the work needs instead.',
  sex: 'asks for a sex. Leave it out.',
  religion: 'asks for a religion. Leave it out.',
  'marital-status': 'asks for a marital or family status. Leave it out.',
  nationality:
    'asks for a nationality or an origin. Ask for the language or the work permit the work needs instead.',
}

/** "Regardless of sex, age …": the sentences that promise not to ask. */
const promise =
  /regardless|without regard|irrespective|independent of|equal[- ]opportunity|equal employment|not? discriminat|discriminat(?:e|ion) (?:on|against)|protected (?:class|characteristic|veteran)|no matter|whether (?:you|they|male|married)|every(?:body|one) is welcome|all are welcome|(?:do|does) not (?:matter|count)|never ask|差別(?:を)?(?:し|行)|にかかわらず|に関わらず|を問わず|問いません|平等/i
/** A promise beside such a phrase is none: "regardless of experience, males preferred". */
const insisted =
  /\bonly\b|must be|prefer|required|wanted|need not|not (?:allowed|accepted|eligible)|のみ|限定|に限|歓迎|優遇|不可|お断り|募集/i

/** Every phrase that asks for age, sex, religion, marital status or nationality, in reading order; empty: nothing. */
export function lintDemand(text: string): ForbiddenPhrase[] {
  const source = readable(text)
  const found: ForbiddenPhrase[] = []
  const letters = new Map<Forbidden, Uint8Array>()
  for (const { about, pattern, unless, unlessSentence } of lintRules) {
    const taken = letters.get(about) ?? new Uint8Array(source.text.length)
    letters.set(about, taken)
    for (const match of source.text.matchAll(pattern)) {
      const from = match.index
      const to = from + match[0].length
      const around = source.text.slice(Math.max(0, from - 12), Math.min(source.text.length, to + 24))
      if (unless?.test(around)) continue
      const sentence = sentenceOf(source.text, from, to)
      if (unlessSentence?.test(sentence)) continue
      if (promise.test(sentence) && !insisted.test(match[0])) continue
      if (taken.subarray(from, to).includes(1)) continue
      taken.fill(1, from, to)
      const { start, end } = rawSpan(source, from, to)
      found.push({ about, phrase: text.slice(start, end), start, end, message: messages[about] })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

const sentenceEnds = ['。', '. ', '\n', '! ']
/** What is further away than this does not speak of the phrase, also where no full stop stands between. */
const farthest = 400

function sentenceOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - farthest), from)
  const behind = text.slice(to, to + farthest)
  const begin = Math.max(...sentenceEnds.map(mark => before.lastIndexOf(mark))) + 1
  const ends = sentenceEnds.map(mark => behind.indexOf(mark)).filter(at => at >= 0)
  return before.slice(begin) + text.slice(from, to) + behind.slice(0, Math.min(behind.length, ...ends))
}
