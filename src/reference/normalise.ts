import { candidatesAt } from './candidates.ts'
import { extract } from './extract.ts'
import { bagOf, fillers, joinWords, keyOf, type Lexicon, lexiconOf, type Surface } from './lexicon.ts'
import { cut, fold, plain, stem, type Token, TokenKind } from './surface.ts'
import type { Mention, Reference, SkillId } from './types.ts'

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

/** Words around a skill that say how well or that it is one, not which one. */
const wrapping = new Set(
  words(`ability able advanced basic basics concept concepts deep demonstrated detailed etc excellent exceptional
    experience experienced expert expertise exposure extensive familiar familiarity fluency fluent fundamental
    fundamentals good great hands have having in-depth intermediate knowledge knowledged preferred preferably
    professional proficiency proficient proven related relevant required similar skill skilled skills solid sound
    strong thorough understanding use using various work working must plus minimum years year including like such
    other any e g eg latest least one more both command hand on`),
)

/** Words that may stand beside a known phrase without changing what it means. */
const neutral = new Set(
  words(`software application app web system solution tool technology technique method methodology practice process
    principle pattern strategy framework environment platform standard service product project team best modern
    complex custom reusable scalable robust efficient high quality new existing large scale secure reliable end lead
    development develop design build create write maintain maintenance manage management implement implementation
    integrate integration deploy deployment engineering engineer developer administration code coding script
    programming language library solid clean enterprise level based driven oriented side user client business
    technical digital online real time effective optimized optimization performance support plan planning execution
    execute review analysis architecture architect module component feature database data cloud server network api`).map(
    stem,
  ),
)

/** One of these beside a vague word ("coding", "analytics") tells that computing is meant. */
const computing = new Set(
  words(`software web website app application mobile api code program script server database db data cloud network
    system computer it ict digital online technical technology tech ai ml machine frontend backend stack cyber security
    platform sdk ui ux user interface game electronic embedded automation online internet wireless storage saas
    algorithm model developer engineer engineering development devops deployment infrastructure`).map(plain),
)

/**
 * Skills an employer's or candidate's phrase means: the whole phrase, else the names inside it, else phrases of the
 * vocabulary whose words stand in it in another order or form. Empty for phrases that are not about IT.
 */
export function normalise(phrase: string, reference: Reference): SkillId[] {
  const lexicon = lexiconOf(reference)
  const text = phrase.replace(/^(?:[\s\u2022*,;:()[\]{}-]|\.(?![A-Za-z]))+|[\s\u2022*,;:.([{-]+$/g, '')
  if (text === '') return []
  const tokens = cut(fold(text))
  const core = withoutWrapping(tokens)
  // "excel at work": what stands before "at" is a verb.
  const mayBeVerb = fillers.has(tokens[tokens.indexOf(core.at(-1)!) + 1]?.text ?? '')
  const whole = wholePhrase(lexicon, tokens) ?? wholePhrase(lexicon, core, mayBeVerb)
  if (whole !== undefined) return [whole]
  const found = new Set(mentionsInside(text, core, reference).map(mention => mention.skill))
  for (const skill of bagMatches(lexicon, core)) found.add(skill)
  return dropImplied([...found], reference)
}

function wholePhrase(lexicon: Lexicon, tokens: readonly Token[], mayBeVerb = false): SkillId | undefined {
  if (tokens.length === 0) return undefined
  const alone = lexicon.alone.get(keyOf(tokens, plain))
  if (alone !== undefined) return alone
  const onlyVersion = (after: number, { skill: { kind } }: Surface): boolean =>
    (kind === 'tool' || kind === 'language') &&
    tokens.slice(after).every(token => token.kind === TokenKind.digits)
  const fits = (surface: Surface, after: number): boolean =>
    (after === tokens.length || onlyVersion(after, surface)) &&
    !(surface.guarded && mayBeVerb) &&
    !(surface.guarded && joinWords(tokens.slice(0, after)).length > 1 && surface.written[0]!.length < 3)
  const whole = candidatesAt(lexicon, tokens, 0).find(({ surface, after }) => fits(surface, after))
  return whole?.surface.skill.id ?? lexicon.namesAlone.get(keyOf(tokens, plain))
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

/** Ordinary words among the names of practices: in a longer phrase they count only beside something of computing. */
const vague = new Set(
  words(`testing test coding programming documentation analytics dashboard database cloud security networking network
    benchmarking monitoring troubleshooting forecasting statistic prototyping prototype usability accessibility
    printer photography typing spreadsheet instrumentation sensor animation illustration graphic reporting automation
    estimation release deployment routing switching scripting backup recovery compliance audit profiling patching
    container virtualization scalability caching encryption rendering modeling modelling simulation localization
    typography storyboarding broadcasting measurement inspection support telecom telecommunication retail banking`).map(
    plain,
  ),
)

/** Beside these a vague word means another trade: medical coding, legal documentation. */
const otherTrades =
  /\b(?:medical|clinical|patient|icd|cpt|nurs|pharma|legal|tax|vat|accounts? (?:payable|receivable)|bookkeep|payroll process|civil|construction|garment|textile|teach|culinary|recruit|candidate)/i

/** Names always count; a single vague word such as "coding" only when something else speaks of computing. */
function mentionsInside(text: string, core: readonly Token[], reference: Reference): Mention[] {
  const mentions = extract(text, reference, { phrase: true })
  const aboutComputing =
    mentions.length > 1 ||
    (!otherTrades.test(text) &&
      core.some(token => {
        const [mention] = mentions
        const inside = mention !== undefined && token.start >= mention.start && token.end <= mention.end
        return !inside && computing.has(plain(token.text))
      }))
  return mentions.filter(
    ({ named, text: name }) => named || aboutComputing || !vague.has(plain(name.toLowerCase())),
  )
}

/** Vocabulary phrases of two or more words whose stems stand here, beside nothing but neutral words; largest only. */
function bagMatches(lexicon: Lexicon, tokens: readonly Token[]): SkillId[] {
  if (tokens.length > 14 || tokens.some(token => token.kind === TokenKind.cjk)) return []
  const stems = bagOf(tokens).filter(word => !wrapping.has(word))
  if (stems.length < 2 || stems.length > 9) return []
  const found: { mask: number; skill: SkillId }[] = []
  for (let mask = 3; mask < 1 << stems.length; mask++) {
    const chosen = stems.filter((_, index) => mask & (1 << index))
    if (chosen.length < 2 || chosen.length > lexicon.longestBag) continue
    if (!stems.every((word, index) => mask & (1 << index) || neutral.has(word))) continue
    const skill = lexicon.bags.get(chosen.join(' '))
    if (skill !== undefined) found.push({ mask, skill })
  }
  return found
    .filter(({ mask }) => !found.some(other => other.mask !== mask && (other.mask & mask) === mask))
    .map(({ skill }) => skill)
}

/** Beside a narrower skill a practice or family above it says nothing; a language or product still does. */
function dropImplied(skills: SkillId[], reference: Reference): SkillId[] {
  const isName = (skill: SkillId): boolean => ['tool', 'language'].includes(reference.skills.get(skill)!.kind)
  return skills.filter(
    skill => isName(skill) || !skills.some(other => other !== skill && reference.ancestors(other).has(skill)),
  )
}
