import { sql } from 'drizzle-orm'
import type { Transaction } from '../infra/database.ts'
import type { SearchKind } from './port.ts'

/**
 * Says, in the transaction that changed them, that these profiles or demands must be searched anew (or no more:
 * whatever cannot be seen when the worker looks is taken out). Adds rows only, so it never waits for the worker.
 */
export async function enqueueSearchSync(
  tx: Pick<Transaction, 'execute'>,
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(
    sql`insert into search_outbox (kind, id) select ${kind}, unnest(${`{${ids.join(',')}}`}::uuid[])`,
  )
  await tx.execute(sql`select pg_notify('search_outbox', '')`)
}
