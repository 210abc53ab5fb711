// Jobs of a CV: a period, the title beside it, the employer if one is named, and the words that tell of the work.

import { type Month, monthsCovered, type PeriodFound, readPeriods } from '../../../reading/dates.ts'
import type { CvOutline, CvPart, CvSection } from './section-words.ts'

/** Offsets into the readable text. */
export interface JobRead {
  title: string
  organisation?: string
  from?: Month
  to?: Month | null
  start: number
  end: number
  /** Where the title stands. */
  titleStart: number
}

const word = "[A-Z][\\w.+#/&'’-]*"
const role =
  'Engineer|Developer|Programmer|Analyst|Manager|Architect|Consultant|Administrator|Designer|Tester|Lead(?:er)?|Intern|Trainee|Scientist|Specialist|Executive|Head|Director|Associate|Officer|Coordinator|Assistant|Instructor|Lecturer|Teacher|Researcher|Technician|Supervisor|Freelancer?|CTO|CEO|DBA|Artist|Animator|Editor|Master|Owner|Advocate|Accountant'
const english = new RegExp(
  `(?:(?:${word}|of|and|&|the|\\.NET|/|-|–)[ \\t]+){0,5}(?:${word}[/-])?(?:${role})s?\\b(?:[ \\t]*[-–/(][ \\t]*(?:${role}|Android|iOS|Java|Python|\\.NET|Backend|Frontend|Full[ -]?Stack)\\)?|[ \\t]+(?:${role}|I{1,3}|IV)\\b){0,2}`,
  'g',
)
const japanese =
  /[^\s、。:：|｜\n()「」]{0,18}(?:エンジニア|プログラマー?|リーダー|マネージャー?|デザイナー|アナリスト|コンサルタント|アーキテクト|テスター|サイエンティスト|ディレクター|開発者|管理者|担当|(?<![A-Za-z])(?:SE|PG|PL|PM|PMO)(?![A-Za-z]))/gu
const organisation =
  /(?:株式会社|有限会社|合同会社)\s?[^\s、。,()|]{1,24}|[^\s、。,()|:]{1,24}(?:株式会社|有限会社|合同会社)|[A-Z][\w&.'’-]*(?:[ \t]+(?:[A-Z&][\w&.'’-]*|of|and)){0,5}[ \t]+(?:Ltd|Limited|Pvt|Private|Inc|LLC|LLP|Corp(?:oration)?|Technologies|Technology|Solutions|Systems|Services|Software|Consulting|Bank|Group|GmbH|Labs?|Studios?|Networks?|Company|Infotech|Telecom|University|Institute)\b\.?(?:[ \t]*\(?(?:Pvt|Private|Ltd|Limited|Inc)\b\.?\)?){0,3}/u

const workplaces = new Set<CvSection>(['experience', 'projects', 'head', 'summary', 'other'])
/** How far from its period a title may stand in text that lost its lines. */
const reachBefore = 150
const reachAfter = 120

/** @param now the month of the import, the end of present jobs */
export function readJobs(text: string, outline: CvOutline, now: Month): JobRead[] {
  const parts = outline.parts.filter(part => workplaces.has(part.section))
  const named = parts.some(part => part.section === 'experience')
  const periods = readPeriods(text, now).filter(period => {
    const part = parts.find(({ start, end }) => period.start >= start && period.start < end)
    return part !== undefined && (!named || part.section !== 'summary') && !schooling(text, period)
  })
  const jobs: JobRead[] = []
  for (const [index, period] of periods.entries()) {
    const floor = Math.max(
      periods[index - 1]?.end ?? 0,
      period.start - reachBefore,
      sectionStart(parts, period.start),
    )
    const ceiling = Math.min(periods[index + 1]?.start ?? text.length, period.end + reachAfter, text.length)
    const title = nearestTitle(text, period, floor, ceiling)
    const around = text.slice(floor, ceiling)
    const besideTitle = title
      ? around.slice(0, title.start - floor) +
        ' '.repeat(title.length) +
        around.slice(title.start - floor + title.length)
      : around
    const company = organisation.exec(besideTitle.replaceAll('\n', ' \n '))?.[0]
    const next = periods[index + 1]
    const headStart = Math.min(title?.start ?? period.start, period.start)
    jobs.push({
      title: title?.words ?? '',
      ...(company && { organisation: company.trim().slice(0, 160) }),
      from: period.from,
      to: period.to,
      start: headStart,
      titleStart: title?.start ?? period.start,
      end: next ? next.start : sectionEnd(parts, period.end, text.length),
    })
  }
  // A job's words end where the next one's head begins.
  for (const [index, job] of jobs.entries()) {
    const next = jobs[index + 1]
    if (next && next.start > job.start) job.end = Math.min(job.end, next.start)
  }
  return jobs
}

/** Degrees have periods too. */
function schooling(text: string, { start, end }: PeriodFound): boolean {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const lineEnd = text.indexOf('\n', end)
  const line = text.slice(
    Math.max(lineStart, start - 100),
    Math.min(lineEnd < 0 ? text.length : lineEnd, end + 60),
  )
  return (
    /\bB\.?\s?(?:E|S|Sc|Tech|Com|A)\b\.?|bachelor|master of|\bM\.?(?:S|Sc|Tech|BA|CA)\b|diploma|university|college|school|matric|intermediate|hssc|大学|高校|専門学校|学科|卒業/i.test(
      line,
    ) && !new RegExp(`\\b(?:${role})\\b`).test(line)
  )
}

function nearestTitle(
  text: string,
  period: PeriodFound,
  floor: number,
  ceiling: number,
): { words: string; start: number; length: number } | undefined {
  const window = text.slice(floor, ceiling)
  let best: { words: string; start: number; length: number; distance: number } | undefined
  for (const pattern of [english, japanese]) {
    for (const match of window.matchAll(pattern)) {
      const start = floor + match.index
      const end = start + match[0].length
      const between = end <= period.start ? text.slice(end, period.start) : text.slice(period.end, start)
      // The head of a job stands on the line of its period or the line before; the line after comes last.
      const distance =
        Math.max(0, between.length) + (start > period.end ? 40 : 0) + (between.match(/\n/g)?.length ?? 0) * 15
      if (!best || distance < best.distance)
        best = { words: tidy(match[0]), start, length: match[0].length, distance }
    }
  }
  return best
}

const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^(?:and|of|the|&|[-–/])\s+/i, '')
    .replace(/[\s,(–/-]+$/, '')
    .slice(0, 160)

function sectionStart(parts: CvPart[], at: number): number {
  const part = parts.find(({ start, end }) => at >= start && at < end)
  return parts.find(({ block }) => block === part?.block)?.start ?? 0
}

function sectionEnd(parts: CvPart[], at: number, limit: number): number {
  const part = parts.find(({ start, end }) => at >= start && at <= end)
  return part
    ? Math.max(at, ...parts.filter(({ block }) => block === part.block).map(({ end }) => end))
    : Math.min(limit, at + 1500)
}

/** Months of one job; undefined without dates. */
export const jobMonths = (job: Pick<JobRead, 'from' | 'to'>, now: Month): number | undefined =>
  job.from === undefined || job.to === undefined
    ? undefined
    : monthsCovered([{ from: job.from, to: job.to }], now)

/** A line that reads as a title, for CVs that open with one. */
export function titleIn(line: string): string | undefined {
  const match = [...line.matchAll(english)][0] ?? [...line.matchAll(japanese)][0]
  return match && tidy(match[0]).length > 2 ? tidy(match[0]) : undefined
}
