import type { Sql } from 'postgres'
import { retryDeadRows } from '../../search/index.ts'

/** Tries them again, after somebody has mended the cause. @returns how many */
export async function retryUnindexed({ sql }: { sql: Sql }): Promise<{ retried: number }> {
  return { retried: await retryDeadRows(sql) }
}
