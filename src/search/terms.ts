// Cutting text into the terms that are indexed and looked for. Scripts without spaces become pairs of neighbouring
// characters, so that any piece of a Japanese text is found without a dictionary. A single character is looked for
// as the beginning of a pair; only the last one of a run needs to stand alone.

import { isAscii, normaliseLetters, normaliseText } from './normalise-text.ts'

const kana = '\\u30a1-\\u30fc'
const han = '\\u3005-\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff'
const cjk = kana + han
/** A run of kanji or of kana, or words joined by dots, hyphens and the like, with the signs of C++ and C#. */
const piece = new RegExp(
  `[${han}]+|[${kana}]+|(?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}])+(?:\\+\\+|#)?(?:[.\\-_/'’](?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}])+(?:\\+\\+|#)?)*`,
  'gu',
)
/** The same for plain ASCII, which most text is: four times as fast. */
const asciiPiece = /[a-z0-9]+(?:\+\+|#)?(?:[.\-_/'][a-z0-9]+(?:\+\+|#)?)*/g
const isCjk = new RegExp(`^[${cjk}]`)
/** Particles and verb endings between or after words of a Japanese query say nothing about what is looked for. */
const particles = /(?<=[^\s\u3041-\u309f])[\u3041-\u3096]{1,3}(?![\u3041-\u3096])/g
const longestTerm = 60

/** Labels and aliases come back with every document, so that short texts are cut once. */
const cutBefore = new Map<string, readonly string[]>()
const mostRemembered = 50_000
const longestRemembered = 60

/** The terms of a document's text, in order, repeated as they are. */
export function documentTerms(text: string): readonly string[] {
  if (text.length > longestRemembered) return cut(text)
  let terms = cutBefore.get(text)
  if (terms === undefined) {
    terms = cut(text)
    if (cutBefore.size >= mostRemembered) cutBefore.clear()
    cutBefore.set(text, terms)
  }
  return terms
}

function cut(text: string): string[] {
  const terms: string[] = []
  for (const run of pieces(normaliseLetters(text))) {
    if (run.charCodeAt(0) > 127 && isCjk.test(run)) {
      for (let i = 0; i < run.length; i++) terms.push(run.slice(i, i + 2))
      continue
    }
    const parts = partsOf(run)
    terms.push(...parts)
    if (parts.length > 1 && parts.length < 4) terms.push(clip(parts.join('')))
  }
  return terms
}

/** The terms that a document must have to be found, each once. */
export function queryTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const run of pieces(normaliseText(text.normalize('NFKC').replace(particles, ' ')))) {
    if (isCjk.test(run)) for (const pair of pairsThatCover(run)) terms.add(pair)
    else if (/^[a-z]+\.[a-z]{2,3}$/.test(run)) terms.add(clip(run.replace('.', '')))
    else for (const part of partsOf(run)) terms.add(part)
  }
  return [...terms]
}

export function isCjkTerm(term: string): boolean {
  return isCjk.test(term)
}

function pieces(normalised: string): string[] {
  const plain = normalised.replace(/\.net\b/g, ' dotnet')
  return plain.match(isAscii(plain) ? asciiPiece : piece) ?? []
}

function partsOf(run: string): string[] {
  if (!/[.\-_/'’]/.test(run)) return [clip(run)]
  return run
    .replace(/['’]/g, '')
    .split(/[.\-_/]/)
    .map(clip)
}

function clip(term: string): string {
  return term.slice(0, longestTerm)
}

function pairsThatCover(run: string): string[] {
  if (run.length === 1) return [run]
  const pairs: string[] = []
  for (let i = 0; i + 1 < run.length; i += 2) pairs.push(run.slice(i, i + 2))
  if (run.length % 2 === 1) pairs.push(run.slice(-2))
  return pairs
}
