import type {
  DemandFacts,
  Evidence,
  EvidenceState,
  LanguageFact,
  Necessity,
  ProfileFacts,
  SkillFact,
} from '../../../matching/index.ts'
import type { Level } from '../../../reference/index.ts'

/** What can be changed in the worked example, each with what it can be. The first is what the page opens with. */
export const options = {
  python: ['3', 'unsaid', 'none', '1', '2', '4', '5'],
  years: ['2', 'unsaid', '1', '5'],
  database: ['mysql', 'postgresql', 'mongodb', 'none'],
  japanese: ['n4', 'none', 'n3', 'n2', 'unsaid'],
  backing: ['self-declared', 'document', 'verified'],
  asked: ['nice', 'must'],
} as const
export type Example = { [Name in keyof typeof options]: string }

/** What is unknown in an address stands as it stood at first. */
export function readExample(query: unknown): Example {
  const given = query as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(options).map(([name, values]) => [
      name,
      (values as readonly string[]).find(value => value === given[name]) ?? values[0],
    ]),
  ) as Example
}

export function exampleDemand({ asked }: Example): DemandFacts {
  return {
    id: 'example',
    version: 1,
    lines: [
      {
        id: 'python',
        necessity: 'must',
        weight: 5,
        anyOf: [{ kind: 'skill', skill: 'python', level: 3, years: 3 }],
      },
      { id: 'database', necessity: 'must', weight: 3, anyOf: [{ kind: 'skill', skill: 'postgresql' }] },
      {
        id: 'japanese',
        necessity: asked as Necessity,
        weight: 4,
        anyOf: [{ kind: 'language', language: 'ja', level: 'B1', test: 'jlpt-n3' }],
      },
    ],
  }
}

export function exampleProfile({ python, years, database, japanese, backing }: Example): ProfileFacts {
  const evidence = { state: backing as EvidenceState }
  const skills: SkillFact[] = [{ skill: 'git', evidence }]
  if (python !== 'none')
    skills.push({
      skill: 'python',
      ...(python !== 'unsaid' && { level: Number(python) as Level }),
      ...(years !== 'unsaid' && { years: Number(years) }),
      evidence,
    })
  if (database !== 'none') skills.push({ skill: database, level: 3, evidence })
  return {
    id: 'example',
    version: 1,
    skills,
    certifications: [],
    education: [],
    languages: languagesOf(japanese, evidence),
    experience: [],
  }
}

const levels = { n4: 'A2', n3: 'B1', n2: 'B2' } as const

/** Without Japanese there is still another language, so that it is known to be missing. */
function languagesOf(japanese: string, evidence: Evidence): LanguageFact[] {
  if (japanese === 'unsaid') return []
  const english: LanguageFact = { language: 'en', level: 'B2', evidence }
  if (!(japanese in levels)) return [english]
  const level = levels[japanese as keyof typeof levels]
  return [english, { language: 'ja', level, test: `jlpt-${japanese}`, evidence }]
}
