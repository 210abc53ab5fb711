import t from 'tap'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { proofFiles } from '../../src/features/evidence/index.ts'
import { seatsOfDemands } from '../../src/features/seats/index.ts'
import { testService } from '../fixtures/service.ts'

t.test('the demo has matches in every stage', async t => {
  const { deps, db, clock } = await testService(t)
  const files = proofFiles(deps.config.dataDir, deps.vault)
  await loadDemo({ ...deps, files, now: clock.now }, { profiles: 800 })
  const count = async (where: string) =>
    (await db.execute<{ count: number }>(`select count(*)::integer as count from matches where ${where}`))[0]!
      .count
  for (const where of [
    `candidate = 'interested'`,
    `candidate = 'none' and employer = 'shortlisted'`,
    `candidate = 'agreed' and ministry = 'none' and override_by is null`,
    `override_by is not null and confirmed_by is null`,
    `candidate = 'withdrawn'`,
    `employer = 'declined'`,
    `ministry = 'not-referred'`,
    `seat = 'proposed'`,
    `seat = 'reserve'`,
    `seat = 'selected'`,
    `offer = 'made'`,
    `offer = 'refused'`,
    `seat = 'filled'`,
    `owner is not null`,
    `profile_id in (select p.id from profiles p join accounts a on a.id = p.account_id where a.email = 'candidate@hunar.example')`,
    `id in (select match_id from match_steps where step = 'departed')`,
    `id in (select match_id from interviews where confirmed_at is null)`,
    `id in (select match_id from interviews where confirmed_at is not null)`,
  ])
    t.ok((await count(where)) > 0, where)
  const ids = await db.execute<{ id: string }>(`select id from demands`)
  for (const { requested, ...states } of (
    await seatsOfDemands(
      db,
      ids.map(({ id }) => id),
    )
  ).values())
    t.equal(
      Object.values(states).reduce((all, one) => all + one, 0),
      requested,
    )
  const decisions = await db.execute<{ decision: string | null; count: number }>(
    `select decision, count(*)::integer as count from proofs group by 1 order by 1`,
  )
  t.same(
    decisions.map(({ decision, count }) => [decision, count]),
    [
      ['not-verified', 1],
      ['verified', 1],
      [null, 2],
    ],
    'proofs of each kind',
  )
  const [unlike] = await db.execute<{ count: number }>(`select count(*)::integer as count
    from demands d join events e on e.subject_id = d.id and e.verb = 'submitDemand'
    where d.state = 'submitted' and e.at <> d.submitted_at`)
  t.equal(unlike!.count, 0, 'the record says the day on which it happened')
})

t.test('a small demo has what there are people for', async t => {
  const { deps, db, clock } = await testService(t)
  await loadDemo({ ...deps, now: clock.now }, { profiles: 12 })
  const [row] = await db.execute<{ count: number }>(`select count(*)::integer as count from matches`)
  t.ok(row!.count > 5)
})
