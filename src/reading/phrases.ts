// Finds the names and aliases of a reference table in a readable text.

export interface PhraseFound<T> {
  start: number
  end: number
  text: string
  entry: T
}

export type PhraseFinder<T> = (text: string) => PhraseFound<T>[]

const wordChar = /[\p{L}\p{N}]/u
const cjk = /[぀-ヿ㐀-鿿々]/u

/**
 * Makes a finder from surfaces to entries. The longest surface wins, matches never overlap; case, runs of spaces and
 * hyphens do not matter. Latin surfaces need a word boundary, Japanese ones stand without spaces.
 * A surface of up to `exactCase` letters is only found as it is written ("IT", "SC").
 */
export function phraseFinder<T>(entries: Iterable<[string, T]>, exactCase = 2): PhraseFinder<T> {
  const byFirst = new Map<string, { pattern: RegExp; length: number; entry: T }[]>()
  for (const [surface, entry] of entries) {
    const words = surface.normalize('NFKC').trim()
    if (words === '') continue
    const body = words
      .split(/[\s\-‐–_]+/)
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]"))
      .join('[\\s\\-‐–_]*')
    const exact = words.length <= exactCase && !cjk.test(words)
    const key = words[0]!.toLowerCase()
    const list = byFirst.get(key) ?? []
    list.push({ pattern: new RegExp(body, exact ? 'uy' : 'iuy'), length: words.length, entry })
    byFirst.set(key, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return text => {
    const found: PhraseFound<T>[] = []
    for (let at = 0; at < text.length; ) {
      const before = text[at - 1] ?? ' '
      const here = text[at]!
      const inside = wordChar.test(before) && wordChar.test(here) && !cjk.test(here) && !cjk.test(before)
      const hit = inside ? undefined : firstHit(byFirst.get(here.toLowerCase()), text, at)
      if (hit) found.push(hit)
      at = hit ? hit.end : at + 1
    }
    return found
  }
}

function firstHit<T>(
  list: { pattern: RegExp; entry: T }[] | undefined,
  text: string,
  at: number,
): PhraseFound<T> | undefined {
  for (const { pattern, entry } of list ?? []) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const end = at + match[0].length
    const last = text[end - 1]!
    const next = text[end] ?? ' '
    if (wordChar.test(last) && wordChar.test(next) && !cjk.test(last) && !cjk.test(next)) continue
    return { start: at, end, text: match[0], entry }
  }
  return undefined
}
