// What an ad asks besides skills: languages, education, certifications and years of experience.

import type { Necessity, Requirement } from '../../../matching/types.ts'
import { type DegreeFound, readDegrees } from '../../../reading/education.ts'
import { readLanguages } from '../../../reading/languages.ts'
import type { YearsFound } from '../../../reading/years.ts'
import type { DegreeLevel, FieldId, Level, Mention, Reference } from '../../../reference/types.ts'
import { cefrLevels, degreeLevels } from '../../../reference/types.ts'
import { certificateLines } from './certificate-lines.ts'
import type { Clause } from './clauses.ts'
import { languageLines } from './language-lines.ts'
import { mostAlternatives } from './merge-lines.ts'
import { readCertificates } from './read-certificates.ts'
import { withoutRemarks } from './side-words.ts'
import type { DraftedLine, Words } from './types.ts'

/** A line before its words are cut out of the ad; offsets into the readable text. */
export interface Asked {
  necessity: Necessity
  weight: Level
  why: string[]
  entries: { requirement: Requirement; start: number; end: number }[]
}

export interface OtherLines {
  /** The mention lies inside a certificate's or degree's name and is no skill of its own. */
  covers(mention: Mention): boolean
  readsIn(clause: Clause): boolean
  /** Asked kinds of certificates of which it cannot be told which are meant. */
  unclear(): { start: number; end: number }[]
  /** Tests of a language of which another test or level became the line. */
  saidAgain(): { start: number; end: number }[]
  /** Years in a clause that belong to no skill become experience, in the field most of its skills are of. */
  addYears(clause: Clause, years: YearsFound[], mentions: Mention[]): void
  lines(words: (start: number, end: number) => Words): Omit<DraftedLine, 'id'>[]
}

export function otherLines(
  clauses: Clause[],
  text: string,
  mentions: Mention[],
  reference: Reference,
): OtherLines {
  const asked: Asked[] = []
  const { named: certificates, unclear, spans } = readCertificates(clauses, text, mentions, reference)
  const plain = withoutRemarks(text)
  const degrees = readDegrees(text, reference)
  const languages = readLanguages(text, reference)
  const seen = new Set<string>()
  const add = (key: string, line: Asked) => {
    if (!seen.has(key)) asked.push(line)
    seen.add(key)
  }
  const readIn = new Set<Clause>()
  for (const clause of clauses) {
    const within = <T extends { start: number; end: number }>(found: T[]) =>
      found.filter(({ start }) => start >= clause.start && start < clause.end)
    const spoken = within(languages)
    const studied = within(degrees)
    const certified = within(certificates)
    const tongues = languageLines(spoken, clause, text)
    if (tongues.length + studied.length + certified.length + within(unclear).length > 0) readIn.add(clause)
    if (spoken.some(({ noMatter }) => noMatter) || (clause.leftOut && spoken.length > 0)) readIn.add(clause)
    for (const line of tongues)
      add(
        `language ${clause.necessity} ${line.entries.map(({ requirement }) => 'language' in requirement && requirement.language).join()}`,
        line,
      )
    if (
      clause.necessity === undefined &&
      (clause.part.section !== 'education' || clause.leftOut !== undefined)
    )
      continue
    const education = educationLine(studied, clause)
    if (education) add('education', education)
    for (const line of certificateLines(certified, clause, plain))
      add(
        `certificates ${line.entries.map(({ requirement }) => Object.values(requirement).join()).join()}`,
        line,
      )
  }
  return {
    covers: mention =>
      [...spans, ...degrees.map(({ start, end, listEnd }) => ({ start, end: listEnd ?? end }))].some(
        ({ start, end }) => mention.start >= start && mention.end <= end,
      ) ||
      // "Fluent English" names no simulation program.
      languages.some(
        ({ start, end }) =>
          mention.end > start - 12 && mention.start < end && tonguesWords.test(mention.text),
      ),
    readsIn: clause => readIn.has(clause),
    unclear: () =>
      unclear.filter(({ start }) =>
        clauses.some(clause => clause.necessity && start >= clause.start && start < clause.end),
      ),
    saidAgain() {
      const taken = asked.flatMap(({ entries }) => entries)
      return clauses
        .filter(({ necessity }) => necessity !== undefined)
        .flatMap(({ start, end }) =>
          languages.filter(found => found.test && found.start >= start && found.start < end),
        )
        .filter(found =>
          taken.some(
            ({ requirement, start }) =>
              requirement.kind === 'language' &&
              requirement.language === found.language &&
              start !== found.start &&
              !taken.some(other => other.start === found.start),
          ),
        )
    },
    addYears(clause, years, mentions) {
      if (clause.necessity === undefined) return
      for (const found of years) {
        const field = fieldOf(mentions, reference)
        add(`experience ${field ?? ''} ${clause.necessity}`, {
          necessity: clause.necessity,
          weight: 1,
          why: ['years of experience'],
          entries: [
            {
              requirement: {
                kind: 'experience',
                years: Math.round(found.years * 100) / 100,
                ...(field && { field }),
              },
              start: found.start,
              end: found.end,
            },
          ],
        })
      }
    },
    lines: words =>
      asked
        .filter(line => !wishedAnyway(line, asked))
        .map(({ entries, ...line }) => ({
          ...line,
          anyOf: entries.map(({ requirement, start, end }) => ({
            requirement,
            words: words(start, end),
            also: [],
          })) as unknown as DraftedLine['anyOf'],
        })),
  }
}

/** A wish for a level of a language that is a must anyway. */
function wishedAnyway({ necessity, entries }: Asked, asked: Asked[]): boolean {
  const [wish, ...others] = entries
  if (necessity === 'must' || others.length > 0 || wish?.requirement.kind !== 'language') return false
  const { language, level } = wish.requirement
  return asked.some(
    line =>
      line.necessity === 'must' &&
      line.entries.length === 1 &&
      line.entries.some(
        ({ requirement }) =>
          requirement.kind === 'language' &&
          requirement.language === language &&
          cefrLevels.indexOf(requirement.level) >= cefrLevels.indexOf(level),
      ),
  )
}

const tonguesWords = /^(?:fluent|native|business|basic|conversational|speech)$/i

/** Skills of one field; undefined if they are of several or none. */
export function fieldOf(mentions: Mention[], reference: Reference): FieldId | undefined {
  const counts = new Map<FieldId, number>()
  for (const { skill } of mentions) {
    const field = reference.skills.get(skill)?.field
    if (field) counts.set(field, (counts.get(field) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] * 2 > mentions.length ? best[0] : undefined
}

/** Said not to be asked, or the company's own. */

/** Of several degrees the lowest suffices ("BS or MS"); 同等 and "or equivalent" make it a wish. */
function educationLine(found: DegreeFound[], clause: Clause): Asked | undefined {
  const lowest = [...found].sort((a, b) => degreeLevels.indexOf(a.level) - degreeLevels.indexOf(b.level))[0]
  if (!lowest) return undefined
  const subjects = found.flatMap(({ subject, subjectsToo }) =>
    subject ? [subject, ...(subjectsToo ?? [])] : [],
  )
  const named = found.find(({ subject }) => subject)
  const equivalent =
    /同等|equivalent|or related experience|or (?:at least )?\d+\+? years|または実務|又は実務/i.test(
      clause.text,
    )
  const level: DegreeLevel = lowest.level
  return {
    necessity: equivalent ? 'nice' : (clause.necessity ?? 'must'),
    // Degrees and years are common to most applicants: they must not outweigh what the work itself needs.
    weight: 1,
    why: equivalent ? ['a degree, or something equal to it'] : ['a degree'],
    entries: (subjects.length > 0 ? [...new Set(subjects)] : [undefined])
      .slice(0, mostAlternatives)
      .map(subject => ({
        requirement: { kind: 'education', level, ...(subject && { subject }) },
        start: lowest.start,
        end: Math.max(lowest.end, named?.listEnd ?? named?.end ?? 0),
      })),
  }
}
