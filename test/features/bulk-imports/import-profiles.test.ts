import t from 'tap'
import { importProfiles, numbered, type SourceRow } from '../../../src/features/bulk-imports/index.ts'
import { runBulkImport } from '../../../src/features/bulk-imports/run-bulk-import.ts'
import { createVault } from '../../../src/infra/vault.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { actor } from '../../fixtures/actors.ts'
import { testDay } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'

const reference = loadReference()
const vault = createVault(Buffer.alloc(32, 7))
const someone = (n: number) => ({
  identity: { latinName: `Person ${n}`, email: `p${n}@example.org` },
  document: { skills: [{ skill: 'java', level: 3 }] },
})

t.test('never more than two batches are held, however long the file is', async t => {
  const { db } = await testDatabase(t)
  const ctx = { db, now: testDay, reference, vault, actor: null }
  let [made, written, most] = [0, 0, 0]
  function* people(): Generator<SourceRow> {
    while (made < 5000) {
      most = Math.max(most, made - written)
      yield { row: ++made, value: someone(made) }
    }
  }
  const summary = await importProfiles(ctx, people(), {
    batchSize: 100,
    report: async (_tx, { accepted }) => {
      written += accepted
    },
  })
  t.match(summary, { read: 5000, accepted: 5000, refused: 0, mistakes: [] })
  t.ok(most <= 200, `${most} rows at most`)
})

t.test('evidence is kept only for data of the service itself', async t => {
  const { db } = await testDatabase(t)
  const ctx = { db, now: testDay, reference, vault, actor: null }
  const verified = {
    identity: { latinName: 'Ayesha' },
    document: { skills: [{ skill: 'java', evidence: { state: 'verified', by: 'NAVTTC' } }] },
  }
  t.match(await importProfiles(ctx, numbered([verified])), { refused: 1 })
  t.match(await importProfiles(ctx, numbered([verified]), { evidence: 'keep' }), { accepted: 1 })
  const [row] = await db.execute(`select facts->'skills'->0->'evidence'->>'state' as state from profiles`)
  t.match(row, { state: 'verified' })
})

t.test('an import that was interrupted goes on where it was, and nobody is there twice', async t => {
  const { db, sql } = await testDatabase(t)
  const liaison = await actor(db, 'liaison')
  const lines = Array.from({ length: 2500 }, (_, i) =>
    JSON.stringify({ ...someone(i), identity: { latinName: `Person ${i}` } }),
  )
  const file = Buffer.from(lines.join('\n'))
  const [{ id }] = (await db.execute<{ id: string }>(
    `insert into bulk_imports (account_id, format, dry_run, state) values ('${liaison.accountId}', 'jsonl', false, 'waiting') returning id`,
  )) as unknown as [{ id: string }]
  for (const [number, at] of [0, 100_000, 200_000].entries()) {
    const hex = file.subarray(at, at + 100_000).toString('hex')
    await db.execute(`insert into bulk_import_chunks values ('${id}', ${number}, decode('${hex}', 'hex'))`)
  }
  const deps = { db, sql, clock: () => testDay, reference, vault }
  let asked = 0
  const signal = {
    get aborted() {
      return ++asked > 1500
    },
    throwIfAborted() {
      if (asked > 1500) throw new Error('the process ends')
    },
  } as unknown as AbortSignal
  await t.rejects(runBulkImport(deps, { importId: id, signal }), { message: 'the process ends' })
  const [half] = await db.execute(`select state, last_row from bulk_imports`)
  t.match(half, { state: 'running', last_row: 1500 }, 'what was read is in')
  await runBulkImport(deps, { importId: id })
  const [whole] = await db.execute(`select state, last_row, rows_accepted from bulk_imports`)
  t.match(whole, { state: 'finished', last_row: 2500, rows_accepted: 2500 })
  const [count] = await db.execute(
    `select count(*)::integer as n, count(distinct latin_name)::integer as names from profile_identities`,
  )
  t.match(count, { n: 2500, names: 2500 })
})
