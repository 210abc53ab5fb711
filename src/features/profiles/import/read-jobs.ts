// Jobs of a CV: a period, the title beside it, the employer if one is named, and the words that tell of the work.

import { type Month, monthsCovered, type PeriodFound, readPeriods } from '../../../reading/dates.ts'
import { type JobHead, opensWithDates, readHead } from './job-head.ts'
import { englishTitle, japaneseTitle, namesRole, organisation, tidyTitle, titles } from './job-words.ts'
import type { CvOutline, CvPart, CvSection } from './section-words.ts'
import { tableRows } from './table-rows.ts'

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

const workplaces = new Set<CvSection>(['experience', 'projects', 'head', 'summary', 'other'])
/** How far from its period a title may stand in text that lost its lines. */
const reachBefore = 150
const reachAfter = 120

/**
 * @param now the month of the import, the end of present jobs
 * @param isPlace tells the name of a city or country from that of an employer
 */
export function readJobs(
  text: string,
  outline: CvOutline,
  now: Month,
  isPlace: (words: string) => boolean,
): JobRead[] {
  const parts = outline.parts.filter(part => workplaces.has(part.section))
  const named = parts.find(part => part.section === 'experience')
  // "Tools used:" under one job turns what follows into skills: a job that stands there is known by its head alone.
  const strayed = outline.parts.filter(part => part.section === 'skills' && named && part.start > named.start)
  const within = (among: CvPart[], { start }: PeriodFound) =>
    among.find(part => start >= part.start && start < part.end)
  const periods = readPeriods(text, now).filter(period => {
    const part = within(parts, period)
    const stands = part ? !named || part.section !== 'summary' : within(strayed, period) !== undefined
    return stands && !schooling(text, period) && !duty(text, period)
  })
  const all = [...parts, ...strayed]
  const first = periods.find(period => !named || period.start >= named.start)
  const datesFirst = first !== undefined && opensWithDates(text, first, sectionStart(all, first.start))
  const rowAt = tableRows(text)
  const jobs: JobRead[] = []
  let claimed = 0
  for (const [index, period] of periods.entries()) {
    const from = Math.max(periods[index - 1]?.end ?? 0, sectionStart(all, period.start))
    const to = Math.min(periods[index + 1]?.start ?? text.length, sectionEnd(all, period.end, text.length))
    const head =
      readHead(text, period, { floor: Math.max(from, claimed), ceiling: to, datesFirst }, isPlace, rowAt) ??
      (within(parts, period) && wordsAround(text, period, from, to))
    if (!head || (!within(parts, period) && !head.title)) continue
    claimed = head.end
    jobs.push({
      title: head.title?.words ?? '',
      ...(head.organisation && { organisation: head.organisation }),
      from: period.from,
      to: period.to,
      start: Math.min(head.start, period.start),
      titleStart: head.title?.start ?? period.start,
      end: periods[index + 1]?.start ?? to,
    })
  }
  // A job's words end where the next one's head begins.
  for (const [index, job] of jobs.entries()) {
    const next = jobs[index + 1]
    if (next && next.start > job.start) job.end = Math.min(job.end, next.start)
  }
  return jobs
}

/** Where lines are lost, or a sentence tells of the job: the nearest words that read as a title and an employer. */
function wordsAround(text: string, period: PeriodFound, from: number, to: number): JobHead {
  const floor = Math.max(from, period.start - reachBefore)
  const ceiling = Math.min(to, period.end + reachAfter)
  const title = nearestTitle(text, period, floor, ceiling)
  const around = text.slice(floor, ceiling)
  const besideTitle = title
    ? around.slice(0, title.start - floor) +
      ' '.repeat(title.length) +
      around.slice(title.start - floor + title.length)
    : around
  const company = organisation.exec(besideTitle.replaceAll('\n', ' \n '))?.[0]
  return {
    ...(title && { title }),
    ...(company && { organisation: company.trim().slice(0, 160) }),
    start: title?.start ?? period.start,
    end: period.end,
  }
}

/** "• Moved 14 services (2019-2020)" tells of a job, and is none. */
function duty(text: string, { start, end }: PeriodFound): boolean {
  const lineEnd = text.indexOf('\n', end)
  const line = text.slice(text.lastIndexOf('\n', start) + 1, lineEnd < 0 ? text.length : lineEnd)
  return line.length <= 200 && /^\s*[-*•・➢●▪]\s*\S/u.test(line) && !titles(line)
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
    ) && !namesRole(line)
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
  for (const pattern of [englishTitle, japaneseTitle]) {
    for (const match of window.matchAll(pattern)) {
      const start = floor + match.index
      const end = start + match[0].length
      const between = end <= period.start ? text.slice(end, period.start) : text.slice(period.end, start)
      // The head of a job stands on the line of its period or the line before; the line after comes last.
      const distance =
        Math.max(0, between.length) + (start > period.end ? 40 : 0) + (between.match(/\n/g)?.length ?? 0) * 15
      if (!best || distance < best.distance)
        best = { words: tidyTitle(match[0]), start, length: match[0].length, distance }
    }
  }
  return best
}

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
