import type { Sql } from 'postgres'
import { type DeadRow, listDeadRows, retryDeadRows } from '../../search/index.ts'

/** Changes that could not be brought into an index after several tries, with why. */
export async function listUnindexed({ sql }: { sql: Sql }): Promise<DeadRow[]> {
  return listDeadRows(sql)
}

/** Tries them again, after somebody has mended the cause. @returns how many */
export async function retryUnindexed({ sql }: { sql: Sql }): Promise<{ retried: number }> {
  return { retried: await retryDeadRows(sql) }
}
