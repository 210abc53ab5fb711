// Terms of an ad that were not read, or not a second time: each is said, and what was read is not said to be missing.

import { overlap } from '../../../reading/readable.ts'
import type { AdOutline, AdPart } from './section-words.ts'
import { type Read, type Unread, unreadWhys, type Words } from './types.ts'

/** By name: what was read, wherever it stands in the draft. */
type Terms = Readonly<Record<string, Read<unknown>>>

/**
 * `unread` without the lines that turned out to be terms, and with the terms that nothing was read from.
 * @param unclear terms of which their own readers say so
 */
export function withTerms(
  unread: readonly Unread[],
  terms: Terms,
  unclear: readonly Unread[],
  outline: AdOutline,
  words: (start: number, end: number) => Words,
): Unread[] {
  const read = Object.values(terms).map(({ words }) => words)
  const missed = outline.parts.filter(isPay).flatMap((part): Unread[] => {
    const here = words(part.start, part.end)
    return read.some(term => overlap(term, here)) ? [] : [{ words: here, why: unreadWhys.pay }]
  })
  for (const term of unclear) if (!missed.some(({ words }) => overlap(words, term.words))) missed.push(term)
  return [
    ...unread.filter(
      ({ words, why }) =>
        (why !== unreadWhys.noSkill || !read.some(term => isAll(term, words))) &&
        !missed.some(other => overlap(other.words, words)),
    ),
    ...missed,
  ].sort((a, b) => a.words.start - b.words.start)
}

/** Beside its label and "per month" the line says nothing else: "remote communication skills" is more than a work mode. */
function isAll(term: Words, line: Words): boolean {
  if (!overlap(term, line)) return false
  const before = line.text.slice(0, Math.max(0, term.start - line.start))
  const behind = line.text.slice(Math.max(0, term.end - line.start))
  return `${before}${behind}`.replace(/^[^:：]{0,24}[:：]/u, '').trim().length <= 12
}

const payLabel =
  /^(?:monthly |annual )?(?:salary|compensation|pay)\b|^(?:想定)?(?:年収|年俸|月給|月収|時給|給与)/i
const amountOfMoney =
  /\d\s*(?:万|円|k\b|million\b)|[$€£¥]\s?\d|\d[^\n]*\b(?:[A-Z]{3}|per (?:year|month|hour|annum))\b/

const isPay = ({ section, heading, text }: AdPart): boolean =>
  (payLabel.test(text) || (section === 'pay' && payLabel.test(heading))) && amountOfMoney.test(text)
