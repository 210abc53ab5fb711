import t from 'tap'
import { postgresSearch } from '../../src/search/postgres.ts'
import { createSync } from '../../src/search/sync.ts'
import { searchContract } from './contract.ts'
import { searchWorld, vocabulary } from './world.ts'

t.test('PostgreSQL keeps the contract', async t => {
  const world = await searchWorld(t)
  const { sql } = world.database
  const sync = createSync({ sql, vocabulary, onError: error => t.error(error) })
  await searchContract(t, {
    world,
    port: postgresSearch(sql, vocabulary),
    engine: 'postgres',
    settle: () => sync.drain(),
  })
})
