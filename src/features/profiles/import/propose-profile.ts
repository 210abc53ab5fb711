// A CV's text becomes a proposal: every fact with its words and what they were read as. Nothing is stored from here.

import { type Month, monthsCovered } from '../../../reading/dates.ts'
import { outlineOf } from '../../../reading/outline.ts'
import { type Readable, rawSpan, readable, readableOffset } from '../../../reading/readable.ts'
import { readYears } from '../../../reading/years.ts'
import { extract } from '../../../reference/extract.ts'
import type { FieldId, IsoDate, Mention, Reference } from '../../../reference/types.ts'
import { readableColumns } from './columns.ts'
import type { WrittenCv } from './cv-writer.ts'
import { deniedSpans } from './denied.ts'
import { titleIn } from './job-words.ts'
import { withoutPrivate } from './private-lines.ts'
import type { ProfileProposal, ProposedExperience, ProposedJob, Words } from './proposal.ts'
import { type JobRead, jobMonths, readJobs } from './read-jobs.ts'
import { readCertificates, readEducation, readSpoken, statedEducation } from './read-learning.ts'
import { readPerson } from './read-person.ts'
import { readSkills } from './read-skills.ts'
import { isPlace, readHome, readWishes } from './read-wishes.ts'
import { type CvOutline, cvHeadings } from './section-words.ts'

/**
 * Reads a CV in English or Japanese. Pure; never fails: what cannot be read is in `unread`.
 * @param on the day of the import: present jobs last until then
 * @param stated what a structured file states field by field; offsets into `raw`
 */
export function proposeProfile(
  raw: string,
  reference: Reference,
  { on, stated = {} }: { on: IsoDate; stated?: Partial<WrittenCv> },
): ProfileProposal {
  const now: Month = on.slice(0, 7)
  // A structured file is written in one column, and says by offsets where its facts stand.
  const whole = Object.keys(stated).length > 0 ? readable(raw) : readableColumns(raw)
  const { text, left } = withoutPrivate(whole.text)
  const source: Readable = { ...whole, text }
  const outline = outlineOf(source, cvHeadings)
  const words = wordsIn(source)
  const jobs =
    stated.jobs?.map(job => ({
      ...placed(job, source),
      titleStart: readableOffset(source, job.titleStart),
    })) ?? readJobs(text, outline, now, words => isPlace(words, reference))
  const certificates = readCertificates(text, outline, reference)
  const { skills, mentions, unread } = readSkills(
    text,
    outline,
    jobs,
    deniedSpans(text),
    certificates.named,
    reference,
    now,
  )
  const worded = <T extends { start: number; end: number }>({
    start,
    end,
    ...fact
  }: T): Omit<T, 'start' | 'end'> & { words: Words } => ({
    ...fact,
    words: words(start, end),
  })
  const proposedJobs = jobs.map(job => jobOf(job, mentions, reference, now, words))
  const home = readHome(text, outline, reference)
  const wishes = readWishes(text, reference, on)
  const person = stated.identity ? {} : readPerson(text, outline, reference)
  return {
    identity: {
      ...Object.fromEntries(Object.entries(person).map(([name, read]) => [name, worded(read)])),
      ...Object.fromEntries(
        Object.entries(stated.identity ?? {}).map(([name, value]) => [name, { value, estimated: false }]),
      ),
    },
    ...headlineAndSummary(text, outline, words),
    ...(stated.headline && { headline: worded(placed(stated.headline, source)) }),
    skills: skills.map(({ spans, ...skill }) => ({
      ...skill,
      words: spans.map(({ start, end }) => words(start, end)),
    })),
    jobs: eachOnce(proposedJobs.filter(({ title }) => title !== '')),
    experience: experienceOf(text, proposedJobs, mentions, reference, now),
    education: (stated.education
      ? statedEducation(
          stated.education.map(study => placed(study, source)),
          reference,
        )
      : readEducation(text, outline, reference)
    ).map(worded),
    certifications: certificates.found.map(worded),
    languages: readSpoken(text, outline, reference).map(worded),
    ...(home && { place: worded(home) }),
    preferences: {
      ...(wishes.countries && { countries: worded(wishes.countries) }),
      ...(wishes.workModes && { workModes: worded(wishes.workModes) }),
      ...(wishes.minimumPay && { minimumPay: worded(wishes.minimumPay) }),
      ...(wishes.availableFrom && { availableFrom: worded(wishes.availableFrom) }),
    },
    unread: [
      ...unread,
      ...left.map(({ start, end, what }) => ({
        start,
        end,
        why: `${what}: not taken over, matching must not know it`,
      })),
      ...certificates.planned.map(span => ({ ...span, why: 'a certificate not yet held' })),
      ...jobs
        .filter(({ title }) => title === '')
        .map(({ start, end }) => ({
          start,
          end: Math.min(end, start + 80),
          why: 'a period without a job title beside it',
        })),
      ...(skills.length === 0
        ? [{ start: 0, end: Math.min(text.length, 80), why: 'no known skill was found in the text' }]
        : []),
    ]
      .map(({ start, end, why }) => ({ ...rawSpan(source, start, end), why }))
      .sort((a, b) => a.start - b.start),
  }
}

/** A job that the summary and the list of jobs both tell of is one job. */
const eachOnce = (jobs: ProposedJob[]): ProposedJob[] =>
  jobs.filter(
    (job, index) =>
      !jobs.some(
        (other, at) =>
          other !== job &&
          other.from === job.from &&
          other.to === job.to &&
          other.title.toLowerCase().includes(job.title.toLowerCase()) &&
          (other.title.length > job.title.length || at < index) &&
          (!job.organisation || !other.organisation || sameName(job.organisation, other.organisation)),
      ),
  )

const sameName = (one: string, other: string): boolean =>
  one.toLowerCase().includes(other.toLowerCase()) || other.toLowerCase().includes(one.toLowerCase())

const placed = <T extends { start: number; end: number }>(read: T, source: Readable): T => ({
  ...read,
  start: readableOffset(source, read.start),
  end: readableOffset(source, read.end),
})

const wordsIn =
  (source: Readable) =>
  (start: number, end: number): Words => {
    const span = rawSpan(source, start, end)
    return { ...span, text: source.raw.slice(span.start, span.end) }
  }

function jobOf(
  job: JobRead,
  mentions: Mention[],
  reference: Reference,
  now: Month,
  words: (start: number, end: number) => Words,
): ProposedJob {
  const field = fieldOfJob(job, mentions, reference)
  const months = jobMonths(job, now)
  return {
    title: job.title,
    ...(job.organisation && { organisation: job.organisation }),
    ...(job.from !== undefined && { from: job.from }),
    ...(job.to !== undefined && { to: job.to }),
    ...(months !== undefined && { months }),
    ...(field && { field }),
    words: words(job.start, Math.min(job.end, job.start + 200)),
  }
}

/** The field most of a job's skills are of; the title counts three times, generic skills not at all. */
function fieldOfJob(job: JobRead, mentions: Mention[], reference: Reference): FieldId | undefined {
  const counts = new Map<FieldId, number>()
  const add = (skill: string, times: number) => {
    const known = reference.skills.get(skill)
    if (known && !known.generic) counts.set(known.field, (counts.get(known.field) ?? 0) + times)
  }
  for (const { skill } of extract(job.title, reference)) add(skill, 3)
  for (const { start, skill } of mentions) if (start >= job.start && start < job.end) add(skill, 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const totalWords = /experience|経験|\bexp\b|industry|professional|実務/i

/** Months in all and by field, each month once; a stated total stands where the dated jobs tell less. */
function experienceOf(
  text: string,
  jobs: ProposedJob[],
  mentions: Mention[],
  reference: Reference,
  now: Month,
): ProposedExperience[] {
  const dated = jobs.flatMap(({ from, to, field }) =>
    from !== undefined && to !== undefined ? [{ from, to, field }] : [],
  )
  const experience: ProposedExperience[] = []
  const all = monthsCovered(dated, now)
  const stated = statedTotal(text)
  if (stated > all)
    experience.push({ field: null, months: stated, estimated: false, why: 'stated in the text' })
  else if (all > 0) experience.push({ field: null, months: all, estimated: false, why: 'dates of the jobs' })
  const fields = new Set(dated.flatMap(({ field }) => field ?? []))
  for (const field of fields)
    experience.push({
      field,
      months: monthsCovered(
        dated.filter(job => job.field === field),
        now,
      ),
      estimated: true,
      why: 'dates of the jobs, field by their skills',
    })
  if (fields.size === 0 && stated > 0) {
    const field = fieldOfJob({ title: '', start: 0, end: text.length, titleStart: 0 }, mentions, reference)
    if (field)
      experience.push({
        field,
        months: stated,
        estimated: true,
        why: 'stated total, field by the skills named',
      })
  }
  return experience
}

function statedTotal(text: string): number {
  const head = text.slice(0, 2500)
  const totals = readYears(head)
    .filter(({ start, end }) =>
      totalWords.test(head.slice(Math.max(0, start - 24), Math.min(head.length, end + 44))),
    )
    .map(({ years }) => Math.round(years * 12))
  return Math.max(0, ...totals)
}

const contact = /\S+@\S+|https?:\/\/\S+|\+?\d[\d\s()-]{7,}\d/g

function headlineAndSummary(
  text: string,
  outline: CvOutline,
  words: (start: number, end: number) => Words,
): Pick<ProfileProposal, 'headline' | 'summary'> {
  const first = outline.headings.find(({ section }) => section !== undefined && section !== 'personal')
  const top = Math.min(first?.start ?? 600, 600)
  const head = outline.parts.filter(({ section, start }) => section === 'head' && start < top).slice(0, 8)
  const titled = head.find(part => part.text.length <= 90 && titleIn(part.text) && !part.text.includes('@'))
  const summary = outline.parts.filter(({ section }) => section === 'summary')
  const opening = summary[0] ?? head.find(part => part.text.length > 90)
  const title = titled ? titled.text : opening && titleIn(opening.text.slice(0, 200))
  const from = titled ?? opening
  // A table under the summary is no part of it.
  const prose = summary.filter(({ text: words }) => (words.match(/\|/g)?.length ?? 0) < 2)
  const last = prose.filter(part => part.block === summary[0]?.block).at(-1)
  const span = summary[0] && last ? { start: summary[0].start, end: last.end } : undefined
  const value =
    span &&
    text
      .slice(span.start, span.end)
      .replace(contact, '')
      .replace(/[ \t]+/g, ' ')
      .trim()
      .slice(0, 4000)
  return {
    ...(title &&
      from && {
        headline: {
          value: title.slice(0, 200),
          words: words(from.start, Math.min(from.end, from.start + 200)),
        },
      }),
    ...(span && value && { summary: { value, words: words(span.start, span.end) } }),
  }
}
