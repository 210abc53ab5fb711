// Folding and cutting text: the one place that knows how words are written. Offsets always point into the raw text.

/** What stands between a token and the one before it. */
export const Gap = { none: 0, soft: 1, slash: 2, wrap: 3, hard: 4 } as const
export type Gap = (typeof Gap)[keyof typeof Gap]

/** Letters of space-separated scripts, digits, characters of scripts without spaces, or one of + # & */
export const TokenKind = { word: 0, digits: 1, cjk: 2, sign: 3 } as const
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind]

export interface Token {
  /** Folded: lower case, half width, composed, without accents. `&` stands as `and`. */
  text: string
  kind: TokenKind
  gap: Gap
  /** A dot stands directly before it that belongs to no word before: `.NET`. */
  dotted: boolean
  start: number
  end: number
}

export interface Folded {
  text: string
  /** Raw offsets of every folded character; absent: the same as in the raw text. */
  starts?: Int32Array
  ends?: Int32Array
}

const latinMarks = /[\u0300-\u036f]/g
const joining = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f]/
const dropped = /[\u00ad\u200b-\u200f\u2060\ufeff\u064b-\u0652\u0640]/
const respelt = new Map([
  ['\u064a', '\u06cc'], // Arabic yeh and kaf as typed on Arabic keyboards, for the Urdu ones
  ['\u0649', '\u06cc'],
  ['\u0643', '\u06a9'],
  ['\u00a0', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2019', "'"],
  ['\u2018', "'"],
])

/** Lower case, NFKC, no accents; keeps for every character where it stood. */
export function fold(raw: string): Folded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(raw)) return { text: raw.toLowerCase() }
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < raw.length; ) {
    let next = at + (raw.codePointAt(at)! > 0xffff ? 2 : 1)
    while (next < raw.length && joining.test(raw[next]!)) next++
    const folded = foldCluster(raw.slice(at, next))
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at)
      ends.push(next)
    }
    text += folded
    at = next
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

function foldCluster(cluster: string): string {
  const code = cluster.charCodeAt(0)
  if (cluster.length === 1) {
    if (code < 0x80) return cluster.toLowerCase()
    if ((code >= 0x3041 && code <= 0x30fe) || (code >= 0x4e00 && code <= 0x9fff)) return cluster
    if (dropped.test(cluster)) return ''
    const other = respelt.get(cluster)
    if (other !== undefined) return other
  }
  const composed = cluster.normalize('NFKC').toLowerCase()
  return code < 0x250 ? composed.normalize('NFD').replace(latinMarks, '') : composed
}

const Class = { other: 0, letter: 1, digit: 2, cjk: 3, soft: 4, slash: 5, sign: 6, line: 7, dot: 8 } as const

const classes = new Uint8Array(0x10000)
function mark(from: number, to: number, kind: number): void {
  classes.fill(kind, from, to + 1)
}
mark(0x61, 0x7a, Class.letter)
mark(0xaa, 0x24f, Class.letter)
mark(0x370, 0x6ff, Class.letter) // Greek, Cyrillic, Hebrew, Arabic
mark(0x750, 0x77f, Class.letter)
mark(0x900, 0x1fff, Class.letter)
for (const code of [0xd7, 0xf7, 0xab, 0xbb, 0xb7, 0x60c, 0x61b, 0x61f, 0x6d4, 0xa1, 0xbf])
  classes[code] = Class.other
mark(0x30, 0x39, Class.digit)
mark(0x3041, 0x30fa, Class.cjk)
mark(0x30fc, 0x30fe, Class.cjk)
mark(0x3005, 0x3007, Class.cjk)
mark(0x3400, 0x9fff, Class.cjk)
mark(0xac00, 0xd7a3, Class.cjk)
mark(0xf900, 0xfaff, Class.cjk)
for (const char of " \t_-'") classes[char.charCodeAt(0)] = Class.soft
for (const char of '/\\\u30fb\u2044') classes[char.charCodeAt(0)] = Class.slash
for (const char of '+#&') classes[char.charCodeAt(0)] = Class.sign
classes[0x0a] = Class.line
classes[0x0d] = Class.line
classes[0x2e] = Class.dot

/** A line at least this long was probably broken by its page, so that a term may go on in the next one. */
const wrappedLine = 55

export function isKatakana(char: string): boolean {
  return char >= '\u30a1' && char <= '\u30fe' && char !== '\u30fb'
}

/** Cuts folded text into tokens. Letters and digits of one word are tokens of their own, with `Gap.none` between. */
export function cut({ text, starts, ends }: Folded): Token[] {
  const tokens: Token[] = []
  let gap = Gap.hard as Gap
  let spaced = false
  let dotted = false
  let lineStart = 0
  const widen = (to: Gap): void => {
    if (to > gap) gap = to
  }
  const push = (from: number, to: number, kind: TokenKind, word: string): void => {
    tokens.push({
      text: word,
      kind,
      gap,
      dotted,
      start: starts ? starts[from]! : from,
      end: ends ? ends[to - 1]! : to,
    })
    gap = Gap.none
    dotted = false
    spaced = false
  }
  for (let at = 0; at < text.length; ) {
    const kind = classes[text.charCodeAt(at)]!
    if (kind === Class.letter || kind === Class.digit) {
      let to = at + 1
      while (to < text.length && classes[text.charCodeAt(to)] === kind) to++
      push(at, to, kind === Class.letter ? TokenKind.word : TokenKind.digits, text.slice(at, to))
      at = to
      continue
    }
    const char = text[at]!
    if (kind === Class.cjk) push(at, at + 1, TokenKind.cjk, char)
    else if (kind === Class.sign) {
      if (char === '&') push(at, at + 1, TokenKind.word, 'and')
      else if (gap === Gap.none) push(at, at + 1, TokenKind.sign, char)
      else widen(Gap.hard)
    } else if (kind === Class.soft) {
      // " - " parts, "a-b" joins
      if (char === '-' && (spaced || /\s/.test(text[at + 1] ?? ' '))) widen(Gap.hard)
      else if (char === ' ' && /^ {3}/.test(text.slice(at, at + 3)))
        widen(Gap.hard) // columns
      else widen(Gap.soft)
      spaced = char === ' ' || char === '\t'
    } else if (kind === Class.slash) widen(Gap.slash)
    else if (kind === Class.line) {
      widen(at - lineStart >= wrappedLine ? Gap.wrap : Gap.hard)
      lineStart = at + 1
    } else if (kind === Class.dot) {
      const next = classes[text.charCodeAt(at + 1)] ?? Class.other
      const joins = next === Class.letter || next === Class.digit
      const before = tokens.at(-1)
      dotted = next === Class.letter && (gap !== Gap.none || before?.kind === TokenKind.sign)
      widen(joins ? Gap.soft : Gap.hard)
    } else widen(Gap.hard)
    at++
  }
  return tokens
}

const irregular = new Map([
  ['analyses', 'analysis'],
  ['indices', 'index'],
  ['apis', 'api'],
  ['uis', 'ui'],
  ['databases', 'database'],
  ['cpus', 'cpu'],
  ['gpus', 'gpu'],
  ['menus', 'menu'],
])

/** Singular and one of two spellings: what "load balancers" / "load balancer", "modelling" / "modeling" share. */
export function plain(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length < 4) return word
  let result = word
  if (/(?:[^s]s|ies|sses|shes|ches|xes)$/.test(word) && !/(?:us|is|[aeiou]as)$/.test(word)) {
    if (word.endsWith('ies') && word.length > 4) result = `${word.slice(0, -3)}y`
    else if (/(?:sses|shes|ches|xes)$/.test(word)) result = word.slice(0, -2)
    else result = word.slice(0, -1)
  }
  return result
    .replace(/(?<=..)ie$/, 'y') // cookie, as cookies
    .replace(/is(e|ed|er|ing|ation|ations)$/, 'iz$1')
    .replace(/ell(ing|ed|er)$/, 'el$1')
    .replace(/(col|behavi|lab)our/, '$1or')
    .replace(/centre$/, 'center')
    .replace(/programme$/, 'program')
}

const endings =
  /(?:ization|isation|izations|ational|ation|ition|ement|ments|ment|ities|ity|ness|izing|ising|ized|ised|izer|ings|ing|ions|ion|ives|ive|ers|er|ors|or|ed|ance|ence|able|ible|als|al|es|e|y|s)$/

/** Crude stem for comparing phrases whatever the order and form of their words: develop(ing|ment|er). */
export function stem(word: string): string {
  if (word === 'marketing' || word === 'accounting') return word // no market, no account
  let result = plain(word)
  for (let round = 0; round < 3; round++) {
    const ending = endings.exec(result)
    if (ending === null || result.length - ending[0].length < 4) break
    result = result.slice(0, ending.index)
  }
  result = result.replace(/([bdfgklmnprt])\1$/, '$1')
  return result.replace(/analy(?:si|tic|st|z)$/, 'analy')
}
