// A pasted text made readable: no tags or entities, one form for every letter, and the way back to the raw offsets.

/** `text` is what readers work on; `starts[i]` and `ends[i]` are the UTF-16 offsets in the raw text of its unit i. */
export interface Readable {
  raw: string
  text: string
  starts: Uint32Array
  ends: Uint32Array
}

export interface Span {
  start: number
  end: number
}

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

const tag =
  /<(\/?)(p|br|div|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]|pre|code|a|b|i|u|em|strong|span|font|section|article|header|footer|hr|dl|dt|dd|blockquote|img|small|sup|sub|!--)\b[^<>]{0,2000}>/iy
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/y
// Exported data often carries Python's `\xe2\x80\xa2` or UTF-8 read as Latin-1: both mostly hide a bullet.
const escapedBytes = /(?:\\x[0-9a-f]{2})+/y
const brokenBullet = /â(?:\u0080\u00a2|€¢|¢)/y
const namedEntities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  bull: '•',
  middot: '·',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: "'",
  lsquo: "'",
  rdquo: '"',
  ldquo: '"',
  yen: '¥',
  euro: '€',
  pound: '£',
  times: '×',
  trade: '',
  reg: '',
  copy: '',
}
const lineTags = new Set([
  'p',
  'br',
  'div',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'pre',
  'section',
  'article',
  'hr',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'table',
])
const dropped = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff™®©]/u
const joins = /[\p{M}\uff9e\uff9f]/u
const plain = /^[\n\x20-\x7e]$/

const longestBlank = 6

/** Makes `raw` readable. Never fails; the result is empty only if nothing but markup was given. */
export function readable(raw: string): Readable {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (words: string, start: number, end: number) => {
    for (const unit of words.split('')) {
      if ((unit === ' ' || unit === '\n') && blank(unit)) continue
      units.push(unit)
      starts.push(start)
      ends.push(end)
    }
  }
  // Long runs of blanks mean nothing and make every later pattern slow.
  const blank = (char: string) => {
    let run = 0
    while (run < longestBlank && units[units.length - 1 - run] === char) run += 1
    return run === longestBlank
  }
  for (let at = 0; at < raw.length; ) {
    const char = raw[at]!
    if (char === '<' || char === '&' || char === '\\' || char === 'â') {
      const read = special(raw, at)
      if (read) {
        put(read.words, at, read.end)
        at = read.end
        continue
      }
    }
    if (char === '\r') {
      put('\n', at, at + 1)
      at += raw[at + 1] === '\n' ? 2 : 1
      continue
    }
    if (plain.test(char)) {
      put(char, at, at + 1)
      at += 1
      continue
    }
    let end = at + String.fromCodePoint(raw.codePointAt(at)!).length
    while (end < raw.length && joins.test(raw[end]!)) end += 1
    const cluster = raw.slice(at, end)
    if (!dropped.test(cluster)) put(oneForm(cluster), at, end)
    at = end
  }
  return { raw, text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

function oneForm(cluster: string): string {
  if (cluster === '\t' || /^\s$/u.test(cluster))
    return cluster === '\v' || cluster === '\f' || cluster === '\u2028' ? '\n' : ' '
  return cluster.normalize('NFKC')
}

function special(raw: string, at: number): { words: string; end: number } | undefined {
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(raw)
  }
  const markup = take(tag)
  if (markup) {
    const name = markup[2]!.toLowerCase()
    if (name === 'li') return { words: markup[1] ? '' : '\n- ', end: at + markup[0].length }
    if (name === 'td' || name === 'th') return { words: ' ', end: at + markup[0].length }
    return { words: lineTags.has(name) ? '\n' : '', end: at + markup[0].length }
  }
  const named = take(entity)
  if (named) {
    const code = named[1] ? Number(named[1]) : named[2] ? Number.parseInt(named[2], 16) : undefined
    const words =
      code === undefined
        ? namedEntities[named[3]!]
        : code > 0 && code < 0x110000
          ? String.fromCodePoint(code)
          : ''
    if (words !== undefined) return { words: words.normalize('NFKC'), end: at + named[0].length }
  }
  const bytes = take(escapedBytes)
  if (bytes) {
    const buffer = Uint8Array.from(bytes[0].match(/[0-9a-f]{2}/g)!.map(pair => Number.parseInt(pair, 16)))
    const words = new TextDecoder().decode(buffer)
    return { words: dropped.test(words) ? '' : words.normalize('NFKC'), end: at + bytes[0].length }
  }
  const bullet = take(brokenBullet)
  return bullet ? { words: '•', end: at + bullet[0].length } : undefined
}

/** The raw offsets of a span of the readable text. */
export function rawSpan(source: Readable, start: number, end: number): Span {
  if (end <= start)
    return {
      start: source.starts[start] ?? source.raw.length,
      end: source.starts[start] ?? source.raw.length,
    }
  const [from, to] = [source.starts[start]!, source.ends[end - 1]!]
  // Columns are read one after the other: from one to the next, the way leads back in the raw text.
  return from <= to ? { start: from, end: to } : { start: to, end: from }
}

/** The first unit of the readable text that stands at or after a raw offset. */
export function readableOffset(source: Readable, raw: number): number {
  let low = 0
  let high = source.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (source.starts[middle]! < raw) low = middle + 1
    else high = middle
  }
  return low
}

/** Marks that Japanese texts write in full width, though both widths are one form to readers. */
const wideMark = /^[（）［］｛｝：／！？～]$/u

/** The words of a span in one form of letters, with the marks as they were written. */
export function asWritten({ raw, text, starts, ends }: Readable, { start, end }: Span): string {
  let words = ''
  for (let at = start; at < end; at++) {
    const written = raw.slice(starts[at], ends[at])
    words += wideMark.test(written) ? written : text[at]
  }
  return words
}
