// Degrees and subjects named in a text, in English and Japanese.

import type { DegreeLevel, Reference } from '../reference/types.ts'
import { addressesIn } from './addresses.ts'
import { type PhraseFinder, phraseFinder } from './phrases.ts'

/** Offsets into the readable text. */
export interface DegreeFound {
  start: number
  end: number
  /** Id of the degree row, if a named degree was found. */
  degree?: string
  level: DegreeLevel
  subject?: string
  /** Others that do as well: "in computer science, engineering or mathematics". */
  subjectsToo?: string[]
  /** Where their list ends. */
  listEnd?: number
}

interface Finders {
  degrees: PhraseFinder<{ id: string; level: DegreeLevel; subject?: string }>
  subjects: PhraseFinder<string>
}
const finders = new WeakMap<Reference, Finders>()

function findersOf(reference: Reference): Finders {
  const known = finders.get(reference)
  if (known) return known
  const degrees: [string, { id: string; level: DegreeLevel; subject?: string }][] = []
  for (const { id, labels, aliases, level, subject } of reference.degrees.values())
    for (const surface of new Set([labels.en, labels.ja, labels.ur, ...aliases]))
      degrees.push([surface, { id, level, ...(subject && { subject }) }])
  const subjects: [string, string][] = []
  // "CS" and "IS" are written in capitals, "is" is a word.
  for (const { id, labels, aliases } of reference.subjects.values())
    for (const surface of new Set([labels.en, labels.ja, labels.ur, ...aliases]))
      subjects.push([surface.length <= 3 ? surface.toUpperCase() : surface, id])
  const made = { degrees: phraseFinder(degrees, 0), subjects: phraseFinder(subjects, 3) }
  finders.set(reference, made)
  return made
}

// What job ads and CVs write beside the names of degrees; the least one that suffices is meant.
const levels: [DegreeLevel, RegExp][] = [
  ['doctor', /\bph\.?\s?d\b|doctorate|doctoral|博士/gi],
  [
    'master',
    /master(?:['’]?s)?(?: degree| of)|\bm\.?s\.?c?\b(?= (?:in|degree|or))|\bm\.?tech\b|\bMS\b(?=[ ,/](?:in|or|degree|PhD))|修士|大学院(?:卒|修了|[^\n、。]{0,24}修了)/gi,
  ],
  [
    'bachelor',
    /bachelor(?:['’]?s)?(?: degree| of)?|undergraduate degree|\bb\.?s\.?c?\b(?= (?:in|degree|or))|\bBS\b(?=[ ,/](?:in|or|degree|MS))|\bb\.?tech\b|4[- ]year degree|four[- ]year degree|college degree|university degree|大学(?!院)(?=[^\n、。]{0,24}卒)|大卒|学士|四年制大学|4年制大学/gi,
  ],
  ['associate', /associate(?:['’]?s)? degree|短大|短期大学|専門学校/gi],
  ['diploma', /\bdiploma\b|高専|高等専門学校/gi],
  ['secondary', /high school|\bhssc\b|intermediate \(|高校|高卒|高等学校/gi],
]

const short = /^(?:[a-z]\W?){2,4}$/i
/** Short names that stand for little else; they are read in small letters too. */
const unmistakable =
  /^(?:ph\.?d|mba|emba|[bm]\.?sc|[bm]\.?eng|bba|bca|bscs|mscs|bsse|hssc|f\.?sc|i\.?c\.?s|d\.?a\.?e)\.?$/i
const degreeFollows =
  /^\s*(?:in\b|degree|\(?(?:hons|honours|CS|SE|IT|EE)\b|(?:\/|or)\s*(?:MS|MA|MBA|BA|BS|BE|ME|Ph\.?D|degree|equivalent|higher)\b)/

/** "Scrum Master", "master data", "Linux (intermediate)": words of degrees that mean something else. */
const otherwise: [RegExp, { before: RegExp; after: RegExp }][] = [
  [
    /^masters?$/i,
    {
      before: /(?:scrum|web|build|quest|head|post|station|oracle)[\s-]*$/i,
      after:
        /^[\s-]*(?:data|branch|slave|replication|class|plan|key|page|node|copy|record|file|table|schedule|service|agreement|list|catalog|of ceremon)/i,
    },
  ],
  [
    /^intermediate$/i,
    {
      before: /[(:|–-]\s*$/,
      after: /^\s*(?:[)|]|level|skills?\b|knowledge|proficien|developer|engineer|programm)/i,
    },
  ],
]
function meansOther(words: string, before: string, after: string): boolean {
  return otherwise.some(
    ([named, other]) => named.test(words) && (other.before.test(before) || other.after.test(after)),
  )
}

/** A line of its own: "BS Media Sciences". */
const ownLine =
  /^[ ]+(?!(?:Office|Excel|Word|SQL|Access|Project|Dynamics|Teams|Power|Visio|Outlook|Windows|Azure|Server|Visual|Exchange|Share)\w*\b)(?:[A-Z][a-z]+[ ]?(?:(?:and|&|of)[ ])?){1,4}(?=\s*(?:[,|\n(]|$))/

/** "contact me", Active Directory (AD) and MS Office are no degrees; BE in Electronics and MS Computer Science are. */
function meansDegree(words: string, after: string, subjects: PhraseFinder<string>): boolean {
  if (unmistakable.test(words)) return true
  if (words !== words.toUpperCase()) return false
  const subject = subjects(after)[0]
  return degreeFollows.test(after) || (subject !== undefined && subject.start <= 2)
}

/** "Matric (Science": the bracket that was opened belongs to the words. */
function closed(text: string, { start, end }: { start: number; end: number }): number {
  const words = text.slice(start, end)
  const rest = /^[^()\n]{0,24}\)/.exec(text.slice(end))
  return rest && words.lastIndexOf('(') > words.lastIndexOf(')') ? end + rest[0].length : end
}

/** The first, and those that a list goes on with. */
function listed<T extends { start: number; end: number }>(found: T[], text: string): T[] {
  const to = found.findIndex(
    ({ start }, index) =>
      index > 0 &&
      !/^\s*(?:[,、/・]|(?:,\s*)?(?:or|and|&)\b|または|又は|もしくは)\s*$/i.test(
        text.slice(found[index - 1]!.end, start),
      ),
  )
  return to < 0 ? found : found.slice(0, to)
}

/** Degrees in reading order, each with the subject named right after it. */
export function readDegrees(text: string, reference: Reference): DegreeFound[] {
  const { degrees, subjects } = findersOf(reference)
  const addresses = addressesIn(text)
  const addressed = (at: number) => addresses.some(({ start, end }) => at >= start && at < end)
  const named = degrees(text).filter(
    ({ start, end, text: words }) =>
      !addressed(start) &&
      !meansOther(words, text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16)) &&
      (!short.test(words) ||
        meansDegree(words, text.slice(end, end + 32), subjects) ||
        (/^(?:BS|BE|MS)$/.test(words) &&
          /(?:^|[\n|•])[ -]*$/.test(text.slice(Math.max(0, start - 8), start)) &&
          ownLine.test(text.slice(end, end + 60)))),
  )
  const found: DegreeFound[] = named.map(({ start, end, entry }) => ({
    start,
    end,
    degree: entry.id,
    level: entry.level,
    ...(entry.subject && { subject: entry.subject }),
  }))
  for (const [level, pattern] of levels)
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (!addressed(start) && !found.some(other => start < other.end && other.start < end))
        found.push({ start, end, level })
    }
  found.sort((a, b) => a.start - b.start)
  return found.map((degree, index) => {
    if (degree.subject) return degree
    const limit = Math.min(found[index + 1]?.start ?? text.length, degree.end + 90)
    const after = /^[^\n。]*/u.exec(text.slice(degree.end, limit))![0]
    const [subject, ...rest] = listed(subjects(after), after)
    if (!subject) return { ...degree, end: closed(text, degree) }
    const others = [...new Set(rest.map(({ entry }) => entry))].filter(entry => entry !== subject.entry)
    return {
      ...degree,
      subject: subject.entry,
      end: closed(text, { start: degree.start, end: degree.end + subject.end }),
      ...(others.length > 0 && { subjectsToo: others, listEnd: degree.end + rest.at(-1)!.end }),
    }
  })
}
