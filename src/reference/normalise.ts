import { candidatesAt } from './candidates.ts'
import { extract } from './extract.ts'
import { bagOf, fillers, joinWords, type Lexicon, lexiconOf, type Surface } from './lexicon.ts'
import { cut, fold, stem, type Token, TokenKind } from './surface.ts'
import type { Reference, SkillId } from './types.ts'

/** Words around a skill that say how well or that it is one, not which one. */
const wrapping = new Set(
  (
    'ability able advanced basic concept concepts deep demonstrated etc excellent exceptional experience experienced ' +
    'expert expertise exposure extensive familiar familiarity fluency fluent fundamental fundamentals good great ' +
    'hands have having in-depth intermediate knowledge knowledged preferred preferably proficiency proficient proven ' +
    'related relevant required similar skill skilled skills solid sound strong thorough understanding use using ' +
    'various work working must plus minimum years year including like such'
  ).split(' '),
)

/**
 * Skills an employer's or candidate's phrase means: the whole phrase, else the names inside it, else phrases of the
 * vocabulary whose words all stand in it in another order or form. Empty for phrases that are not about IT.
 */
export function normalise(phrase: string, reference: Reference): SkillId[] {
  const lexicon = lexiconOf(reference)
  const text = phrase.replace(/^[\s\u2022*,;:.()[\]{}-]+|[\s\u2022*,;:.([{-]+$/g, '')
  if (text === '') return []
  const tokens = cut(fold(text))
  const whole = wholePhrase(lexicon, tokens)
  if (whole !== undefined) return [whole]
  const core = withoutWrapping(tokens)
  if (core.length > 0 && core.length < tokens.length) {
    const inner = wholePhrase(lexicon, core)
    if (inner !== undefined) return [inner]
  }
  const found = new Set(extract(text, reference).map(mention => mention.skill))
  const bag = bagMatches(lexicon, core.length > 0 ? core : tokens)
  for (const skill of bag) found.add(skill)
  return dropImplied([...found], reference)
}

function wholePhrase(lexicon: Lexicon, tokens: readonly Token[]): SkillId | undefined {
  const first = tokens[0]
  if (first === undefined) return undefined
  const fits = (surface: Surface, after: number): boolean =>
    after === tokens.length &&
    !(surface.guarded && joinWords(tokens).length > 1 && surface.written.length < 3)
  return candidatesAt(lexicon, tokens, 0).find(({ surface, after }) => fits(surface, after))?.surface.skill.id
}

function withoutWrapping(tokens: readonly Token[]): Token[] {
  const idle = (token: Token | undefined): boolean =>
    token !== undefined && (wrapping.has(token.text) || fillers.has(token.text))
  let from = 0
  let to = tokens.length
  while (from < to && idle(tokens[from])) from++
  while (to > from && idle(tokens[to - 1])) to--
  return tokens.slice(from, to)
}

/** Vocabulary phrases of two or more words whose stems all stand in this phrase; the largest ones only. */
function bagMatches(lexicon: Lexicon, tokens: readonly Token[]): SkillId[] {
  if (tokens.length > 14 || tokens.some(token => token.kind === TokenKind.cjk)) return []
  const words = bagOf(tokens)
  if (words.length < 2 || words.length > 9) return []
  const found: { mask: number; skill: SkillId }[] = []
  for (let mask = 3; mask < 1 << words.length; mask++) {
    const chosen = words.filter((_, index) => mask & (1 << index))
    if (chosen.length < 2 || chosen.length > Math.min(lexicon.longestBag, 5)) continue
    const skill = lexicon.bags.get(chosen.join(' '))
    if (skill !== undefined) found.push({ mask, skill })
  }
  return found
    .filter(({ mask }) => !found.some(other => other.mask !== mask && (other.mask & mask) === mask))
    .map(({ skill }) => skill)
}

/** Of a skill and one of its broader ones the narrower says it all. */
function dropImplied(skills: SkillId[], reference: Reference): SkillId[] {
  return skills.filter(
    skill => !skills.some(other => other !== skill && reference.ancestors(other).has(skill)),
  )
}

/** For callers that compare words themselves. */
export { stem }
