import t from 'tap'
import { forgetUnsent } from '../../src/search/index.ts'
import { searchWorld } from './world.ts'

t.test('what Meilisearch has not taken for a week is forgotten, and its index built anew', async t => {
  const { database } = await searchWorld(t)
  const { sql } = database
  await sql`update search_outbox set target = 'meilisearch'`
  await sql`insert into search_outbox (kind, id, target, dead_at) values ('demands', uuidv7(), 'meilisearch', now())`
  await sql`insert into search_outbox (kind, id) values ('demands', uuidv7())`
  const state = async () => ({
    waiting: (await sql`select from search_outbox`).length,
    wanted: (await sql<{ kind: string }[]>`select kind from search_indexes where wanted_at is not null`).map(
      ({ kind }) => kind,
    ),
  })
  const { waiting } = await state()
  await forgetUnsent(sql, new Date())
  t.same(await state(), { waiting, wanted: [] })
  await forgetUnsent(sql, new Date(Date.now() + 8 * 86_400_000))
  t.same(await state(), { waiting: 2, wanted: ['profiles'] }, 'what failed, and what PostgreSQL lacks, stays')
})
