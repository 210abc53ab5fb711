// Where in the visible text the words were found. Ours for every engine: the index holds folded terms, and what
// is shown comes from the row as it is now.

import type { SearchDocument } from './documents.ts'
import { normaliseText } from './normalise-text.ts'
import type { Highlight } from './port.ts'
import { documentTerms, isCjkTerm } from './terms.ts'
import { allowedTypos, withinTypos } from './typos.ts'

const wordOrCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:\+\+|#)?/gu
/** Words joined by dots, hyphens and the like, which are one term too: Node.js, .NET, CI/CD. */
const joinedWords = /(?<![\p{L}\p{N}])(?:\.[\p{L}\p{N}]+|[\p{L}\p{N}]+(?:[.\-_/'’][\p{L}\p{N}]+){1,3})/gu
const fragmentLength = 200
const mostSkills = 8

export interface Sought {
  terms: readonly string[]
  lastIsOpen: boolean
  exactWords: ReadonlySet<string>
}

/** The title whole, the skills that match, and the one fragment of the text that shows most of the words. */
export function highlight(
  document: Pick<SearchDocument, 'title' | 'skills' | 'text'>,
  sought: Sought,
): Highlight[] {
  if (sought.terms.length === 0) return []
  const highlights: Highlight[] = []
  const title = matchRanges(document.title, sought)
  if (title.length > 0) highlights.push({ field: 'title', text: document.title, ranges: title })
  for (const skill of document.skills) {
    const ranges = highlights.length < mostSkills ? matchRanges(skill, sought) : []
    if (ranges.length > 0) highlights.push({ field: 'skills', text: skill, ranges })
  }
  const text = bestFragment(document.text, matchRanges(document.text, sought))
  if (text) highlights.push(text)
  return highlights
}

/** Ascending ranges that do not overlap; neighbouring characters of Japanese are one range. */
function matchRanges(text: string, sought: Sought): [number, number][] {
  const ranges: [number, number][] = []
  const found = [...wordRanges(text, sought), ...joinedRanges(text, sought)]
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) add(ranges, start, end)
  return ranges
}

function joinedRanges(text: string, { terms }: Sought): [number, number][] {
  return [...text.matchAll(joinedWords)].flatMap(({ 0: joined, index }): [number, number][] => {
    const parts = new Set(joined.toLowerCase().split(/[.\-_/'’]/))
    const whole = documentTerms(joined).some(term => !parts.has(term) && terms.includes(term))
    return whole ? [[index, index + joined.length]] : []
  })
}

function wordRanges(text: string, { terms, lastIsOpen, exactWords }: Sought): [number, number][] {
  const ranges: [number, number][] = []
  const cjkTerms = terms.filter(isCjkTerm)
  const words = terms.filter(term => !isCjkTerm(term))
  const open = lastIsOpen ? terms.at(-1) : undefined
  const tokens = [...text.matchAll(wordOrCharacter)]
  for (const [i, token] of tokens.entries()) {
    const start = token.index
    const folded = documentTerms(token[0])
    if (folded.length > 0 && isCjkTerm(folded[0]!)) {
      const next = tokens[i + 1]
      const pair = next?.index === start + token[0].length ? normaliseText(token[0] + next[0]) : undefined
      if (pair !== undefined && cjkTerms.includes(pair))
        add(ranges, start, start + token[0].length + next![0].length)
      else if (cjkTerms.includes(folded[0]!)) add(ranges, start, start + token[0].length)
    } else if (folded.some(word => words.some(term => matches(word, term, term === open, exactWords)))) {
      add(ranges, start, start + token[0].length)
    }
  }
  return ranges
}

function matches(word: string, term: string, open: boolean, exactWords: ReadonlySet<string>): boolean {
  if (word === term || (open && term.length > 1 && word.startsWith(term))) return true
  return !exactWords.has(term) && withinTypos(term, word, allowedTypos(term))
}

function add(ranges: [number, number][], start: number, end: number): void {
  const last = ranges.at(-1)
  if (last && start < last[1]) last[1] = Math.max(last[1], end)
  else ranges.push([start, end])
}

function bestFragment(text: string, ranges: [number, number][]): Highlight | undefined {
  let best: [number, number][] = []
  for (let i = 0; i < ranges.length; i++) {
    const inside = ranges.slice(i, i + 20).filter(([, end]) => end <= ranges[i]![0] + fragmentLength)
    if (inside.length > best.length) best = inside
  }
  if (best.length === 0) return undefined
  const width = best.at(-1)![1] - best[0]![0]
  const start = wordStart(text, Math.max(0, best[0]![0] - Math.floor((fragmentLength - width) / 2)))
  const end = Math.min(text.length, Math.max(start + fragmentLength, best.at(-1)![1]))
  return {
    field: 'text',
    text: text.slice(start, end),
    ranges: best.map(([from, to]) => [from - start, to - start]),
  }
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + 20).search(/\s/)
  return space === -1 ? at : at + space + 1
}
