import { addressesIn } from './addresses.ts'
import { candidatesAt } from './candidates.ts'
import { type Slot, settle } from './guard.ts'
import { type Lexicon, lexiconOf, type Surface } from './lexicon.ts'
import { cut, fold, Gap, type Token, TokenKind } from './surface.ts'
import type { Mention, Reference } from './types.ts'

export interface Found extends Slot {
  surface: Surface
  /** What remains when a guarded surface turns out to be an ordinary word. */
  instead?: { surface: Surface; end: number }
}

const version =
  /[ \t]?[-(]?v?(?:\d{1,4}(?:\.\d{1,3}|\.x)*\+?[a-z]?)(?:\s?\/\s?(?:\d{1,4}(?:\.\d{1,3}|\.x)*[a-z]?|NT|XP|Vista|ME))*(?![\w%]|\.\d)(?!\s*(?:\+|years?|yrs?|months?|年|ヶ月|か月|カ月|名|人|users?|people|members?|hours?|days?|to\s+(?:\d|present|date)|[-\u2013]\s*(?:\d|present)))/iy

/**
 * Skills named in `text`, in reading order, without overlaps; the longest name wins.
 * Offsets are UTF-16 units of `text` as given, whatever its normal form. `phrase`: the text is one item of a list of
 * skills, so that guarded acronyms ("ML", "POS") need nothing beside them.
 */
export function extract(text: string, reference: Reference, options: { phrase?: boolean } = {}): Mention[] {
  const lexicon = lexiconOf(reference)
  const found = longestNames(text, lexicon)
  for (const slot of found) slot.sure ||= isWholeText(slot, text)
  if (options.phrase === true) for (const slot of found) slot.sure ||= isWrittenAcronym(slot, text)
  settle(text, found)
  const mentions: Mention[] = []
  for (const slot of found) {
    const surface = slot.sure ? slot.surface : slot.instead?.surface
    if (surface === undefined) continue
    const end = slot.sure ? slot.end : slot.instead!.end
    const words = text.slice(slot.start, end)
    mentions.push({
      skill: surface.skill.id,
      start: slot.start,
      end,
      text: words,
      named: isProduct(surface) || isAcronym(surface, words),
    })
  }
  return mentions
}

/** Nothing but the word: somebody named it. */
function isWholeText({ start, end, nameEnd, written }: Found, text: string): boolean {
  return (
    text.slice(0, start).trim() === '' &&
    text.slice(end).trim() === '' &&
    written.includes(text.slice(start, nameEnd))
  )
}

function isWrittenAcronym({ start, nameEnd, written }: Found, text: string): boolean {
  return written.some(way => /^[A-Z][A-Z0-9]+$/.test(way) && text.slice(start, nameEnd) === way)
}

export function isProduct({ skill, called }: Pick<Surface, 'skill' | 'called'>): boolean {
  return called || skill.kind === 'tool' || skill.kind === 'language'
}

/** "TCP/IP", "SOAP", "OOP" name a thing; practices such as "QA" and families such as "OS" do not. */
function isAcronym({ skill }: Surface, words: string): boolean {
  return skill.kind === 'concept' && /^[A-Z0-9][A-Za-z0-9]*[A-Z][\w/+.-]*$/.test(words)
}

/** Names in reading order, the longest of those that begin at one place; `sure` are those nothing else could be. */
export function longestNames(text: string, lexicon: Lexicon): Found[] {
  const tokens = cut(fold(text))
  const addresses = addressesIn(text)
  const slots: Found[] = []
  let nextAddress = 0
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!
    while (nextAddress < addresses.length && addresses[nextAddress]!.end <= token.start) nextAddress++
    const address = addresses[nextAddress]
    const candidates = candidatesAt(lexicon, tokens, at)
    if (address && address.start <= token.start) {
      const product = candidates.some(({ after }) => tokens[after - 1]!.end === address.hostEnd)
      if (!product || token.start !== address.start) {
        at++
        continue
      }
      // "ASP.NET/MVC" is no address.
      nextAddress++
    }
    const best = candidates[0]
    if (best === undefined) {
      const joined = splitCamel(text, lexicon, tokens, at)
      slots.push(...joined.slots)
      at = joined.after
      continue
    }
    const { surface } = best
    const end = withVersion(text, tokens, best.after, surface)
    const slot: Found = {
      start: startOf(token, surface),
      end,
      nameEnd: tokens[best.after - 1]!.end,
      versioned: end > tokens[best.after - 1]!.end,
      written: surface.written,
      sure: !surface.guarded,
      named: isProduct(surface),
      language: surface.skill.kind === 'language',
      surface,
    }
    const second = surface.guarded ? candidates.find(candidate => !candidate.surface.guarded) : undefined
    if (second) slot.instead = { surface: second.surface, end: tokens[second.after - 1]!.end }
    slots.push(slot)
    at = best.after
    while (at < tokens.length && tokens[at]!.start < slot.end) at++
  }
  return slots
}

function startOf(token: Token, surface: Surface): number {
  return token.dotted && surface.written[0]!.startsWith('.') ? token.start - 1 : token.start
}

function withVersion(text: string, tokens: readonly Token[], after: number, surface: Surface): number {
  const { end } = tokens[after - 1]!
  const next = tokens[after]
  if (next === undefined || next.gap === Gap.hard || next.gap === Gap.wrap) return end
  const { kind } = surface.skill
  if (kind !== 'tool' && kind !== 'language' && next.gap !== Gap.none) return end
  if (next.kind !== TokenKind.digits && !/^[vx]$/.test(next.text)) return end
  version.lastIndex = end
  const match = version.exec(text)
  return match === null ? end : end + match[0].length
}

/** "ReactRedux": a word whose humps are all known, unguarded names. */
function splitCamel(
  text: string,
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): { slots: Found[]; after: number } {
  const token = tokens[at]!
  const raw = text.slice(token.start, token.end)
  if (token.kind !== TokenKind.word || raw.length < 8 || !/[a-z][A-Z]/.test(raw))
    return { slots: [], after: at + 1 }
  const slots: Found[] = []
  let start = token.start
  for (const hump of raw.split(/(?<=[a-z])(?=[A-Z])/)) {
    const humpTokens = cut(fold(hump))
    const candidate = candidatesAt(lexicon, humpTokens, 0).find(({ after }) => after === humpTokens.length)
    if (candidate === undefined || candidate.surface.guarded || hump.length < 3)
      return { slots: [], after: at + 1 }
    const { surface } = candidate
    slots.push({
      start,
      end: start + hump.length,
      written: surface.written,
      sure: true,
      named: true,
      language: surface.skill.kind === 'language',
      versioned: false,
      nameEnd: start + hump.length,
      surface,
    })
    start += hump.length
  }
  return { slots, after: at + 1 }
}
