// Skills of a CV: where each is named, and what is said beside it.

import type { Month } from '../../../reading/dates.ts'
import type { Span } from '../../../reading/readable.ts'
import { spanAt } from '../../../reading/spans.ts'
import { readYears } from '../../../reading/years.ts'
import { extract } from '../../../reference/extract.ts'
import type { Level, Mention, Reference, SkillId } from '../../../reference/types.ts'
import { addressLabels } from './address-labels.ts'
import type { DeniedSpan } from './denied.ts'
import type { JobRead } from './read-jobs.ts'
import type { CvOutline, CvPart, CvSection } from './section-words.ts'
import { cvBreadth, estimateSkill, type Sighting, type SkillEstimate } from './skill-levels.ts'
import { type RowSays, rowReader } from './skill-table.ts'

export interface SkillRead extends SkillEstimate {
  /** Offsets into the readable text, in reading order. */
  spans: { start: number; end: number }[]
}

/** Words of these say nothing about what the person can do. */
const silent = new Set(['references', 'personal', 'interests', 'preferences'])
const levelWords: [Level, RegExp][] = [
  [5, /^[\s:|(–-]*(?:(?:expert|master|5\s?\/\s?5)\b|エキスパート|ماہر|★{5})|\b(?:expert in|mastery of)\s+$/i],
  [
    4,
    /^[\s:|(–-]*(?:advanced|proficient|上級|4\s?\/\s?5|★{4}(?!★))(?![a-z])|\b(?:proficient (?:in|with)|advanced|strong (?:knowledge|experience) (?:of|in|with)|in-depth (?:knowledge|experience) (?:of|in|with))\s+$/i,
  ],
  [3, /^[\s:|(–-]*(?:intermediate|good|中級|درمیانہ|3\s?\/\s?5|★{3}(?!★))(?![a-z])|\bintermediate\s+$/i],
  [
    2,
    /^[\s:|(–-]*(?:basic|beginner|familiar|elementary|初級|基礎|بنیادی|2\s?\/\s?5|★{2}(?!★))(?![a-z])|\b(?:basic|basics of|basic knowledge of|familiar with|familiarity with)\s+$/i,
  ],
]

export function readSkills(
  text: string,
  outline: CvOutline,
  jobs: JobRead[],
  denied: DeniedSpan[],
  certificates: readonly Span[],
  reference: Reference,
  now: Month,
): { skills: SkillRead[]; mentions: Mention[]; unread: { start: number; end: number; why: string }[] } {
  const rowSays = rowReader(text)
  const partAt = spanAt(outline.parts)
  const isLabel = addressLabels(text)
  const certificateAt = spanAt(certificates)
  /** "Solutions Architect" of a certificate is no skill beside it; a name that is one as well is, outside of their list. */
  const isOfCertificate = ({ start, end }: Mention, section: CvSection): boolean => {
    const certificate = certificateAt(start)
    const isWhole = certificate?.start === start && certificate.end <= end
    return certificate !== undefined && (section === 'certifications' || !isWhole)
  }
  const unread: { start: number; end: number; why: string }[] = []
  const mentions: Mention[] = []
  const sightings = new Map<SkillId, Sighting[]>()
  const spans = new Map<SkillId, { start: number; end: number }[]>()
  for (const mention of extract(text, reference)) {
    const { start, end, skill } = mention
    if (denied.some(span => start >= span.start && start < span.end)) {
      unread.push({ start, end, why: 'the CV says it is not known or not wanted' })
      continue
    }
    const part = partAt(start)
    const section = part?.section ?? 'other'
    if (silent.has(section) || isLabel(mention) || isOfCertificate(mention, section)) continue
    mentions.push(mention)
    const job = jobs.find(
      other => start >= other.start && start < other.end && section !== 'skills' && section !== 'education',
    )
    const beside = { ...sayings(text, mention, part), ...rowSays(start) }
    const sighting: Sighting = {
      section,
      prominent:
        section === 'summary' ||
        (job !== undefined && start >= job.titleStart && start < job.titleStart + job.title.length) ||
        start < 120,
      ...(job && { job }),
      ...beside,
    }
    const seen = sightings.get(skill)
    if (seen) {
      seen.push(sighting)
      spans.get(skill)!.push({ start, end })
    } else {
      sightings.set(skill, [sighting])
      spans.set(skill, [{ start, end }])
    }
  }
  const counted = countedTimes(sightings, reference)
  const breadth = cvBreadth([...sightings.values()].map(seen => seen.length))
  const skills = [...sightings].map(([skill, seen]) => ({
    ...estimateSkill(skill, seen, counted.get(skill)!, breadth, now),
    spans: spans.get(skill)!,
  }))
  return { skills, mentions, unread }
}

/** What a narrower skill adds to the times its broader one is named, for each step between them. */
const narrowerCounts = 0.3

/** "Spring", "Hibernate" and "JSP" also speak of the "Java" named beside them. */
function countedTimes(
  sightings: ReadonlyMap<SkillId, Sighting[]>,
  reference: Reference,
): Map<SkillId, number> {
  const counted = new Map([...sightings].map(([skill, seen]) => [skill, seen.length]))
  for (const [skill, seen] of sightings)
    for (const [broader, steps] of reference.ancestors(skill)) {
      const own = counted.get(broader)
      if (own !== undefined) counted.set(broader, own + seen.length * narrowerCounts ** steps)
    }
  return counted
}

/** "Python (5 years)", "Java – Experience – 24 months", "3+ years of Oracle", "SQL: advanced". */
function sayings(text: string, { start, end }: Mention, part: CvPart | undefined): RowSays {
  const from = Math.max(part?.start ?? 0, start - 60)
  const to = Math.min(part?.end ?? text.length, end + 48)
  const after = text.slice(end, to)
  const before = text.slice(from, start)
  const level = levelWords.find(([, pattern]) => pattern.test(after) || pattern.test(before))?.[0]
  // Only "(5 years)", "- 5 years" or "Experience - 24 months" behind, or "5 years of …" before, belong to the skill.
  const behind = readYears(after)[0]
  const tail =
    behind &&
    /^[\s\])]*(?:[-–:(,=]|experience|exp\b|に?(?:お(?:いて|ける)|よる|関する)|での|の|を|開発|経験|実務|using|for|over|with|\s)*(?:less than|about|around|約|最低|more than|over)?\s*$/i.test(
      after.slice(0, behind.start),
    )
  const ahead = readYears(before).at(-1)
  const lead =
    ahead &&
    /^\s*(?:of|in|with|on|'s|experience|hands[- ]?on|working|professional|solid|strong|expertise|developing|development|designing|programming|the|exp\.?|\s|の|,|and)*$/i.test(
      before.slice(ahead.end),
    )
  const years = tail
    ? /less than/i.test(after.slice(0, behind.start))
      ? 0.5
      : behind.years
    : lead
      ? ahead.years
      : undefined
  return {
    ...(years !== undefined && { years }),
    ...(level !== undefined && { level }),
  }
}
