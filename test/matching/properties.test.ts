import fc from 'fast-check'
import { compareScores, saidIn } from '../../src/matching/score.ts'
import type { AssessedLine, ProfileFacts, RequirementLine } from '../../src/matching/types.ts'
import type { Level } from '../../src/reference/types.ts'
import { demand, demandOf, profile, profileWith, skillRequirement } from './arbitraries.ts'
import { empty, holds, judge, oneLine, said } from './holds.ts'
import { small } from './small-reference.ts'

holds(
  'absent data is unknown, never points: an empty profile scores 0',
  fc.property(demand, of => {
    const answer = judge(of, empty)
    return answer.score === 0 && answer.lines.every(line => line.credit === 0 && line.status !== 'met')
  }),
)

holds(
  'an unrelated skill changes no line',
  fc.property(demand, profile, (of, person) => {
    const asked = of.lines.flatMap(line => line.anyOf)
    const isRelated = (id: string) =>
      asked.some(
        one =>
          (one.kind === 'skill' && small.neighbours(one.skill).some(near => near.skill === id)) ||
          (one.kind === 'field' &&
            one.field === small.skills.get(id)!.field &&
            !small.skills.get(id)!.generic),
      )
    const unrelated = [...small.skills.keys()].filter(id => !isRelated(id))
    fc.pre(unrelated.length > 0 && person.skills.length > 0)
    const more = [
      ...person.skills,
      ...unrelated.map(skill => ({ skill, level: 5 as Level, years: 9, evidence: said })),
    ]
    return (
      JSON.stringify(judge(of, { ...person, skills: more }).lines) === JSON.stringify(judge(of, person).lines)
    )
  }),
)

holds(
  'the first skill of a profile turns unknown into not met where it is unrelated, and earns nothing',
  fc.property(demandOf(skillRequirement), profile, (of, person) => {
    const first = { ...person, skills: [{ skill: 'excel', level: 5 as Level, evidence: said }] }
    const before = judge(of, { ...person, skills: [] })
    const after = judge(of, first)
    fc.pre(!of.lines.some(line => line.anyOf.some(one => one.kind === 'skill' && one.skill === 'excel')))
    return (
      after.points === before.points &&
      before.lines.every(line => line.status === 'unknown' && line.question !== undefined) &&
      after.lines.every(line => line.status === 'not-met')
    )
  }),
)

holds(
  'raising a level, or adding years, never lowers a score',
  fc.property(
    demand,
    profile,
    fc.nat(),
    fc.integer({ min: 1, max: 5 }),
    fc.nat(20),
    (of, person, at, level, years) => {
      fc.pre(person.skills.length > 0)
      const place = at % person.skills.length
      const raised = person.skills.map((fact, index) =>
        index === place
          ? {
              ...fact,
              level: Math.max(level, fact.level ?? 1) as Level,
              years: Math.max(years, fact.years ?? 0),
            }
          : fact,
      )
      return judge(of, { ...person, skills: raised }).points >= judge(of, person).points
    },
  ),
)

holds(
  'no additional fact lowers a score',
  fc.property(demand, profile, profile, (of, person, other) => {
    const more = {
      ...person,
      skills: [...person.skills, ...other.skills],
      certifications: [...person.certifications, ...other.certifications],
      education: [...person.education, ...other.education],
      languages: [...person.languages, ...other.languages],
      experience: [...person.experience, ...other.experience],
    }
    return judge(of, more).points >= judge(of, person).points
  }),
)

holds(
  'a related or broader skill meets a requirement partly at best',
  fc.property(demandOf(skillRequirement), profile, (of, person) =>
    judge(of, person).lines.every(
      line =>
        !(line.relation === 'related' || line.relation === 'broader') ||
        (line.status !== 'met' && line.credit < 0.95),
    ),
  ),
)

holds(
  'the same question gets the same answer, and the score is the sum of its lines',
  fc.property(demand, profile, (of, person) => {
    const answer = judge(of, person)
    const sum = of.lines.reduce((points, line, index) => {
      const weight = line.weight * (line.necessity === 'must' ? 2 : 1)
      return points + weight * Math.round(answer.lines[index]!.credit * 1000)
    }, 0)
    return JSON.stringify(answer) === JSON.stringify(judge(of, person)) && sum === answer.points
  }),
)

holds(
  'sex, birth date, names, province and university are not looked at',
  fc.property(demand, profile, fc.string(), (of, person, anything) => {
    const disguised = {
      ...person,
      sex: anything,
      name: anything,
      birthDate: anything,
      province: anything,
      education: person.education.map(fact => ({ ...fact, institution: anything })),
    }
    const answer = judge(of, disguised)
    const plain = judge(of, person)
    return answer.points === plain.points && answer.verdict === plain.verdict
  }),
)

holds(
  'for one person a vague demand does not outrank a well-specified one that fits',
  fc.property(demandOf(skillRequirement, 12), fc.nat(), (drawn, seed) => {
    const lines = drawn.lines.map(line => ({ ...line, anyOf: [line.anyOf[0]] as RequirementLine['anyOf'] }))
    const fit: ProfileFacts = {
      ...empty,
      skills: lines.flatMap(({ anyOf: [r] }) =>
        r.kind === 'skill'
          ? [
              {
                skill: r.skill,
                years: r.years ?? 0,
                evidence: said,
                ...(r.level !== undefined && { level: r.level }),
              },
            ]
          : [],
      ),
    }
    const specified = judge({ ...drawn, lines }, fit)
    fc.pre(lines.length >= 2 && specified.lines.every(line => line.status === 'met'))
    // Lines are left out, levels and years are not said, and what is left weighs the most there is.
    const vagueLines = lines
      .filter((_, index) => (seed >> index) % 2 === 0)
      .map(
        ({ anyOf: [asked], ...line }, index): RequirementLine => ({
          ...line,
          weight: 5,
          anyOf: [
            asked.kind === 'skill' && (seed >> (index + 12)) % 2 === 0
              ? { kind: 'skill', skill: asked.skill }
              : asked,
          ],
        }),
      )
    fc.pre(saidIn(vagueLines) * 2 <= saidIn(lines))
    const vague = judge({ ...drawn, lines: vagueLines }, fit)
    return compareScores(specified, vague) <= 0
  }),
)

holds(
  'a certificate that ends before the start date is not met',
  fc.property(
    fc.integer({ min: -800, max: 800 }),
    fc.constantFrom('cloud-associate', 'rule-unknown', 'exam-for-life'),
    (days, certification) => {
      const startDate = '2026-09-01'
      const expires = new Date(Date.parse(startDate) + days * 86_400_000).toISOString().slice(0, 10)
      const person = { ...empty, certifications: [{ certification, expires, evidence: said }] }
      const [line] = judge({ ...oneLine({ kind: 'certification', certification }), startDate }, person).lines
      return line!.status === (days < 0 ? 'not-met' : 'met') && line!.credit === (days < 0 ? 0 : 1)
    },
  ),
)

holds(
  'any-of counts once, at its best alternative',
  fc.property(demand, profile, (of, person) => {
    const answer = judge(of, person)
    return of.lines.every((line, index) => {
      const alone = line.anyOf.map(
        single => judge({ ...of, lines: [{ ...line, anyOf: [single] }] }, person).lines[0]!,
      )
      return answer.lines[index]!.credit === Math.max(...alone.map((single: AssessedLine) => single.credit))
    })
  }),
)

holds(
  'the order is total and stable',
  fc.property(demand, fc.array(profileWith(fc.uuid()), { minLength: 3, maxLength: 3 }), (of, people) => {
    const [a, b, c] = people.map(person => judge(of, person)) as [
      ReturnType<typeof judge>,
      ReturnType<typeof judge>,
      ReturnType<typeof judge>,
    ]
    const transitive = !(compareScores(a, b) <= 0 && compareScores(b, c) <= 0) || compareScores(a, c) <= 0
    return transitive && Math.sign(compareScores(a, b)) === -Math.sign(compareScores(b, a))
  }),
)
