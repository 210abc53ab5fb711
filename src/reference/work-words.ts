// Words for where, how and as what somebody works, in whatever language and way they are written: "wfh", 在宅勤務 and
// ریموٹ are one word to a search, as the names of a skill are.

import { type Folded, fold } from './surface.ts'
import type { Reference, WorkRow } from './types.ts'

type Rows = Pick<Reference, 'workModes' | 'employmentTypes' | 'titleWords'>

/** `name` is to be looked for instead of `text.slice(start, end)`. */
export interface WorkWord {
  start: number
  end: number
  name: string
}

/** In reading order, without overlaps; where it is said that there is none ("出社不要", "no remote work") it is left out. */
export function workWordsIn(text: string, reference: Rows): WorkWord[] {
  const { expression, names } = lexiconOf(reference)
  const folded = fold(text)
  return [...folded.text.matchAll(expression)].flatMap(({ 0: found, 1: latin, 2: urdu, 3: kanji, index }) => {
    const after = index + found.length
    if (none.test(folded.text.slice(Math.max(0, index - farthest), index))) return []
    if (denied.test(folded.text.slice(after, after + farthest))) return []
    const name = names.get(keyOf(latin ?? urdu ?? kanji!))!
    return [{ start: startOf(folded, index), end: endOf(folded, after), name }]
  })
}

/** With these it is another word: エンジニアリング, リーダーシップ. */
const goingOn = '(?!ー|リング|シップ|タイム|デスクトップ|センシング|アクセス|ホスト|コントロール)'
const farthest = 16
const denied = /^(?:は|の必要は?|義務)?(?:不可|不要|な[しい]|無し?|ありません|できません|対象外)/
const none = /\b(?:no|non|not|without)[\s-]+(?:fully[\s-]+)?$/

const startOf = ({ starts }: Folded, at: number): number => starts?.[at] ?? at
const endOf = ({ ends }: Folded, at: number): number => ends?.[at - 1] ?? at

interface Lexicon {
  expression: RegExp
  /** By `keyOf` what may be written. */
  names: ReadonlyMap<string, string>
}

const lexicons = new WeakMap<Rows['workModes'], Lexicon>()

function lexiconOf(reference: Rows): Lexicon {
  let lexicon = lexicons.get(reference.workModes)
  if (lexicon === undefined) {
    lexicon = build([
      ...reference.workModes.values(),
      ...reference.employmentTypes.values(),
      ...reference.titleWords.values(),
    ])
    lexicons.set(reference.workModes, lexicon)
  }
  return lexicon
}

const japanese = /[\u3041-\u30ff\u3400-\u9fff]/
const arabic = /[\u0600-\u06ff]/

function build(rows: readonly WorkRow[]): Lexicon {
  const names = new Map<string, string>()
  const surfaces = rows.flatMap(({ words, aliases }) =>
    [...Object.values(words), ...aliases].map(written => {
      const { text } = fold(written)
      names.set(keyOf(text), words.en)
      return text
    }),
  )
  // The longest first: "partly remote" is hybrid.
  surfaces.sort((a, b) => b.length - a.length)
  const of = (script: (surface: string) => boolean): string =>
    surfaces
      .filter(script)
      .map(surface => surface.replace(/[\s-]+/g, '[\\s-]*'))
      .join('|')
  const isLatin = (surface: string): boolean => !japanese.test(surface) && !arabic.test(surface)
  return {
    names,
    expression: new RegExp(
      `(?<![a-z0-9])(${of(isLatin)})(?![a-z0-9])|(?<![\\u0600-\\u06ff])(${of(surface => arabic.test(surface))})(?![\\u0600-\\u06ff])|(${of(surface => japanese.test(surface))})(?:勤務|ワーク)?(?:可能?)?${goingOn}`,
      'g',
    ),
  }
}

const keyOf = (surface: string): string => surface.replace(/[\s-]+/g, '')
