import { keyPart, type Lexicon, type Surface } from './lexicon.ts'
import { Gap, isKatakana, plain, type Token, TokenKind } from './surface.ts'

export interface Candidate {
  surface: Surface
  /** Index of the token after the last one. */
  after: number
}

/** Surfaces that begin at token `first`, longest first. */
export function candidatesAt(lexicon: Lexicon, tokens: readonly Token[], first: number): Candidate[] {
  if (!startsWord(tokens, first)) return []
  const found: Candidate[] = []
  collect(lexicon, tokens, first, false, found)
  collect(lexicon, tokens, first, true, found)
  if (found.length < 2) return found
  found.sort((a, b) => b.after - a.after || Number(a.surface.guarded) - Number(b.surface.guarded))
  return found.filter((candidate, index) => index === 0 || candidate.after !== found[index - 1]!.after)
}

function collect(
  lexicon: Lexicon,
  tokens: readonly Token[],
  first: number,
  folded: boolean,
  found: Candidate[],
): void {
  const { trie } = lexicon
  const ends = folded ? lexicon.plain : lexicon.exact
  // ".NET" is looked up with its dot first, then as if the dot were a list mark.
  for (const dotted of tokens[first]!.dotted ? [true, false] : [false]) {
    let node = 1
    let soft = false
    let shortest = 99
    let length = 0
    let wordLength = 0
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at]!
      if (at > first) {
        if (token.gap === Gap.hard) break
        if (token.gap !== Gap.none) {
          soft = true
          shortest = Math.min(shortest, wordLength)
          wordLength = 0
        }
      }
      const text = folded ? plain(token.text) : token.text
      node = trie.walk(node, at === first && !dotted ? text : keyPart(token, at === first, text))
      if (node === 0) break
      length += text.length
      wordLength += text.length
      const surface = ends.get(node)
      if (surface === undefined || !endsWord(tokens, at, length)) continue
      // "a pex" is not Apex, "web logic" is WebLogic.
      if (
        surface.solid &&
        soft &&
        token.kind !== TokenKind.cjk &&
        (length < 5 || Math.min(shortest, wordLength) < 2)
      ) {
        continue
      }
      if (!standsInKatakana(tokens, first, at)) continue
      found.push({ surface, after: at + 1 })
    }
    if (found.length > 0) return
  }
}

function startsWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.kind === TokenKind.sign) return false
  if (at === 0 || token.gap !== Gap.none || token.kind === TokenKind.cjk) return true
  const before = tokens[at - 1]!
  return before.kind === TokenKind.cjk || before.kind === TokenKind.sign
}

function endsWord(tokens: readonly Token[], last: number, length: number): boolean {
  const token = tokens[last]!
  const next = tokens[last + 1]
  if (
    next === undefined ||
    next.gap !== Gap.none ||
    token.kind === TokenKind.cjk ||
    next.kind === TokenKind.cjk
  ) {
    return true
  }
  if (next.kind === TokenKind.sign) return length > 1 && next.text === '+' && tokens[last + 2]?.text !== '+'
  if (next.kind !== TokenKind.digits || length < 2 || (length === 2 && next.text.length > 1)) return false
  // "python3", "oracle11g", but not "s3cret"
  const rest = tokens[last + 2]
  if (rest === undefined || rest.gap !== Gap.none || rest.kind === TokenKind.cjk) return true
  if (rest.kind === TokenKind.sign) return true
  const beyond = tokens[last + 3]
  return (
    rest.text.length === 1 &&
    (beyond === undefined || beyond.gap !== Gap.none || beyond.kind === TokenKind.cjk)
  )
}

/** Short katakana words are often the middle of another word (テスト in コンテスト): they must fill their run. */
function standsInKatakana(tokens: readonly Token[], first: number, last: number): boolean {
  const length = last - first + 1
  if (length > 3) return true
  const katakana = (at: number): boolean => tokens[at]?.kind === TokenKind.cjk && isKatakana(tokens[at]!.text)
  const runsBefore = katakana(first) && tokens[first]!.gap === Gap.none && katakana(first - 1)
  const runsAfter = katakana(last) && tokens[last + 1]?.gap === Gap.none && katakana(last + 1)
  return !runsBefore && !runsAfter
}
