import type { Sql } from 'postgres'
import { type DeadRow, listDeadRows } from '../../search/index.ts'

/** Changes that could not be brought into an index after several tries, newest first, with why. */
export async function listUnindexed({ sql }: { sql: Sql }): Promise<DeadRow[]> {
  return listDeadRows(sql)
}
