// Education, certifications and languages of a CV.

import { readCertifications } from '../../../reading/certifications.ts'
import { readMonths } from '../../../reading/dates.ts'
import { readDegrees } from '../../../reading/education.ts'
import { readLanguages } from '../../../reading/languages.ts'
import type { Span } from '../../../reading/readable.ts'
import type { IsoDate, Reference } from '../../../reference/types.ts'
import type { ProposedCertification, ProposedEducation, ProposedLanguage } from './proposal.ts'
import type { CvOutline, CvSection } from './section-words.ts'

/** Facts with offsets into the readable text instead of words. */
export type Placed<T> = Omit<T, 'words'> & { start: number; end: number }

const institution =
  /(?:[A-Z][\w&.'’-]*[ \t]+(?:(?:of|and|for|&|the)[ \t]+|[A-Z][\w&.'’-]*[ \t]+){0,6})?(?:University|College|Institute|School|Academy|Polytechnic|NUST|FAST|COMSATS|LUMS|GIKI|UET|NED|NUCES)\b(?:[ \t]+of(?:[ \t]+[A-Z][\w&-]*(?:[ \t]+and)?){1,4})?|[^\s、,()]{1,20}(?:大学院?|専門学校|高専|高等学校|高校)/u

const school =
  /\b(?:university|college|institute|school|academy|polytechnic)\b|\b(?:NUST|FAST|COMSATS|LUMS|GIKI|UET|NED|NUCES|IBA|ITU|PIEAS|SZABIST|BZU|QAU|PUCIT|MUET|QUEST|IIT|NIT)\b|大学|専門学校|高専|高等学校|高校/i

/** Degrees of the education section; of the whole CV only where it has no such section. */
export function readEducation(
  text: string,
  outline: CvOutline,
  reference: Reference,
): Placed<ProposedEducation>[] {
  const parts = outline.parts.filter(({ section }) => section === 'education')
  const inside = (at: number) => parts.length === 0 || parts.some(({ start, end }) => at >= start && at < end)
  const found: Placed<ProposedEducation>[] = []
  // "Matric, Govt. High School": the school's name is no second degree.
  const degrees = readDegrees(text, reference).filter(
    ({ level, start, end }, _, all) =>
      !/school$/i.test(text.slice(start, end)) ||
      !all.some(
        other =>
          other.level === level && other.start < start && !text.slice(other.start, start).includes('\n'),
      ),
  )
  for (const [index, { start, end, degree, level, subject }] of degrees.entries()) {
    if (!inside(start) || sectionAt(outline, start) === 'certifications') continue
    const { line, after, above } = wordsOfDegree(text, outline, start, end, {
      last: degrees[index - 1]?.end ?? 0,
      next: degrees[index + 1]?.start ?? text.length,
    })
    const [years] = [line, after].map(yearsIn).filter(({ length }) => length > 0)
    const school = schoolIn(line) ?? schoolIn(after) ?? schoolIn(above)
    const same = found.find(
      other =>
        other.level === level &&
        (other.subject === subject || !subject || besideEachOther(text, other.end, start)),
    )
    if (same) continue
    found.push({
      start,
      end,
      level,
      ...(degree && { degree: text.slice(start, Math.min(end, start + 120)).trim() }),
      ...(subject && { subject }),
      ...(school && { institution: school }),
      ...(years && { graduated: Math.max(...years.slice(0, 2)) }),
    })
  }
  return found
}

/** The line of a degree, and what else may tell of it: to the next degree or the end of its section, and the line above. */
function wordsOfDegree(
  text: string,
  outline: CvOutline,
  start: number,
  end: number,
  { last, next }: { last: number; next: number },
): { line: string; after: string; above: string } {
  const part = outline.parts.find(other => start >= other.start && start < other.end)
  const block = outline.parts.filter(other => other.block === part?.block)
  // Outside a section of its own a degree ends with its paragraph.
  const gap = part?.section === 'education' ? -1 : text.indexOf('\n\n', end)
  const to = Math.min(
    end + 160,
    next,
    Math.max(end, ...block.map(other => other.end)),
    gap < 0 ? text.length : gap,
  )
  const lineStart = text.lastIndexOf('\n', start) + 1
  const lineEnd = text.indexOf('\n', end)
  const onLine = lineEnd < 0 || lineEnd > to ? to : lineEnd
  const before = text.slice(
    Math.max(last, Math.min(...block.map(other => other.start)), lineStart - 120),
    lineStart,
  )
  return {
    line: text.slice(Math.max(lineStart, start - 120, last), onLine),
    after: text.slice(onLine, to),
    // A line of another degree tells of that one's school.
    above:
      last > text.lastIndexOf('\n', lineStart - 2) + 1 ? '' : (before.trimEnd().split('\n').at(-1) ?? ''),
  }
}

/** "BS (Bachelor of Science)" names one degree twice. */
const besideEachOther = (text: string, end: number, start: number): boolean =>
  start - end < 60 && !text.slice(end, start).includes('\n')

/** Of "2015-2019" the end too. */
const yearsIn = (words: string): number[] => [
  ...[...words.matchAll(/(?<!\d)(?:19|20)\d\d\s*[-–~]\s*((?:19|20)\d\d)(?!\d)/g)].map(([, to]) => Number(to)),
  ...readMonths(words).map(({ month }) => Number(month.slice(0, 4))),
]

/** The name that holds a word for a school: between commas and lines, else as far as its capitals go. */
function schoolIn(words: string): string | undefined {
  const cut = words
    .split(/[,|\n\t;:()•、]|\s-\s|[–—]|\s{3,}|\s(?:from|at)\s/i)
    .map(part =>
      part
        .replace(/^\s*(?:from|at|in)\s+/i, '')
        .replace(/\s*\(?(?:19|20)\d\d(?:\s*-\s*(?:(?:19|20)\d\d|present))?\)?\s*$/i, '')
        .replace(/[\s.-]+$/, '')
        .trim(),
    )
    .find(part => part.length <= 80 && school.test(part) && !/^(?:19|20)\d\d/.test(part))
  return (cut ?? institution.exec(words)?.[0])?.replace(/\s+/g, ' ').trim().slice(0, 160)
}

/** A degree as a structured file states it; offsets into the text written from it. */
export interface EducationRead {
  title: string
  institution?: string
  graduated?: number
  start: number
  end: number
}

/** Degrees a file states field by field: the title tells level and subject, the rest is taken as it stands. */
export function statedEducation(stated: EducationRead[], reference: Reference): Placed<ProposedEducation>[] {
  return stated.flatMap(({ title, institution, graduated, start, end }) => {
    const [degree] = readDegrees(title, reference)
    return degree
      ? {
          start,
          end,
          level: degree.level,
          degree: title.slice(0, 120),
          ...(degree.subject && { subject: degree.subject }),
          ...(institution && { institution: institution.slice(0, 160) }),
          ...(graduated !== undefined && { graduated }),
        }
      : []
  })
}

const planned =
  /\b(?:preparing|pursuing|planning|in progress|studying for|expected|enrolled|scheduled|planned|upcoming|studying)\b|取得予定|勉強中|受験予定|学習中/i
const numberWords =
  /(?:certificate|credential|licen[cs]e|verification|registration|candidate|認定|合格証書)?\s*(?:\b(?:id|no|number)\b\.?|#|番号)\s*[:#.-]?\s*([A-Z0-9][A-Z0-9-]{4,30})/i
const expiryWords =
  /(?:valid (?:un)?till?|valid until|\bexp(?:ir\w*|\.)(?: on| date)?|expiry|有効期限)\s*[:-]?\s*/i

/** Each certificate once; `named` are all places of the text that name one. */
export function readCertificates(
  text: string,
  outline: CvOutline,
  reference: Reference,
): { found: Placed<ProposedCertification>[]; planned: Span[]; named: readonly Span[] } {
  const found: Placed<ProposedCertification>[] = []
  const ahead: Span[] = []
  const all = readCertifications(text, reference, at => sectionAt(outline, at) === 'certifications')
  for (const [index, { start, end, certification }] of all.entries()) {
    const lineStart = text.lastIndexOf('\n', start) + 1
    if (
      planned.test(text.slice(Math.max(lineStart, start - 40), start)) ||
      planned.test(text.slice(end, end + 24).split('\n')[0]!)
    ) {
      ahead.push({ start, end })
      continue
    }
    // "CKA: Certified Kubernetes Administrator" names one certificate twice.
    const next = all.slice(index + 1).find(other => other.certification !== certification)
    const limit = Math.min(next?.start ?? text.length, end + 140)
    const near = text.slice(end, limit).split('\n').slice(0, 2).join(' ')
    const before = text.slice(Math.max(lineStart, all[index - 1]?.end ?? 0, start - 30), start)
    const known = found.find(other => other.certification === certification)
    const said = saidOf(near, before)
    if (known) Object.assign(known, { ...said, ...known })
    else found.push({ start, end, certification, ...said })
  }
  return { found, planned: ahead, named: all }
}

/** Number, issue and expiry in the words behind a certificate, or its date right before it. */
function saidOf(near: string, before: string): Pick<ProposedCertification, 'number' | 'issued' | 'expires'> {
  const expiry = expiryWords.exec(near)
  const issued =
    readMonths(expiry ? near.slice(0, expiry.index) : near)[0] ??
    (/[;,.]\s*$/.test(before) ? undefined : readMonths(before).at(-1))
  const expires = expiry ? readMonths(near.slice(expiry.index + expiry[0].length))[0] : undefined
  const number = numberWords.exec(near)?.[1]
  return {
    ...(number && /\d/.test(number) && { number }),
    // A year alone does not tell the day a certificate's time starts to run.
    ...(issued?.exact && { issued: `${issued.month}-01` as IsoDate }),
    ...(expires && { expires: lastDay(expires.month, expires.exact) }),
  }
}

function lastDay(month: string, exact: boolean): IsoDate {
  const year = Number(month.slice(0, 4))
  // Unsure of the month, the earlier day is taken: a certificate is never called valid on a guess.
  return exact
    ? new Date(Date.UTC(year, Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10)
    : `${year}-01-01`
}

/** Languages of their own section, and elsewhere those with a level or test beside them. */
export function readSpoken(
  text: string,
  outline: CvOutline,
  reference: Reference,
): Placed<ProposedLanguage>[] {
  const found: Placed<ProposedLanguage>[] = []
  for (const { start, end, language, level, test, score, stated, noMatter } of readLanguages(
    text,
    reference,
  )) {
    const section = sectionAt(outline, start)
    if (noMatter || section === 'references' || section === 'interests') continue
    if (section !== 'languages' && !(stated && level) && !test) continue
    const line = text.slice(
      text.lastIndexOf('\n', start) + 1,
      text.indexOf('\n', end) < 0 ? undefined : text.indexOf('\n', end),
    )
    if (planned.test(line) || /medium|college|literature|(?:department|teacher) of/i.test(line)) continue
    const made = {
      start,
      end,
      language,
      ...(level && { level }),
      ...(test && { test }),
      ...(score !== undefined && { score }),
    }
    const known = found.findIndex(other => other.language === language)
    if (known < 0) found.push(made)
    else if (test && !found[known]!.test) found[known] = made
    else if (level && !found[known]!.level) found[known] = made
  }
  return found
}

function sectionAt(outline: CvOutline, at: number): CvSection {
  return outline.parts.find(({ start, end }) => at >= start && at < end)?.section ?? 'other'
}
