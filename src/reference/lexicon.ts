import { cut, fold, Gap, plain, stem, type Token, TokenKind } from './surface.ts'
import type { Reference, Skill, SkillId } from './types.ts'

export interface Surface {
  skill: Skill
  /** As written in the reference data. */
  written: readonly string[]
  guarded: boolean
  /** Calls a technology by its name although the row is a practice or concept ("iOS" for iOS development). */
  called: boolean
  /** Stands there without any space, hyphen or dot, so "a pex" must not be it. */
  solid: boolean
}

/** Trie over folded surfaces without their separators, in one open-addressed table of (node, character) pairs. */
class Trie {
  #keys: Int32Array
  #targets: Int32Array
  #mask: number
  #size = 0
  #nodes = 1

  constructor(expected: number) {
    let capacity = 1024
    while (capacity < expected * 2) capacity *= 2
    this.#keys = new Int32Array(capacity * 2)
    this.#targets = new Int32Array(capacity)
    this.#mask = capacity - 1
  }

  /** 0: no such child. */
  child(node: number, code: number): number {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0
    for (;;) {
      const at = (slot ^ (slot >>> 15)) & this.#mask
      const target = this.#targets[at]!
      if (target === 0) return 0
      if (this.#keys[at * 2] === node && this.#keys[at * 2 + 1] === code) return target
      slot = (slot + 0x6d2b79f5) >>> 0
    }
  }

  walk(node: number, text: string): number {
    let at = node
    for (let i = 0; i < text.length; i++) {
      at = this.child(at, text.charCodeAt(i))
      if (at === 0) return 0
    }
    return at
  }

  add(text: string): number {
    let node = 1
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      node = this.child(node, code) || this.#insert(node, code)
    }
    return node
  }

  #insert(node: number, code: number): number {
    if (this.#size * 2 > this.#mask) this.#grow()
    this.#nodes++
    this.#put(node, code, this.#nodes)
    this.#size++
    return this.#nodes
  }

  #put(node: number, code: number, target: number): void {
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0
    for (;;) {
      const at = (slot ^ (slot >>> 15)) & this.#mask
      if (this.#targets[at] === 0) {
        this.#keys[at * 2] = node
        this.#keys[at * 2 + 1] = code
        this.#targets[at] = target
        return
      }
      slot = (slot + 0x6d2b79f5) >>> 0
    }
  }

  #grow(): void {
    const keys = this.#keys
    const targets = this.#targets
    this.#mask = this.#mask * 2 + 1
    this.#keys = new Int32Array((this.#mask + 1) * 2)
    this.#targets = new Int32Array(this.#mask + 1)
    for (let at = 0; at < targets.length; at++) {
      if (targets[at] !== 0) this.#put(keys[at * 2]!, keys[at * 2 + 1]!, targets[at]!)
    }
  }
}

export interface Lexicon {
  trie: Trie
  /** By trie node: the surface whose key ends there, as written / with plurals and spellings folded. */
  exact: Map<number, Surface>
  plain: Map<number, Surface>
  /** Vague words that mean a skill only when they are all that was said, by their plain key. */
  alone: Map<string, SkillId>
  /** One-word names by their plain key, likewise: as a whole phrase "servlet" is servlets, in a text "rail" is no Rails. */
  namesAlone: Map<string, SkillId>
  /** Sorted distinct stems joined by a space -> skill, for surfaces of at least two words. */
  bags: Map<string, SkillId>
  /** Longest bag, in words. */
  longestBag: number
}

/** Characters a token adds to the key of a surface: a slash counts, other separators do not. */
export function keyPart(token: Token, first: boolean, text: string): string {
  if (first) return token.dotted ? `.${text}` : text
  return token.gap === Gap.slash ? `/${text}` : text
}

export function keyOf(tokens: readonly Token[], form: (word: string) => string = word => word): string {
  return tokens.map((token, index) => keyPart(token, index === 0, form(token.text))).join('')
}

/** Words that carry no meaning in a comparison of phrases. */
export const fillers = new Set(
  'a an and as at by for from in into of on or the to using via with within our your their its'.split(' '),
)

export function bagOf(tokens: readonly Token[]): string[] {
  const stems = new Set<string>()
  for (const word of joinWords(tokens)) if (!fillers.has(word)) stems.add(stem(word))
  return [...stems].sort()
}

/** Whole words again: the pieces of "j2ee" or "c++" together. */
export function joinWords(tokens: readonly Token[]): string[] {
  const words: string[] = []
  for (const token of tokens) {
    if (token.gap === Gap.none && words.length > 0) words[words.length - 1] += token.text
    else words.push(token.dotted ? `.${token.text}` : token.text)
  }
  return words
}

/** One way a skill is written. */
export interface Form {
  /** More than one when a guarded word may be written in several ways (Less, LESS). */
  written: string[]
  guarded: boolean
  tokens: Token[]
  key: string
}

/** Folding 16,000 surfaces takes 40 ms: done once, for the check at loading and the lexicon. */
const forms = new WeakMap<Skill, Form[]>()

/** Labels, aliases and guarded words, each key once; a guarded word wins over the same word as label or alias. */
export function formsOf(skill: Skill): Form[] {
  const ready = forms.get(skill)
  if (ready !== undefined) return ready
  const found = new Map<string, Form>()
  const add = (text: string, guarded: boolean): void => {
    const tokens = cut(fold(text))
    const key = keyOf(tokens)
    const known = found.get(key)
    if (known?.guarded === true && guarded) known.written.push(text)
    else if (guarded || known === undefined) found.set(key, { written: [text], guarded, tokens, key })
  }
  for (const text of [skill.labels.en, skill.labels.ja, skill.labels.ur, ...skill.aliases]) add(text, false)
  for (const text of skill.guarded) add(text, true)
  const list = [...found.values()]
  forms.set(skill, list)
  return list
}

/** Two surfaces with the same key are the same to the matcher. */
export function surfaceKey(text: string): string {
  return keyOf(cut(fold(text)))
}

/** Of a name that ends in s; IDM is not IDMS. */
const shortestSingular = 5

/**
 * Whether singular and plural mean the same in a text. A one-word product name has no plural, and its "singular" is
 * often an ordinary word (Windows, Rails).
 */
export function hasPlural(
  { skill, called }: Pick<Surface, 'skill' | 'called'>,
  tokens: readonly Token[],
): boolean {
  if (joinWords(tokens).length > 1 || skill.kind === 'concept') return true
  return !called && skill.kind !== 'tool' && skill.kind !== 'language'
}

const built = new WeakMap<Reference, Lexicon>()

/** Made once per reference, at the first use. */
export function lexiconOf(reference: Reference): Lexicon {
  let lexicon = built.get(reference)
  if (lexicon === undefined) {
    lexicon = build([...reference.skills.values()])
    built.set(reference, lexicon)
  }
  return lexicon
}

function build(skills: readonly Skill[]): Lexicon {
  const trie = new Trie(1 << 17)
  const exact = new Map<number, Surface>()
  const plainForms = new Map<number, Surface>()
  const bags = new Map<string, SkillId>()
  const alone = new Map<string, SkillId>()
  const namesAlone = new Map<string, SkillId>()
  let longestBag = 0
  const later: { node: number; surface: Surface }[] = []
  for (const skill of skills) {
    for (const phrase of skill.alone) alone.set(keyOf(cut(fold(phrase)), plain), skill.id)
    const names = new Set(skill.names.map(surfaceKey))
    for (const { written, guarded, tokens, key } of formsOf(skill)) {
      const solid = tokens.every((token, index) => index === 0 || token.gap === Gap.none)
      const surface: Surface = { skill, written, guarded, called: names.has(key), solid }
      const node = trie.add(key)
      if (!exact.has(node)) exact.set(node, surface)
      if (key.includes('/')) later.push({ node: trie.add(key.replaceAll('/', '')), surface })
      if (guarded) continue
      const words = joinWords(tokens).length
      const plainKey = keyOf(tokens, plain)
      if (hasPlural(surface, tokens)) later.push({ node: trie.add(plainKey), surface })
      else if ((plainKey === key || plainKey.length >= shortestSingular) && !namesAlone.has(plainKey))
        namesAlone.set(plainKey, skill.id)
      if (words > 1 && tokens.every(token => token.kind !== TokenKind.cjk)) {
        const bag = bagOf(tokens)
        if (bag.length > 1 && !bags.has(bag.join(' '))) {
          bags.set(bag.join(' '), skill.id)
          longestBag = Math.max(longestBag, bag.length)
        }
      }
    }
  }
  for (const skill of skills) forms.delete(skill)
  for (const { node, surface } of later) {
    if (!plainForms.has(node)) plainForms.set(node, surface)
  }
  return { trie, exact, plain: plainForms, alone, namesAlone, bags, longestBag }
}
