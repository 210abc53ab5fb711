// How well a CV shows a skill to be held: what it states, else an estimate by a rule that can be told.

import { type Month, monthsCovered } from '../../../reading/dates.ts'
import type { Level, SkillId } from '../../../reference/types.ts'
import type { Valued } from './proposal.ts'
import type { JobRead } from './read-jobs.ts'
import type { CvSection } from './section-words.ts'

export interface Sighting {
  section: CvSection
  /** Job whose words hold it. */
  job?: JobRead
  /** In the job's title, the headline or the summary. */
  prominent: boolean
  /** Years or level said right beside it. */
  years?: number
  level?: Level
}

export interface SkillEstimate {
  skill: SkillId
  level: Valued<Level>
  years?: Valued<number>
  lastUsed?: Valued<number>
}

/** The rule of thumb between years of use and level, where nothing else is said. */
const levelOfYears = (years: number): number =>
  years >= 8 ? 5 : years >= 5 ? 4 : years >= 2 ? 3 : years >= 0.75 ? 2 : 1

/**
 * Level 1 for a skill that is only listed; +1 if jobs or projects tell of using it, +1 if title, headline or summary
 * name it, +1 from three sightings on, another from seven on; not above 4 by such signs alone, and lifted to what years
 * of use make likely (2 years: 3, 5 years: 4, 8 years: 5). Stated levels stand.
 */
export function estimateSkill(skill: SkillId, sightings: Sighting[], now: Month): SkillEstimate {
  const stated = sightings.flatMap(({ level }) => level ?? [])
  const statedYears = sightings.flatMap(({ years }) => years ?? [])
  const jobs = [...new Set(sightings.flatMap(({ job }) => job ?? []))]
  const periods = jobs.flatMap(({ from, to }) =>
    from !== undefined && to !== undefined ? [{ from, to }] : [],
  )
  const jobYears = Math.round((monthsCovered(periods, now) / 12) * 4) / 4
  const years: Valued<number> | undefined =
    statedYears.length > 0
      ? { value: Math.round(Math.max(...statedYears) * 100) / 100, estimated: false, why: 'stated' }
      : jobYears > 0
        ? { value: Math.min(40, jobYears), estimated: true, why: 'length of the jobs that name it' }
        : undefined
  const last = periods.map(({ to }) => Number((to ?? now).slice(0, 4)))
  return {
    skill,
    level: levelOf(sightings, stated, years),
    ...(years && { years }),
    ...(last.length > 0 && {
      lastUsed: { value: Math.max(...last), estimated: true, why: 'last job that names it' },
    }),
  }
}

function levelOf(sightings: Sighting[], stated: Level[], years: Valued<number> | undefined): Valued<Level> {
  if (stated.length > 0) return { value: Math.max(...stated) as Level, estimated: false, why: 'stated' }
  const why = ['named']
  let level = 1
  if (
    sightings.some(
      ({ section, job }) => job !== undefined || section === 'projects' || section === 'experience',
    )
  ) {
    level += 1
    why.push('used in a job or project')
  }
  if (sightings.some(({ prominent }) => prominent)) {
    level += 1
    why.push('in a title or the summary')
  }
  if (sightings.length >= 3) {
    level += sightings.length >= 7 ? 2 : 1
    why.push(`${sightings.length} times`)
  }
  level = Math.min(4, level)
  if (years) {
    // Years of a job that names the skill once are not years of working with it.
    const likely = levelOfYears(
      years.estimated ? years.value * Math.min(1, sightings.length / 3) : years.value,
    )
    if (likely > level) {
      level = likely
      why.push(`${years.value} years`)
    }
  }
  return { value: level as Level, estimated: true, why: why.join(', ') }
}
