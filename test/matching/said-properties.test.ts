import fc from 'fast-check'
import type { SkillFact } from '../../src/matching/types.ts'
import { cefrLevels, degreeLevels, type Level } from '../../src/reference/types.ts'
import { demand, profile } from './arbitraries.ts'
import { empty, holds, judge, oneLine } from './holds.ts'

const skill: fc.Arbitrary<SkillFact> = fc.record(
  {
    skill: fc.constant('python'),
    level: fc.constantFrom<Level>(1, 2, 3, 4, 5),
    years: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0.1, 0.25, 2.6, 14.75, 15.25, 49.9)),
  },
  { requiredKeys: ['skill'] },
)

holds(
  'saying nothing is never better than saying the least',
  fc.property(demand, profile, (of, person) => {
    const unsaid = {
      ...person,
      skills: person.skills.map(({ level: _level, years: _years, lastUsed: _used, ...fact }) => fact),
    }
    const least = {
      ...person,
      skills: person.skills.map(fact => ({
        skill: fact.skill,
        level: 1 as Level,
        years: 0,
        ...(fact.evidence && { evidence: fact.evidence }),
      })),
    }
    return judge(of, unsaid).points <= judge(of, least).points
  }),
)

holds(
  'raising a language or a degree never lowers a score',
  fc.property(demand, profile, fc.nat(), (of, person, at) => {
    const raise = <Level extends string>(levels: readonly Level[], level: Level): Level =>
      levels[Math.min(levels.length - 1, levels.indexOf(level) + 1)]!
    const raised = {
      ...person,
      languages: person.languages.map((fact, index) =>
        fact.level && index === at % person.languages.length
          ? { ...fact, level: raise(cefrLevels, fact.level) }
          : fact,
      ),
      education: person.education.map((fact, index) =>
        index === at % person.education.length ? { ...fact, level: raise(degreeLevels, fact.level) } : fact,
      ),
    }
    return judge(of, raised).points >= judge(of, person).points
  }),
)

holds(
  'saying a level or a test of a language never lowers a score',
  fc.property(demand, profile, fc.constantFrom('level', 'test'), (of, person, left) => {
    const unsaid = {
      ...person,
      languages: person.languages.map(({ level, test, score, ...fact }) => ({
        ...fact,
        ...(left === 'level' ? test && { test, ...(score !== undefined && { score }) } : level && { level }),
      })),
    }
    return judge(of, unsaid).points <= judge(of, person).points
  }),
)

holds(
  'a skill is met exactly by the level and the years asked, by the quarter',
  fc.property(skill, skill, (asked, held) => {
    const enough =
      (held.level ?? 1) >= (asked.level ?? 1) &&
      Math.floor((held.years ?? 0) * 4) >= Math.max(asked.years ? 1 : 0, Math.round((asked.years ?? 0) * 4))
    return (
      (judge(oneLine({ kind: 'skill', ...asked }), { ...empty, skills: [held] }).lines[0]!.status ===
        'met') ===
      enough
    )
  }),
)
