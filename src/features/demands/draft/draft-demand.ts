// A pasted ad becomes a demand to review: every line points at its words, and what could not be read is said.

import { outlineOf } from '../../../reading/outline.ts'
import { asWritten, type Readable, rawSpan, readable } from '../../../reading/readable.ts'
import { readYears, type YearsFound } from '../../../reading/years.ts'
import { extract } from '../../../reference/extract.ts'
import type { Level, Mention, Reference, SkillId } from '../../../reference/types.ts'
import { joinedAcrossKinds } from './across-kinds.ts'
import { type Clause, clausesOf, type Elsewhere } from './clauses.ts'
import { descriptionOf } from './description.ts'
import { type EitherGroup, eitherGroups, mergeLines } from './merge-lines.ts'
import { otherLines } from './other-lines.ts'
import { readTitle } from './read-terms.ts'
import { type AdOutline, adHeadings } from './section-words.ts'
import { withoutRemarks } from './side-words.ts'
import { type SkillAsked, type SkillLine, skillLinesOf } from './skill-lines.ts'
import { termsOf } from './terms-of-ad.ts'
import {
  type DemandDraft,
  type DraftedLine,
  type DraftedRequirement,
  type Unread,
  unreadWhys,
  type Words,
} from './types.ts'
import { withTerms } from './unread-terms.ts'
import { weighAll } from './weigh.ts'

export interface DraftOptions {
  title?: string
  /**
   * `stated` (default): only what the ad says. `estimated`: other skills get a level that follows from the weight of
   * their line, so that people whose work is about the ad's main skills come before those who merely list them.
   */
  levels?: 'estimated' | 'stated'
}

/** A demand holds at most so many lines; the lightest wishes are left out first. */
const mostLines = 60

/**
 * Drafts a demand from an ad in English or Japanese. Pure; never fails: an ad that says nothing gives a draft without
 * lines and says so in `unread`.
 */
export function draftDemand(raw: string, reference: Reference, options: DraftOptions = {}): DemandDraft {
  const source = readable(raw)
  const { text } = source
  const outline = outlineOf(source, adHeadings)
  const mentions = extract(text, reference)
  const words = wordsIn(source)
  const title = options.title ?? titleOf(source, outline)
  const read = (elsewhere: Elsewhere) =>
    readLines(text, clausesOf(outline, elsewhere), mentions, reference, words)
  const japanese = /[぀-ヿ]/u.test(text)
  // Japanese ads keep duties and requirements apart; English ones ask with both, and some have no lists at all.
  let { merged, others, unread } = read(!hasAskedSection(outline) ? 'must' : japanese ? 'nothing' : 'nice')
  if (!japanese && merged.length < fewLines) ({ merged, others, unread } = read('must'))
  const emphasis = {
    times: timesNamed(mentions),
    titled: titledSkills(outline, options.title, reference),
  }
  const weights = weighAll(merged, emphasis, reference)
  const drafted: Omit<DraftedLine, 'id'>[] = merged.map((line, index) => ({
    necessity: line.necessity,
    ...weights[index]!,
    anyOf: line.entries.map(({ start, end, also, ...asked }) => ({
      ...skillRequirement(asked, weights[index]!.weight, options.levels ?? 'stated'),
      words: words(start, end),
      also: also.map(span => words(span.start, span.end)),
    })) as DraftedLine['anyOf'],
  }))
  drafted.push(...others.lines(words))
  const { found, conditions, unclear } = termsOf(outline, text, reference, words)
  const lines = numbered(fitting(joinedAcrossKinds(drafted, raw)))
  const described = descriptionOf(source, outline, {
    read: [
      ...lines.flatMap(line => line.anyOf.flatMap(({ words, also }) => [words, ...also])),
      ...Object.values({ ...found, ...conditions }).map(({ words }) => words),
    ],
    title,
  })
  const missed = withTerms(unread, { ...found, ...conditions }, unclear, outline, words)
  return {
    ...(title && { title }),
    texts: described === '' ? {} : japanese ? { ja: described } : { en: described },
    lines,
    ...found,
    conditions,
    unread:
      drafted.length > 0 ? missed : [...missed, { words: words(0, text.length), why: unreadWhys.nothing }],
  }
}

/** With fewer skill lines than these, whatever an English ad names is taken as asked for. */
const fewLines = 3

function readLines(
  text: string,
  clauses: Clause[],
  mentions: Mention[],
  reference: Reference,
  words: (start: number, end: number) => Words,
) {
  const lines: SkillLine[] = []
  const unread: Unread[] = []
  const others = otherLines(clauses, text, mentions, reference)
  const either = eitherGroups(clauses)
  const plain = withoutRemarks(text)
  const shared: { group: EitherGroup; years: YearsFound; add: () => void }[] = []
  for (const clause of clauses) {
    const found = mentions.filter(
      mention => mention.start >= clause.start && mention.end <= clause.end && !others.covers(mention),
    )
    const inside = found.length > 0 || others.readsIn(clause) ? found : bareName(clause, reference)
    const years = readYears(clause.text).map(found => ({
      ...found,
      start: found.start + clause.start,
      end: found.end + clause.start,
    }))
    const asked = skillLinesOf(plain, clause, inside, years, reference)
    lines.push(...asked.lines)
    const group = either.get(clause)
    const [own] = asked.ownYears
    // 以下いずれかの言語での開発経験3年以上: the years are of the ones named below.
    if (group?.opener === clause && asked.lines.length === 0 && own && asked.ownYears.length === 1)
      shared.push({ group, years: own, add: () => others.addYears(clause, [own], inside) })
    else others.addYears(clause, asked.ownYears, inside)
    if (clause.necessity === undefined && clause.part.section === 'duties' && inside.length > 0)
      unread.push({
        words: words(clause.start, clause.end),
        why: clause.leftOut ?? unreadWhys.duties,
      })
    else if (clause.leftOut && (inside.length > 0 || others.readsIn(clause)))
      unread.push({ words: words(clause.start, clause.end), why: clause.leftOut })
    else if (
      group?.opener !== clause &&
      saysNothingRead(clause, inside, asked.ownYears.length > 0 || others.readsIn(clause))
    )
      unread.push({
        words: words(clause.start, clause.end),
        why: unreadWhys.noSkill,
      })
  }
  for (const { start, end } of others.unclear())
    unread.push({ words: words(start, end), why: unreadWhys.certificateKind })
  for (const { start, end } of others.saidAgain())
    unread.push({ words: words(start, end), why: unreadWhys.language })
  for (const { group, years, add } of shared) {
    const members = lines.filter(line => either.get(line.clause) === group)
    if (members.length === 0) add()
    for (const { entries } of members) for (const entry of entries) entry.years ??= years.years
  }
  return { merged: mergeLines(lines, either, reference), others, unread }
}

/** An item that is nothing but a name IS the skill, also where the name is an ordinary word ("Rust", "Go", "R"). */
function bareName({ text, start, necessity }: Clause, reference: Reference): Mention[] {
  const name = withoutRemarks(text)
    .trim()
    .replace(/\s*[,、.。;]$/u, '')
  if (necessity === undefined || name.length > 30) return []
  const at = start + text.indexOf(name)
  return extract(name, reference)
    .filter(mention => mention.start === 0 && mention.end === name.length)
    .map(mention => ({ ...mention, start: at, end: at + name.length }))
}

/** By weight: the level that is asked where the ad says none. What an ad is about should be what a person's work is about. */
const levelByWeight: Record<Level, Level> = { 1: 3, 2: 4, 3: 5, 4: 5, 5: 5 }

function skillRequirement(
  { skill, level, years }: Omit<SkillAsked, 'start' | 'end'>,
  weight: Level,
  levels: 'estimated' | 'stated',
): Pick<DraftedRequirement, 'requirement' | 'levelEstimated'> {
  // Who asks for a basic knowledge is taken at their word; "strong" may mean more than it says.
  const estimated = levels === 'estimated' && (level === undefined || level >= 3)
  const asked = estimated ? (Math.max(level ?? 1, levelByWeight[weight]) as Level) : level
  return {
    requirement: { kind: 'skill', skill, ...(asked && { level: asked }), ...(years && { years }) },
    ...(asked !== level && { levelEstimated: true }),
  }
}

const wordsIn =
  (source: Readable) =>
  (start: number, end: number): Words => {
    const span = rawSpan(source, start, end)
    return { ...span, text: source.raw.slice(span.start, span.end) }
  }

function titleOf(source: Readable, outline: AdOutline): string | undefined {
  const title = readTitle(outline, source.text)
  return title && asWritten(source, title)
}

/** With a heading for what is asked, duties and company talk ask nothing by merely naming a skill. */
const hasAskedSection = (outline: AdOutline): boolean =>
  outline.parts.some(part => part.section === 'must' || part.section === 'nice')

function saysNothingRead(clause: Clause, mentions: Mention[], otherwise: boolean): boolean {
  const asks =
    clause.necessity !== undefined && (clause.part.section === 'must' || clause.part.section === 'nice')
  return asks && mentions.length === 0 && !otherwise && /[\p{L}]{2}/u.test(clause.text)
}

function timesNamed(mentions: Mention[]): Map<SkillId, number> {
  const times = new Map<SkillId, number>()
  for (const { skill } of mentions) times.set(skill, (times.get(skill) ?? 0) + 1)
  return times
}

function titledSkills(outline: AdOutline, title: string | undefined, reference: Reference): Set<SkillId> {
  const found = new Set<SkillId>()
  const headings = outline.headings.filter(
    heading => heading.section === undefined || heading.section === 'title',
  )
  for (const words of [title ?? '', ...headings.map(heading => heading.label)])
    for (const { skill } of extract(words, reference)) found.add(skill)
  return found
}

function fitting(lines: Omit<DraftedLine, 'id'>[]): Omit<DraftedLine, 'id'>[] {
  if (lines.length <= mostLines) return lines
  const value = (line: Omit<DraftedLine, 'id'>) => (line.necessity === 'must' ? 10 : 0) + line.weight
  const kept = new Set([...lines].sort((a, b) => value(b) - value(a)).slice(0, mostLines))
  return lines.filter(line => kept.has(line))
}

const numbered = (lines: Omit<DraftedLine, 'id'>[]): DraftedLine[] =>
  lines.map((line, index) => ({ id: `line-${index + 1}`, ...line }))
