import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from 'postgres'

const betweenTries = 500

/**
 * Work that runs once at a time, in all processes: waits until whoever does it is done or dead. The lock is the
 * connection's, so PostgreSQL frees it when a process is killed; keepalives do it within half a minute when its
 * machine is gone.
 * @param signal ends the waiting, by throwing its reason
 */
export async function exclusively(
  sql: Sql,
  name: string,
  work: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const connection = await sql.reserve()
  const key = `hunar ${name}`
  try {
    await connection`select set_config('tcp_keepalives_idle', '10', false),
      set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false)`
    for (;;) {
      signal?.throwIfAborted()
      const [row] = await connection<{ free: boolean }[]>`
        select pg_try_advisory_lock(hashtextextended(${key}, 0)) as free`
      if (row!.free) break
      await sleep(betweenTries)
    }
    try {
      await work()
    } finally {
      await connection`select pg_advisory_unlock(hashtextextended(${key}, 0))`
    }
  } finally {
    connection.release()
  }
}
