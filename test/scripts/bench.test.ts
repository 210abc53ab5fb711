import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readOptions } from '../../scripts/bench/arguments.ts'
import type { BenchReport } from '../../scripts/bench/report.ts'
import { run } from './run.ts'

t.test('a small bench measures everything, verifies it and leaves nothing behind', async t => {
  const folder = t.testdir({ tmp: {} })
  const out = join(folder, 'report.json')
  const sizes = ['--profiles', '300', '--demands', '3', '--changes', '2', '--rate-seconds', '1']
  const { code, stderr } = await run('bench.ts', [...sizes, '--search', 'postgres', '--out', out], {
    TMPDIR: join(folder, 'tmp'),
  })
  t.equal(code, 0, stderr)
  const report: BenchReport = JSON.parse(readFileSync(out, 'utf8'))
  t.match(report, { profiles: 300, demands: 3, search: 'postgres', import: { profiles: 300 } })
  t.match(report.verified, { demands: 3, people: 300 })
  for (const [name, { times, rate }] of Object.entries(report.http)) {
    t.ok(times.p50 > 0 && times.p95 >= times.p50, name)
    t.ok(rate.perSecond > 0, name)
  }
  t.equal(report.changes?.pool.count, 2)
  t.equal(report.changes?.search.count, 2)
  t.ok(report.sql.indexes.length > 0, 'SQL reads its indexes')
  t.ok(report.ratios.poolToBareScan > 0 && report.ratios.sqlToPool > 0)
  t.match(stderr, /pool ÷ bare scan/)
  t.same(readdirSync(join(folder, 'tmp')), [])
})

t.test('what is wrong with the call is said', async t => {
  for (const [args, message] of [
    [[], /--profiles must be a whole number/],
    [['--profiles', 'many'], /--profiles must be a whole number/],
    [['--profiles', '500', '--search', 'elsewhere'], /--search must be postgres or meilisearch/],
    [['--profile', '500'], /usage: npm run bench/],
  ] as const)
    t.throws(() => readOptions(args), { code: 'invalid-input', message })
  t.match(readOptions(['--profiles', '500']), { profiles: 500, demands: 30, search: 'postgres' })
})

t.test('Meilisearch that is nowhere is told before anything is started', async t => {
  const { code, stderr } = await run('bench.ts', ['--profiles', '300', '--search', 'meilisearch'], {
    PATH: '/nowhere',
  })
  t.equal(code, 1)
  t.match(stderr, /needs MEILI_URL/)
})
