// What of an ad tells of the work: all that did not become a line or a term of its own.

import { overlap, type Readable, rawSpan, type Span } from '../../../reading/readable.ts'
import type { AdOutline, Section } from './section-words.ts'

/** An item there is said by the line it became. */
const asked: ReadonlySet<Section> = new Set(['must', 'nice', 'language', 'education'])
/** What stands there is said by a term, if nearly all of it was read. */
const terms: ReadonlySet<Section> = new Set([
  'pay',
  'place',
  'employment',
  'seats',
  'start',
  'benefits',
  'selection',
])
/** So many letters beside what was read say nothing more: は, 約, or a number’s sign. */
const fewLetters = 2
/** A pay is read with its period, which may stand behind its words. */
const periods = /\b(?:per|an?)\s+(?:year|annum|month|hour)\b|\b(?:annually|yearly|monthly|hourly)\b/giu

/** Of items that stood on one line. */
const marksLeft = /([•・●○■◆▪‣·*-])(?:\s+\1(?=\s|$))+/gu

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/**
 * The ad without what was read, as it was written otherwise: what was asked for and not understood stays, and so does
 * every heading that still has something below it.
 * @param read of the ad as pasted: the words of lines and terms
 */
export function descriptionOf(
  source: Readable,
  { parts, headings }: AdOutline,
  { read, title }: { read: readonly Span[]; title?: string | undefined },
): string {
  const isTitle = (text: string) => title !== undefined && folded(text) === folded(title)
  const said = parts.map(({ start, end, text, section, heading }) => {
    const span = rawSpan(source, start, end)
    const own = read.filter(one => overlap(one, span))
    const isSaid =
      isTitle(text) ||
      (asked.has(section) && own.length > 0) ||
      (terms.has(section) &&
        own.length > 0 &&
        lettersOf(without(source.raw, span, own).replace(periods, '')) <= fewLetters)
    return { start, heading, span, isSaid }
  })
  const gone = said.filter(({ isSaid }) => isSaid).map(({ span }) => span)
  let nextIsGone = false
  for (const [at, { start, end, label, section }] of [...headings.entries()].reverse()) {
    const until = headings[at + 1]?.start ?? Number.POSITIVE_INFINITY
    const own = said.filter(part => part.start >= start && part.start < until && part.heading === label)
    const named = section === 'title' || (section !== undefined && (asked.has(section) || terms.has(section)))
    // A heading that only has others below it goes with the first of them.
    const isGone: boolean =
      own.length > 0 ? own.every(({ isSaid }) => isSaid) : isTitle(label) || (named && nextIsGone)
    if (isGone) gone.push(rawSpan(source, start, end))
    nextIsGone = isGone
  }
  return linesWithout(source.raw, gone)
}

/** The letters of a span that are in none of the others. */
function without(raw: string, { start, end }: Span, others: readonly Span[]): string {
  let text = ''
  for (let at = start; at < end; at++)
    if (!others.some(other => at >= other.start && at < other.end)) text += raw[at]
  return text
}

/** Lines as they were, but for what has gone; of a line that has nothing left but marks, nothing stays. */
function linesWithout(raw: string, gone: readonly Span[]): string {
  const lines: string[] = []
  let start = 0
  let below = false
  for (const line of raw.split('\n')) {
    const span = { start, end: start + line.length }
    start = span.end + 1
    const cut = gone.filter(one => overlap(one, span))
    const rest = cut.length === 0 ? line.trimEnd() : without(raw, span, cut).replace(marksLeft, '$1').trim()
    const isBlank = line.trim() === ''
    // What has gone takes the line drawn below it along.
    const hasGone: boolean = !isBlank && lettersOf(rest) === 0 && (cut.length > 0 || below)
    if (!hasGone) lines.push(rest)
    below = hasGone || (isBlank && below)
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
