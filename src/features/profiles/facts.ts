import { type Evidence, evidenceRank, type ProfileFacts } from '../../matching/types.ts'
import type { FieldId, Level } from '../../reference/types.ts'
import type { ProfileDocument } from './document.ts'

export type StoredFacts = Omit<ProfileFacts, 'id' | 'version'>
type DocumentEvidence = ProfileDocument['jobs'][number]['evidence']

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
function backedBy(evidence: DocumentEvidence): { evidence?: Evidence } {
  if (!evidence?.state) return {}
  const { state, at } = evidence
  return state === 'self-declared' && !at ? {} : { evidence: { state, ...(at && { at }) } }
}

interface Worked {
  months: Set<number>
  /** The weakest of what backs the jobs. */
  evidence: DocumentEvidence
}

/**
 * Months worked in each field and in all (`null`), months with several jobs counted once, backed as well as the weakest
 * of those jobs. Undated jobs count nothing; what the person states instead counts where it is more than the dates show.
 */
function experienceOf({ jobs, experience = [] }: ProfileDocument, now: Date): StoredFacts['experience'] {
  const worked = new Map<FieldId | null, Worked>()
  for (const { field, from: begun, to: ended, evidence } of jobs) {
    if (!begun) continue
    const from = monthNumber(begun)
    const present = now.getUTCFullYear() * 12 + now.getUTCMonth()
    const to = ended ? monthNumber(ended) : ended === null ? present : from
    for (const key of field ? [field, null] : [null]) {
      const { months, evidence: others } = worked.get(key) ?? { months: new Set(), evidence }
      for (let month = from; month <= to; month++) months.add(month)
      worked.set(key, { months, evidence: weaker(others, evidence) })
    }
  }
  const held = new Map(
    [...worked].map(([field, { months, evidence }]) => [field, { months: months.size, evidence }]),
  )
  for (const { field = null, months, evidence } of experience)
    if (months > (held.get(field)?.months ?? -1)) held.set(field, { months, evidence })
  return [...held].map(([field, { months, evidence }]) => ({ field, months, ...backedBy(evidence) }))
}

const rankOf = (evidence: DocumentEvidence): number => evidenceRank[evidence?.state ?? 'self-declared']

/** Of two that are as strong the older one: it is what has stood longest without another look. */
function weaker(a: DocumentEvidence, b: DocumentEvidence): DocumentEvidence {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b) ? a : b
  return (a?.at ?? '') <= (b?.at ?? '') ? a : b
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}
