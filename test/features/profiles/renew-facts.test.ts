import { eq } from 'drizzle-orm'
import t from 'tap'
import { profiles } from '../../../db/schema/profiles.ts'
import { renewFacts } from '../../../src/features/profiles/renew-facts.ts'
import { ayesha, profile, testDay } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'

t.test('a present job lasts longer every month, without anybody writing', async t => {
  const { db, sql } = await testDatabase(t)
  const ended = { ...ayesha.document.jobs[0]!, to: '2026-05' }
  const [present, past, paused] = [
    await profile(db),
    await profile(db, { document: { jobs: [ended] } }),
    await profile(db, { visibility: 'paused' }),
  ]
  const rowOf = async (id: string) => {
    const [row] = await db.select().from(profiles).where(eq(profiles.id, id))
    return row!
  }
  const monthsOf = async (id: string) =>
    (await rowOf(id)).facts.experience.find(({ field }) => field === null)?.months
  const changes = async () =>
    (await sql`select profile_id as id from profile_changes order by number`).slice(3)
  t.equal(await monthsOf(present), 83, 'August 2019 to June 2026')
  const before = await rowOf(present)

  await renewFacts({ db, clock: () => new Date('2026-06-30T23:00:00Z') })
  t.same(await changes(), [], 'in the same month nothing is written')

  const later = { db, clock: () => new Date('2026-08-01T00:07:00Z') }
  await renewFacts(later)
  t.equal(await monthsOf(present), 85)
  t.equal(await monthsOf(paused), 85, 'who is paused comes back right')
  t.equal(await monthsOf(past), 82)
  t.same((await changes()).map(({ id }) => id).sort(), [present, paused].sort(), 'the pool is told of these')
  const after = await rowOf(present)
  t.same([after.version, after.updatedAt], [before.version, before.updatedAt], 'the person changed nothing')
  t.same(after.updatedAt, testDay)

  const again = (await changes()).length
  await sql`update profiles set facts = '{}'`
  await renewFacts(later)
  t.equal((await changes()).length, again, 'a month that is done is done')
})

t.test('stopped in the middle, it goes on there', async t => {
  const { db, sql } = await testDatabase(t)
  const ids = [await profile(db), await profile(db)]
  await sql`insert into fact_renewals (month, after_profile) values ('2026-07-01', ${ids[0]!})`
  await renewFacts({ db, clock: () => new Date('2026-07-02T00:07:00Z') })
  const changes = await sql<
    { id: string }[]
  >`select profile_id as id from profile_changes order by number offset 2`
  t.same(
    changes.map(({ id }) => id),
    [ids[1]],
  )
  t.match(await sql`select * from fact_renewals`, [{ finished_at: Date }])
})
