import type { ProfileDocument } from './document.ts'

/** One thing a profile can have. `points` sum to 100. */
const parts: { part: string; points: number; has: (document: ProfileDocument) => boolean }[] = [
  { part: 'headline', points: 5, has: d => Boolean(d.headline) },
  { part: 'summary', points: 5, has: d => (d.summary ?? '').length >= 80 },
  { part: 'skills', points: 15, has: d => d.skills.length >= 5 },
  { part: 'skill-levels', points: 10, has: d => d.skills.length > 0 && d.skills.every(s => s.level) },
  { part: 'skill-years', points: 5, has: d => d.skills.some(s => s.years !== undefined) },
  { part: 'jobs', points: 15, has: d => d.jobs.some(job => job.from) },
  { part: 'education', points: 10, has: d => d.education.length > 0 },
  { part: 'languages', points: 10, has: d => d.languages.some(language => language.level || language.test) },
  { part: 'certifications', points: 5, has: d => d.certifications.length > 0 },
  { part: 'place', points: 2, has: d => Boolean(d.place?.city) },
  { part: 'countries', points: 5, has: d => d.preferences.countries !== undefined },
  { part: 'work-modes', points: 5, has: d => Boolean(d.preferences.workModes?.length) },
  { part: 'minimum-pay', points: 4, has: d => d.preferences.minimumPay !== undefined },
  { part: 'available-from', points: 4, has: d => d.preferences.availableFrom !== undefined },
]

/** How much of a profile is there (0-100), and what is missing, the most helpful first. */
export function completenessOf(document: ProfileDocument): { percent: number; missing: string[] } {
  const missing = parts.filter(({ has }) => !has(document)).sort((a, b) => b.points - a.points)
  const percent = 100 - missing.reduce((sum, { points }) => sum + points, 0)
  return { percent, missing: missing.map(({ part }) => part) }
}
