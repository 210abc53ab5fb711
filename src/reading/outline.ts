// The outline of an ad or CV: which words stand under which heading.

import { type Piece, pieces } from './pieces.ts'
import type { Readable } from './readable.ts'

/** What headings say, as a feature knows it. */
export interface HeadingWords<S extends string> {
  /** The section a marked heading opens; undefined if its words name none. */
  marked(label: string): S | undefined
  /** The same for a line without any mark. */
  bare(line: string): S | undefined
  /** The section of words that stand under no heading. */
  none: S
  /** Sections of which one line says all ("Type: full-time"): what follows after a gap is not of them. */
  brief?: ReadonlySet<S>
}

/** A run of words under one heading; offsets into the readable text. */
export interface Part<S extends string = string> {
  start: number
  end: number
  text: string
  section: S
  heading: string
  /** Counts the headings, so that two lists of the same kind are told apart. */
  block: number
  bullet: boolean
  /** Indent and list mark before the words, digits as 0: words with the same lead are items of one list. */
  lead: string
  /** The lead of the heading: an item with a colon opens a list that ends at the next item of its own. */
  under: string
}

export interface Outline<S extends string = string> {
  parts: Part<S>[]
  headings: { start: number; end: number; label: string; section: S | undefined }[]
}

interface Heading<S extends string> {
  label: string
  style: string
  section: S | undefined
  start: number
  end: number
  /** Where the words after the label begin, if the line goes on. */
  rest?: number
}

/** Reads the outline. Words before the first heading stand under `words.none`. */
export function outlineOf<S extends string>(source: Readable, words: HeadingWords<S>): Outline<S> {
  const lines = pieces(source.text, words)
  const parts: Part<S>[] = []
  const headings: Outline<S>['headings'] = []
  const styles: string[] = []
  let section: S = words.none
  let sectionStyle = ''
  let label = ''
  let block = 0
  let under = ''
  let before: { section: S; sectionStyle: string; label: string } | undefined
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(line, lines[index + 1], words)
    if (!heading && before && line.gap && line.bullet === '') {
      ;({ section, sectionStyle, label } = before)
      before = undefined
      block += 1
    }
    if (!heading) {
      parts.push({
        ...span(line),
        section,
        heading: label,
        block,
        bullet: line.bullet !== '',
        lead: leadOf(source.text, line),
        under,
      })
      continue
    }
    headings.push({ start: heading.start, end: heading.end, label: heading.label, section: heading.section })
    if (!styles.includes(heading.style)) styles.push(heading.style)
    const inner = styles.indexOf(heading.style) > styles.indexOf(sectionStyle)
    const opened: S = heading.section ?? (inner && section !== words.none ? section : words.none)
    if (heading.rest === undefined || line.bullet === '') {
      const says = heading.rest !== undefined && words.brief?.has(opened)
      before = says ? (before ?? { section, sectionStyle, label }) : undefined
      // A heading of its own kind that says nothing of a section stays inside the one above it.
      if (heading.section !== undefined || !inner) sectionStyle = heading.style
      section = opened
      label = heading.label
      under = leadOf(source.text, line)
      block += 1
    }
    if (heading.rest !== undefined) {
      const text = source.text.slice(heading.rest, line.end)
      parts.push({
        start: heading.rest,
        end: line.end,
        text,
        section: opened,
        heading: heading.label,
        block,
        bullet: true,
        lead: ':',
        under,
      })
    }
  }
  return { parts, headings }
}

/** In running text the mark alone tells. */
function leadOf(text: string, { start, bullet }: Piece): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return (before.length <= 16 ? before : bullet).replace(/\d+/g, '0')
}

const span = (line: Piece) => ({ start: line.start, end: line.end, text: line.text })

const brackets = /^[\s*_]*([【[≪《〈<＜])([^】\]≫》〉>＞]{1,40})[】\]≫》〉>＞][\s*_:：]*(.*)$/su
const labelled = /^([^:：。\n]{1,40}?)\s*[:：]\s*(.*)$/su

function headingOf<S extends string>(
  line: Piece,
  next: Piece | undefined,
  words: HeadingWords<S>,
): Heading<S> | undefined {
  const at = { start: line.start, end: line.end }
  if (line.marked) return { ...at, label: line.text, style: line.marked, section: words.marked(line.text) }
  const bracketed = brackets.exec(line.text)
  if (bracketed) {
    const [, open, label, rest] = bracketed as unknown as [string, string, string, string]
    const section = words.marked(label)
    if (rest.trim() === '') return { ...at, label, style: open, section }
    if (section) return { ...at, label, style: open, section, rest: line.end - rest.length }
  }
  if (/^[■●◆▼□◇★☆◎○▪]$/u.test(line.bullet)) return symbolHeading(line, next, words)
  if (/^\*\*[^*]{1,60}\*\*[:：]?$/.test(line.text)) {
    const label = line.text.replace(/[*:：]/g, '').trim()
    const section = words.marked(label)
    if (section || !line.bullet) return { ...at, label, style: '**', section }
  }
  const colon = labelled.exec(line.text)
  if (colon) {
    const label = colon[1]!.replace(/[*_]/g, '').trim()
    const rest = colon[2]!
    if (rest.trim() === '' && label.split(/\s+/).length <= 9)
      return { ...at, label, style: line.bullet ? 'bullet:' : ':', section: words.marked(label) }
    const section = words.bare(label) ?? (line.labelled ? words.marked(label) : undefined)
    if (section) return { ...at, label, style: ':', section, rest: line.end - rest.length }
  }
  if (line.bullet) return undefined
  const section = words.bare(line.text)
  return section && next ? { ...at, label: line.text, style: 'bare', section } : undefined
}

const shortLabel = /^([㐀-鿿぀-ヿー]{2,10}|MUST|WANT)\s+(\S.*)$/su

function symbolHeading<S extends string>(
  line: Piece,
  next: Piece | undefined,
  names: HeadingWords<S>,
): Heading<S> | undefined {
  const at = { start: line.start, end: line.end }
  const colon = labelled.exec(line.text)
  const spaced = colon ? null : shortLabel.exec(line.text)
  const opens = spaced && names.bare(spaced[1]!)
  // ■必須 Python… ■歓迎 AWS: the label and its words on one line.
  if (spaced && opens)
    return {
      ...at,
      label: spaced[1]!,
      style: line.bullet,
      section: opens,
      rest: line.end - spaced[2]!.length,
    }
  const words = (colon ? colon[1]! : line.text).trim()
  const rest = colon?.[2] ?? ''
  if (words.length > 30 || /[。.]$/u.test(words)) return undefined
  const section = names.bare(words)
  if (section)
    return {
      ...at,
      label: words,
      style: line.bullet,
      section,
      ...(rest.trim() ? { rest: line.end - rest.length } : {}),
    }
  const opensList = next !== undefined && next.bullet !== '' && next.bullet !== line.bullet
  return opensList && !rest
    ? { ...at, label: words, style: line.bullet, section: names.marked(words) }
    : undefined
}
