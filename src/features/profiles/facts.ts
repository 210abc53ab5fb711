import type { Evidence, ProfileFacts } from '../../matching/types.ts'
import type { FieldId, Level } from '../../reference/types.ts'
import type { ProfileDocument } from './document.ts'

export type StoredFacts = Omit<ProfileFacts, 'id' | 'version'>

/**
 * What matching may know of a document: no titles, organisations, institutions, numbers, links or place, nor who
 * checked a fact, which may be one of those.
 * @param now decides how long a present job has lasted
 */
export function factsOf(document: ProfileDocument, now: Date): StoredFacts {
  const { countries, workModes, minimumPay, availableFrom } = document.preferences
  return {
    skills: document.skills.map(({ skill, level, years, lastUsed, evidence }) => ({
      skill,
      ...(level !== undefined && { level: level as Level }),
      ...(years !== undefined && { years }),
      ...(lastUsed !== undefined && { lastUsed }),
      ...backedBy(evidence),
    })),
    certifications: document.certifications.map(({ certification, issued, expires, evidence }) => ({
      certification,
      ...(issued !== undefined && { issued }),
      ...(expires !== undefined && { expires }),
      ...backedBy(evidence),
    })),
    education: document.education.map(({ level, subject, evidence }) => ({
      level,
      ...(subject !== undefined && { subject }),
      ...backedBy(evidence),
    })),
    languages: document.languages.map(({ language, level, test, score, evidence }) => ({
      language,
      ...(level !== undefined && { level }),
      ...(test !== undefined && { test }),
      ...(score !== undefined && { score }),
      ...backedBy(evidence),
    })),
    experience: experienceOf(document, now),
    ...(countries && { countries }),
    ...(workModes && { workModes }),
    ...(minimumPay && { minimumPay }),
    ...(availableFrom && { availableFrom }),
  }
}

/** Most facts are self-declared, which goes without saying. */
function backedBy(evidence: Partial<Evidence> | undefined): { evidence?: Evidence } {
  if (!evidence?.state) return {}
  const { state, at } = evidence
  return state === 'self-declared' && !at ? {} : { evidence: { state, ...(at && { at }) } }
}

/**
 * Months worked in each field and in all (`null`), months with several jobs counted once. Undated jobs count
 * nothing; what the person states instead counts where it is more than the dates show.
 */
function experienceOf({ jobs, experience = [] }: ProfileDocument, now: Date): StoredFacts['experience'] {
  const worked = new Map<FieldId | null, Set<number>>()
  for (const job of jobs) {
    if (!job.from) continue
    const from = monthNumber(job.from)
    const present = now.getUTCFullYear() * 12 + now.getUTCMonth()
    const to = job.to ? monthNumber(job.to) : job.to === null ? present : from
    for (const field of job.field ? [job.field, null] : [null]) {
      const months = worked.get(field) ?? new Set()
      for (let month = from; month <= to; month++) months.add(month)
      worked.set(field, months)
    }
  }
  const months = new Map([...worked].map(([field, set]) => [field, set.size]))
  for (const { field = null, months: stated } of experience)
    months.set(field, Math.max(months.get(field) ?? 0, stated))
  return [...months].map(([field, count]) => ({ field, months: count }))
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
