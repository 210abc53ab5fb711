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
  lastUsed?: number
}

export interface SkillEstimate {
  skill: SkillId
  level: Valued<Level>
  years?: Valued<number>
  lastUsed?: Valued<number>
}

/** The rule of thumb between stated years of use and level, where no level is stated. */
const levelOfYears = (years: number): number =>
  years >= 8 ? 5 : years >= 5 ? 4 : years >= 2 ? 3 : years >= 1 ? 2 : 1
/** How much of the CV must speak of a skill for levels 2 to 5. */
const shares = [0.14, 0.2, 0.3, 0.4] as const
/** Named once, a skill is estimated at 3 at most, named twice at 4. */
const mostByTimes = [3, 4, 5] as const

/** How much a number of sightings counts: the second adds as much as the third and fourth together. */
const weightOfTimes = (times: number): number => 1 + Math.log2(times)

/** What the sightings of all skills of a CV come to; the measure that `estimateSkill` holds one of them against. */
export function cvBreadth(timesOfEach: Iterable<number>): number {
  let sum = 0
  for (const times of timesOfEach) sum += weightOfTimes(times) ** 2
  return Math.sqrt(sum)
}

/**
 * A stated level stands. Else the level tells how much of the CV speaks of the skill: in a CV of few skills or for one
 * named again and again it is high, for one of fifty listed once it is 1; stated years lift it (2 years: 3, 5: 4, 8: 5).
 */
export function estimateSkill(
  skill: SkillId,
  sightings: Sighting[],
  times: number,
  breadth: number,
  now: Month,
): SkillEstimate {
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
  const told = sightings.flatMap(({ lastUsed }) => lastUsed ?? [])
  const last = periods.map(({ to }) => Number((to ?? now).slice(0, 4)))
  return {
    skill,
    level: levelOf(times, breadth, stated, years),
    ...(years && { years }),
    ...(told.length > 0
      ? { lastUsed: { value: Math.max(...told), estimated: false, why: 'stated' } }
      : last.length > 0 && {
          lastUsed: { value: Math.max(...last), estimated: true, why: 'last job that names it' },
        }),
  }
}

function levelOf(
  times: number,
  breadth: number,
  stated: Level[],
  years: Valued<number> | undefined,
): Valued<Level> {
  if (stated.length > 0) return { value: Math.max(...stated) as Level, estimated: false, why: 'stated' }
  const share = weightOfTimes(times) / breadth
  const most = mostByTimes[Math.min(Math.floor(times), mostByTimes.length) - 1]!
  const spoken = Math.min(most, 1 + shares.filter(least => share >= least).length)
  const worked = years && !years.estimated ? levelOfYears(years.value) : 0
  const why = `named ${Math.round(times)} time${times < 1.5 ? '' : 's'}${worked > spoken ? `, ${years!.value} years` : ''}`
  return { value: Math.max(spoken, worked) as Level, estimated: true, why }
}
