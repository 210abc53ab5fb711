// Terms of an ad that were not read, or not a second time: each is said, and what was read is not said to be missing.

import { overlap } from '../../../reading/readable.ts'
import type { AdOutline, AdPart } from './section-words.ts'
import type { DemandDraft, Read, Words } from './types.ts'

type Unread = DemandDraft['unread']
/** By name: what was read, wherever it stands in the draft. */
type Terms = Readonly<Record<string, Read<unknown>>>

const nothingFound = 'asked for, but no known skill was found in it'

/** `unread` without the lines that turned out to be terms, and with the terms that nothing was read from. */
export function withTerms(
  unread: Unread,
  terms: Terms,
  unclear: Words[],
  outline: AdOutline,
  words: (start: number, end: number) => Words,
): Unread {
  const read = Object.values(terms).map(({ words }) => words)
  const missed = outline.parts.flatMap(part => {
    const why = whyMissed(part)
    const here = words(part.start, part.end)
    return why === undefined || (isPay(part) && read.some(term => overlap(term, here)))
      ? []
      : [{ words: here, why }]
  })
  for (const line of unclear)
    if (!missed.some(({ words }) => overlap(words, line)))
      missed.push({ words: line, why: 'a term of employment that was not read' })
  return [
    ...unread.filter(
      ({ words, why }) =>
        (why !== nothingFound || !read.some(term => isAll(term, words))) &&
        !missed.some(other => overlap(other.words, words)),
    ),
    ...missed,
  ].sort((a, b) => a.words.start - b.words.start)
}

/** Beside its label and "per month" the line says nothing else: "remote communication skills" is more than a work mode. */
function isAll(term: Words, line: Words): boolean {
  if (!overlap(term, line)) return false
  const rest = line.text.replace(term.text.trim(), '').replace(/^[^:：]{0,24}[:：]/u, '')
  return rest.trim().length <= 12
}

const closing =
  /^(?:application )?(?:deadline|closing date|last date|apply (?:by|before))\b[^\n]*\d|^(?:応募|申込|募集)?(?:の)?(?:締め?切り?|期限)[^\n]*\d/i
const payLabel =
  /^(?:monthly |annual )?(?:salary|compensation|pay)\b|^(?:想定)?(?:年収|年俸|月給|月収|時給|給与)/i
const amountOfMoney =
  /\d\s*(?:万|円|k\b|million\b)|[$€£¥]\s?\d|\d[^\n]*\b(?:[A-Z]{3}|per (?:year|month|hour|annum))\b/

const isPay = ({ section, heading, text }: AdPart): boolean =>
  (payLabel.test(text) || (section === 'pay' && payLabel.test(heading))) && amountOfMoney.test(text)

function whyMissed(part: AdPart): string | undefined {
  if (closing.test(part.text) || closing.test(`${part.heading}: ${part.text}`))
    return 'a closing date: the draft holds none, set it with the demand'
  return isPay(part) ? 'pay that was not read, or another line says what the pay is' : undefined
}
