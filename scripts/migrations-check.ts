// Applies all migrations to an empty database and compares the tables with db/schema, column by column.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { connect } from '../src/infra/database.ts'
import { startEmbeddedPostgres } from '../src/infra/embedded-postgres.ts'
import { migrate } from '../src/infra/migrate.ts'

const folder = new URL('../db/schema/', import.meta.url)
const modules = await Promise.all(
  readdirSync(folder)
    .filter(name => name.endsWith('.ts'))
    .map(name => import(new URL(name, folder).href)),
)
const tables = new Map<string, PgTable>()
for (const exported of modules.flatMap(module => Object.values(module)))
  if (is(exported, PgTable)) tables.set(getTableConfig(exported).name, exported)

const dataDir = mkdtempSync(join(tmpdir(), 'hunar-migrations-'))
const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } })
const { sql, close } = connect(server.url, { max: 1 })
const problems: string[] = []
try {
  await migrate(sql)
  for (const [name, table] of tables) problems.push(...(await compare(name, table)))
} finally {
  await close()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
if (problems.length) {
  console.error(
    `db/schema and db/migrations differ:\n${problems.join('\n')}\nAdd a migration, or correct the schema.`,
  )
  process.exitCode = 1
} else console.log(`${tables.size} tables of db/schema are as the migrations make them`)

async function compare(name: string, table: PgTable): Promise<string[]> {
  const rows = await sql<{ name: string; type: string; required: boolean }[]>`
    select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required
    from pg_attribute where attrelid = to_regclass(${name}) and attnum > 0 and not attisdropped`
  if (rows.length === 0) return [`${name}: no such table in the database`]
  const found = new Map(rows.map(row => [row.name, row]))
  const wanted = getTableConfig(table).columns
  const differences = wanted.flatMap(column => {
    const row = found.get(column.name)
    if (!row) return [`${name}.${column.name}: only in db/schema`]
    const type = typeName(column.getSQLType())
    if (type !== row.type)
      return [`${name}.${column.name}: ${type} in db/schema, ${row.type} in the database`]
    if (column.notNull !== row.required) return [`${name}.${column.name}: nullable on one side only`]
    return []
  })
  const known = new Set(wanted.map(column => column.name))
  return [
    ...differences,
    ...rows.filter(row => !known.has(row.name)).map(row => `${name}.${row.name}: only in the database`),
  ]
}

/** PostgreSQL's own names for the types that drizzle calls by a short one. */
function typeName(type: string): string {
  return type.replace(/^char\((\d+)\)$/, 'character($1)').replace(/^varchar/, 'character varying')
}
