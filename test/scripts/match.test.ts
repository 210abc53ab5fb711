import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Matched } from '../../scripts/match/matcher.ts'
import { run } from './run.ts'

const cvs = [
  { id: 'a', text: 'Software engineer\n\nSkills\nPython, Django, PostgreSQL\n\nLanguages\nEnglish' },
  { id: 'a', text: 'Web developer\n\nSkills\nReact, TypeScript' },
  { id: 'b', text: 'Network engineer\n\nSkills\nCisco routers, BGP' },
]
const ads = [
  {
    id: 1,
    title: 'Python developer',
    text: 'Requirements\n- Python, 3 years or more\n- PostgreSQL\n\nNice to have\n- Docker',
  },
  { id: 'nothing', title: '', text: 'We are a friendly company by the sea.' },
  { id: 'empty', text: '' },
  { id: 'ja', text: '【必須】Pythonでの開発経験3年以上\n35歳以下の方' },
]

t.test('ads are matched with CVs', async t => {
  const folder = t.testdir()
  const at = (name: string) => join(folder, name)
  const lines = (rows: object[]) => rows.map(row => `${JSON.stringify(row)}\n`).join('')
  writeFileSync(at('ads.jsonl'), lines(ads))
  writeFileSync(at('cvs.jsonl'), lines(cvs))
  const match = async (...options: string[]): Promise<Matched[]> => {
    const files = ['--ads', at('ads.jsonl'), '--cvs', at('cvs.jsonl'), '--out', at('out.jsonl')]
    const { code, stdout, stderr } = await run('match.ts', [...files, ...options])
    t.equal(code, 0, stderr)
    t.equal(stdout, '')
    return readFileSync(at('out.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
  }
  const [everybody, masked] = await Promise.all([match('--top', '0'), maskedInto(at, run)])

  const [first, nothing, empty, japanese] = everybody
  t.equal(everybody.length, 4)
  t.same(Object.keys(first!), ['id', 'requirements', 'shortlist'])
  t.match(first, { id: '1', requirements: [{ kind: 'skill', necessity: 'must', years: 3 }] })
  const python = first!.requirements.find(({ skill }) => skill?.id === 'python')!
  t.same(python.skill, { id: 'python', label: 'Python' })
  t.match(ads[0]!.text.slice(python.start, python.end), 'Python')
  t.ok(
    everybody.every(({ requirements }, index) =>
      requirements
        .flatMap(row => row.anyOf ?? [row])
        .every(({ start, end }) => ads[index]!.text.slice(start, end).trim() !== ''),
    ),
    'every requirement points at words of its ad',
  )
  t.equal(first!.requirements.find(({ skill }) => skill?.id === 'docker')?.necessity, 'nice')

  t.same(first!.shortlist.map(({ id }) => id).sort(), ['a', 'a~2', 'b'], 'everybody, and nobody twice')
  t.equal(first!.shortlist[0]!.id, 'a')
  for (const person of first!.shortlist) {
    t.same(Object.keys(person), ['id', 'score', 'verdict', 'lines'])
    t.equal(person.lines.length, first!.requirements.length)
    t.ok(person.score >= 0 && person.score <= 100)
    for (const { status, credit, reason } of person.lines) {
      t.match(status, /^(met|partly|not-met|unknown)$/)
      t.ok(credit >= 0 && credit <= 1)
      t.match(reason, /\.$/)
    }
  }

  for (const ad of [nothing!, empty!])
    t.match(
      ad,
      { requirements: [], nothingRead: true, unread: [{ why: /./ }], shortlist: [{ score: 0, lines: [] }] },
      'everybody was asked for, and nobody fits nothing better than others',
    )
  t.equal(nothing!.shortlist.length, 3)
  t.match(japanese, { id: 'ja', requirements: [{ skill: { id: 'python' }, years: 3 }] })
  t.match(japanese!.forbidden, [/35歳以下/])
  t.equal(japanese!.shortlist.length, 3)

  const weightOf = ({ requirements }: Matched) =>
    requirements.find(({ skill }) => skill?.id === 'postgresql')?.weight
  t.same([weightOf(first!), weightOf(masked[0]!)], [2, 5], 'a title counts, unless it is masked')
  t.equal(masked[0]!.shortlist.length, 1)
})

async function maskedInto(at: (name: string) => string, start: typeof run): Promise<Matched[]> {
  const files = ['--ads', at('ads.jsonl'), '--cvs', at('cvs.jsonl')]
  const { stdout } = await start('match.ts', [...files, '--top', '1', '--mask-titles'])
  return stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
}
