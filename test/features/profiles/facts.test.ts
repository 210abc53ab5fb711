import t from 'tap'
import { emptyDocument, type ProfileDocument } from '../../../src/features/profiles/document.ts'
import { factsOf } from '../../../src/features/profiles/facts.ts'
import { assess } from '../../../src/matching/assess.ts'
import { testDay } from '../../fixtures/builders.ts'
import { small } from '../../matching/small-reference.ts'

type Job = ProfileDocument['jobs'][number]
const experienceOf = (jobs: Job[], experience?: ProfileDocument['experience']) =>
  factsOf({ ...emptyDocument, jobs, ...(experience && { experience }) }, testDay).experience
const verified = { state: 'verified', by: 'Margalla Softworks', at: '2026-01-10' } as const
const letter = { state: 'document', at: '2025-05-05' } as const
const job = (from: string, to: string, rest: Partial<Job> = {}): Job => ({
  title: 'Engineer',
  field: 'cloud',
  from,
  to,
  ...rest,
})

t.test('experience is backed as well as the weakest of the jobs it is counted from', async t => {
  const backed = { state: 'verified', at: '2026-01-10' }
  t.same(experienceOf([job('2019-01', '2020-12', { evidence: verified })]), [
    { field: 'cloud', months: 24, evidence: backed },
    { field: null, months: 24, evidence: backed },
  ])
  t.same(
    experienceOf([
      job('2019-01', '2020-12', { evidence: verified }),
      job('2021-01', '2021-12', { evidence: letter }),
      job('2022-01', '2022-12', { field: 'data', evidence: verified }),
    ]),
    [
      { field: 'cloud', months: 36, evidence: letter },
      { field: null, months: 48, evidence: letter },
      { field: 'data', months: 12, evidence: backed },
    ],
  )
  t.same(
    experienceOf([
      job('2019-01', '2020-12', { evidence: verified }),
      job('2021-01', '2021-12', { field: 'data' }),
      { title: 'Undated counts nothing', field: 'cloud' },
    ]),
    [
      { field: 'cloud', months: 24, evidence: backed },
      { field: null, months: 36 },
      { field: 'data', months: 12 },
    ],
    'self-declared goes without saying',
  )
})

t.test('what is stated is backed by itself, and counts where it is more than the dates show', async t => {
  const jobs = [job('2019-01', '2020-12', { evidence: verified })]
  t.same(experienceOf(jobs, [{ field: 'cloud', months: 60, evidence: letter }, { months: 20 }]), [
    { field: 'cloud', months: 60, evidence: letter },
    { field: null, months: 24, evidence: { state: 'verified', at: '2026-01-10' } },
  ])
  t.same(experienceOf([], [{ months: 60 }]), [{ field: null, months: 60 }])
})

t.test('an assessment shows what backs the experience, and nobody’s name', async t => {
  const document = { ...emptyDocument, jobs: [job('2019-01', '2024-12', { evidence: verified })] }
  const [line] = assess(
    {
      id: 'd',
      version: 1,
      lines: [{ id: 'l', necessity: 'must', weight: 3, anyOf: [{ kind: 'experience', years: 5 }] }],
    },
    { ...factsOf(document, testDay), id: 'p', version: 1 },
    small,
    { on: '2026-06-01' },
  ).lines
  t.match(line, { status: 'met', evidence: [{ kind: 'experience', state: 'verified', at: '2026-01-10' }] })
  t.notMatch(JSON.stringify(line), /Margalla/)
})
