import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Sql } from 'postgres'

const folder = fileURLToPath(new URL('../../db/migrations/', import.meta.url))
/** Any fixed number: two processes that start together migrate one after the other. */
const lockKey = 7_268_942

export interface Migration {
  name: string
  text: string
  checksum: string
}

/** The migrations in order, as files `NNNN_name.sql`. */
export function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter(name => /^\d{4}_[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map(name => {
      const text = readFileSync(folder + name, 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Applies what is missing, each file in a transaction of its own, under an advisory lock.
 * Fails if a file that was applied has changed since: migrations are append-only.
 * @returns the names applied now
 */
export async function migrate(sql: Sql): Promise<string[]> {
  const reserved = await sql.reserve()
  try {
    // Building an index, or waiting for another process that does, may take longer than a query should.
    await reserved`set statement_timeout = 0`
    await reserved`select pg_advisory_lock(${lockKey})`
    await reserved`create table if not exists migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`
    const applied = new Map(
      (await reserved<{ name: string; checksum: string }[]>`select name, checksum from migrations`).map(
        row => [row.name, row.checksum],
      ),
    )
    const done: string[] = []
    for (const migration of readMigrations()) {
      const before = applied.get(migration.name)
      if (before === migration.checksum) continue
      if (before)
        throw new Error(
          `Migration ${migration.name} was changed after it was applied. Restore it and add a new file.`,
        )
      await reserved.unsafe('begin')
      try {
        await reserved.unsafe(migration.text)
        await reserved`insert into migrations (name, checksum) values (${migration.name}, ${migration.checksum})`
        await reserved.unsafe('commit')
      } catch (cause) {
        await reserved.unsafe('rollback')
        throw new Error(`Migration ${migration.name} failed: ${(cause as Error).message}`, { cause })
      }
      done.push(migration.name)
    }
    return done
  } finally {
    await reserved`select pg_advisory_unlock(${lockKey})`
    await reserved`reset statement_timeout`
    reserved.release()
  }
}
