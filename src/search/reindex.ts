import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { type IndexKind, searchKinds } from './port.ts'
import { enqueueEverything, type SearchSync } from './sync.ts'

export interface ReindexProgress {
  /** `rows`: PostgreSQL's search tables; else an index of Meilisearch. */
  part: 'rows' | IndexKind
  done: number
  total: number
}

const pollMs = 50

/**
 * Makes everything that is searched anew, while the service runs and beside any worker: first the rows of
 * PostgreSQL, then, with Meilisearch, each index beside the live one, until they change places. Searches see the
 * old or the new one, never less; changes made meanwhile reach both.
 */
export async function reindex(
  sql: Sql,
  sync: SearchSync,
  {
    withMeilisearch,
    onProgress,
  }: { withMeilisearch: boolean; onProgress: (progress: ReindexProgress) => void },
): Promise<void> {
  for (const kind of searchKinds) await enqueueEverything(sql, kind)
  const total = await waitingRows(sql)
  for (let left = total; left > 0; left = await waitingRows(sql)) {
    onProgress({ part: 'rows', done: Math.max(0, total - left), total })
    if (!(await sync.step())) await sleep(pollMs)
  }
  onProgress({ part: 'rows', done: total, total })
  if (!withMeilisearch) return

  const [wanted] = await sql<{ began: Date }[]>`
    with wanted as (update search_indexes set wanted_at = now() where wanted_at is null)
    select now() began`
  for (;;) {
    if (!(await sync.step())) await sleep(pollMs)
    const states = await sql<(ReindexProgress & { begun: boolean; built: boolean })[]>`
      select kind part, next_sent done, next_total total, wanted_at is null begun,
        next_with is null and wanted_at is null and coalesce(built_at >= ${wanted!.began}, false) built
      from search_indexes order by kind`
    for (const { part, done, total, begun, built } of states) {
      // Before, the numbers are those of the last time.
      if (begun) onProgress({ part, done: built ? total : Math.min(done, total), total })
    }
    if (states.every(({ built }) => built)) return
  }
}

async function waitingRows(sql: Sql): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*)::int n from search_outbox where target = 'postgres' and dead_at is null`
  return row!.n
}
