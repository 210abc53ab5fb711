// The head of a job: the line of its period and the lines beside it, which name title, employer and place.

import type { PeriodFound } from '../../../reading/dates.ts'
import { namesOrganisation, tidyTitle, titles } from './job-words.ts'
import { readRow } from './table-head.ts'
import type { TableRow } from './table-rows.ts'

/** Offsets into the readable text. */
export interface JobHead {
  title?: { words: string; start: number; length: number }
  organisation?: string
  /** The lines of the head. */
  start: number
  end: number
}

interface Segment {
  words: string
  start: number
  kind: 'title' | 'organisation' | 'place' | 'other'
}

interface Line {
  start: number
  end: number
  segments: Segment[]
}

/** A line longer than this has lost its breaks: nothing can be told from where its words stand. */
const longestLine = 200
const longestName = 110
const bullet = /^\s*(?:[-*•・◦‣▪·●○■□◆◇➢❖►✓]|->)\s*(?=\S)/u
const address = /^\s*(?:https?:\/\/|www\.)\S*\s*$/i
const japanese = /[぀-ヿ㐀-鿿]/u
const connectors = new Set(['of', 'and', 'the', 'for', 'in', 'at', 'with', 'to', '&', 'by'])
const labels: [Segment['kind'] | undefined, RegExp][] = [
  ['title', /^(?:position|role|designation|job title|title|post|役職|職種|職位)\s*:\s*/i],
  ['organisation', /^(?:organi[sz]ation|company|employer|firm|会社名?|企業名|勤務先)(?:\s+name)?\s*:\s*/i],
  ['place', /^(?:location|place|city|勤務地)\s*:\s*/i],
  [undefined, /^(?:duration|period|dates?|tenure|experience|time|期間|在籍期間)\s*:\s*/i],
]
const opening =
  /^(?:\d{1,2}[.)]\s*|(?:i\s+)?(?:am\s+)?(?:currently\s+|presently\s+)?work(?:ing|ed)?\s+(?:as|with|for|at|in)\s+(?:an?\s+|the\s+)?)/i
const separator =
  /\s*[,|•·–—\t、／:]\s*|\s+-\s*|-\s+|\s{3,}|\s+@\s*|\s+(?:at|with|for|in|from)\s+(?=[A-Z\d](?!est\b))|\s+from\s*$/g
const duty =
  /^(?:work|responsib|develop(?:ed|ing)\b|design(?:ed|ing)\b|manag(?:ed|ing)\b|led\b|built|creat|implement|assist(?:ed|ing)\b|support(?:ed|ing)\b|us(?:ed|ing)\b)/i
const joined = /^(.{2,60}\b(?:Ltd|Limited|Inc|LLC|GmbH|Corporation)\b\.?\)?)\s+(?=\S)/
const department =
  /^(?:Engineering|Marketing|Operations|Development|IT|Technology|Research|Sales|HR|Finance|Quality|Support|Product|Data|Infrastructure|Security|Software)$/i
const terms =
  /^(?:full[ -]?time|part[ -]?time|contract(?:ual)?|permanent|remote(?:ly)?|hybrid|on-?site|正社員|契約社員|(?:pvt|private|ltd|limited|inc|llc|llp)\W*|\(?\d+(?:\.\d+)?\s*(?:years?|yrs?|months?|mos?)\b.*)$/i

/**
 * Reads the head of the job that had `period`; undefined where the lines are lost.
 * @param floor nothing before this belongs to the job: the start of its section, or the head of the job before
 * @param datesFirst the CV writes the dates above the title
 */
export function readHead(
  text: string,
  period: PeriodFound,
  { floor, ceiling, datesFirst }: { floor: number; ceiling: number; datesFirst: boolean },
  isPlace: (words: string) => boolean,
  rowAt: (at: number) => TableRow | undefined,
): JobHead | undefined {
  const { start, end } = lineAround(text, period)
  const row = readRow(text, { start, end }, period, rowAt(start)?.head ?? [])
  if (row) return row
  if (end - start > longestLine) return undefined
  const read = (from: number, to: number) => lineOf(text, from, to, isPlace)
  const own = lineWithout(text, start, end, period, isPlace)
  // What stands in a sentence or in a list of duties is told apart by its words, not by its place.
  if (own === undefined) return undefined
  const above = datesFirst ? [] : neighbours(text, start, floor, -1, own.segments.length > 0, read)
  const below = neighbours(text, end, ceiling, 1, own.segments.length > 0, read)
  return assemble(own, above, below)
}

/** Whether the first dates of a section stand alone right under its heading. */
export function opensWithDates(text: string, period: PeriodFound, floor: number): boolean {
  const { start, end } = lineAround(text, period)
  const rest = text.slice(start, period.start) + text.slice(period.end, end)
  return !/[\p{L}\p{N}]/u.test(rest) && !/[\p{L}\p{N}]/u.test(text.slice(floor, start))
}

function assemble(own: Line, above: Line[], below: Line[]): JobHead | undefined {
  const of = (kind: Segment['kind']) => (line: Line) => line.segments.find(segment => segment.kind === kind)
  const titleLine = [own, ...above, ...below].find(of('title'))
  const named = titleLine && of('title')(titleLine)
  // What stands from the title down to the dates belongs to the job; further lines only where they tell of an employer.
  const head = above.slice(0, titleLine && above.includes(titleLine) ? above.indexOf(titleLine) + 1 : 0)
  const beside = [own, ...head.toReversed(), ...(titleLine && below.includes(titleLine) ? [titleLine] : [])]
  const further = [...above.slice(head.length), ...below].filter(telling)
  const others = (lines: Line[]) =>
    lines
      .flatMap(line => line.segments)
      .filter(({ kind, words }) => kind === 'other' && !(named && department.test(words)))
  const employer =
    first(beside, of('organisation')) ??
    others(beside)[0] ??
    first(further, of('organisation')) ??
    others(further)[0]
  const title = named ?? unknownTitle(own, above, employer)
  if (!title && !employer) return undefined
  const organisation = employer === title ? others([own])[1] : employer
  const used = [own, ...above, ...below].filter(({ segments }) =>
    segments.some(segment => segment === title || segment === organisation),
  )
  return {
    ...(title && { title: wholeTitle(title, titleLine) }),
    ...(organisation && { organisation: organisation.words.slice(0, 160) }),
    start: Math.min(own.start, ...used.map(({ start }) => start)),
    end: Math.max(own.end, ...used.map(({ end }) => end)),
  }
}

/** A title of unknown words stands before its employer: "Guild work, Contour Software, Karachi", or the line above it. */
function unknownTitle(own: Line, above: Line[], employer: Segment | undefined): Segment | undefined {
  const [one, two] = own.segments.filter(({ kind }) => kind === 'other')
  if (one && (two || (employer && employer !== one))) return one
  const [nearest, next] = above
  return own.segments.length === 0 && nearest && next?.segments.length === 1 && telling(nearest)
    ? next.segments[0]
    : undefined
}

function first<T>(lines: Line[], read: (line: Line) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = read(line)
    if (found !== undefined) return found
  }
  return undefined
}

/** "Director, Engineering" is one title. */
function wholeTitle(title: Segment, line: Line | undefined): NonNullable<JobHead['title']> {
  const next = line?.segments[line.segments.indexOf(title) + 1]
  const words = next && department.test(next.words) ? `${title.words}, ${next.words}` : title.words
  return { words: tidyTitle(words), start: title.start, length: title.words.length }
}

/** A line that names an employer for certain, or a name with its place: "Careem, Karachi". */
const telling = ({ segments }: Line): boolean =>
  segments.some(({ kind }) => kind === 'organisation') ||
  (segments.length <= 3 && segments.some(({ kind }) => kind === 'place'))

/** Lines above (-1) or below (1) that read as names, the nearest first; only the next one where the dates have company. */
function neighbours(
  text: string,
  from: number,
  limit: number,
  step: 1 | -1,
  adjacent: boolean,
  read: (start: number, end: number) => Line | undefined,
): Line[] {
  const found: Line[] = []
  let at = from
  for (let looked = 0; looked < 8 && found.length < (adjacent ? 1 : 3); looked += 1) {
    const end = step < 0 ? at - 1 : text.indexOf('\n', at + 1)
    const start = step < 0 ? text.lastIndexOf('\n', at - 2) + 1 : at + 1
    const to = end < 0 ? text.length : end
    if (step < 0 ? start < limit || at <= limit : start >= limit || to > limit) break
    at = step < 0 ? start : to
    const words = text.slice(start, to)
    const empty = !/[\p{L}\p{N}]/u.test(words)
    if (empty && adjacent) break
    if (empty || address.test(words)) continue
    const line = bullet.test(words) ? undefined : read(start, to)
    if (!line) break
    found.push(line)
  }
  return found
}

/** The line cut into names; undefined if it reads as a sentence or a list. */
function lineOf(
  text: string,
  start: number,
  end: number,
  isPlace: (words: string) => boolean,
): Line | undefined {
  const words = text.slice(start, end)
  const said = words.trim()
  if (said.length > longestName || /(?<!\b(?:Ltd|Inc|Pvt|Co|Corp|Sr|Jr))[.;。]$/i.test(said)) return undefined
  const segments = segmentsOf(words, start, isPlace)
  if (segments.length === 0 || segments.length > 5) return undefined
  return segments.every(named) ? { start, end, segments } : undefined
}

/** The line of the period without the period and the brackets around it. */
function lineWithout(
  text: string,
  start: number,
  end: number,
  period: PeriodFound,
  isPlace: (words: string) => boolean,
): Line | undefined {
  const cut =
    text.slice(start, period.start).replace(/[([（]\s*$/, ' ') +
    ' | '.padEnd(period.end - period.start, ' ') +
    text.slice(period.end, end).replace(/^\s*[)\]）.]+/, gap => ' '.repeat(gap.length))
  const marked = bullet.exec(cut)?.[0].length ?? 0
  const segments = segmentsOf(cut.slice(marked), start + marked, isPlace)
  if (segments.length > 5) return undefined
  return segments.every(named) ? { start, end, segments } : undefined
}

function segmentsOf(line: string, at: number, isPlace: (words: string) => boolean): Segment[] {
  const level = line.replace(/\([^)]*\)/g, inside => inside.replace(/[,|•·–—、:\s-]/g, '_'))
  const cuts = japanese.test(line) ? new RegExp(`${separator.source}|\\s+`, 'g') : separator
  const segments: Segment[] = []
  let from = 0
  const put = (to: number) => {
    // "Ravi Limited Systems Engineer" has lost its comma.
    const employer = joined.exec(line.slice(from, to))?.[1]
    const middle = employer && titles(line.slice(from + employer.length, to)) ? from + employer.length : from
    for (const [begin, end] of [
      [from, middle],
      [middle, to],
    ] as const) {
      const made = segmentOf(line.slice(begin, end), at + begin, isPlace)
      if (made) segments.push(made)
    }
  }
  const label = labels.find(([, pattern]) => pattern.test(line.trim()))
  const labelled = label ? line.search(/:/) + 1 : 0
  const [kind] = label ?? []
  from = labelled
  for (const match of level.matchAll(cuts)) {
    if (match.index < from) continue
    put(match.index)
    from = match.index + match[0].length
  }
  put(line.length)
  if (kind && segments[0]) segments[0].kind = kind
  return segments
}

function segmentOf(raw: string, at: number, isPlace: (words: string) => boolean): Segment | undefined {
  const lead = /^\s*/.exec(raw)![0].length
  const begun = opening.exec(raw.slice(lead))?.[0].length ?? 0
  const words = raw.slice(lead + begun).replace(/[\s.,;:]+$/, stop => (/^\./.test(stop) ? '.' : ''))
  if (!/[\p{L}]/u.test(words) || terms.test(words)) return undefined
  const kind = namesOrganisation(words)
    ? 'organisation'
    : titles(words)
      ? 'title'
      : isPlace(words)
        ? 'place'
        : 'other'
  return { words, start: at + lead + begun, kind }
}

/** Reads as a name rather than as words of a sentence. */
function named({ words, kind }: Segment): boolean {
  if (japanese.test(words)) return words.length <= 30
  const parts = words.split(/\s+/)
  const small = parts.filter(part => /^[a-z]/.test(part) && !connectors.has(part)).length
  if (kind === 'title')
    return parts.length <= 8 && !duty.test(words) && (small <= 2 || (small <= 5 && /^[a-z]/.test(words)))
  return parts.length <= 8 && small <= (parts.length === 1 ? 1 : 0)
}

function lineAround(text: string, { start, end }: PeriodFound): { start: number; end: number } {
  const to = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: to < 0 ? text.length : to }
}
