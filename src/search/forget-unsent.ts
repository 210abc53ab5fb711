import type { Sql } from 'postgres'

const keptDays = 7

/**
 * Changes that Meilisearch has not taken for a week, because it is away or no longer used, are forgotten; its index is
 * built anew when it comes back. Those that failed for good stay: somebody has to look at them.
 */
export async function forgetUnsent(sql: Sql, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  await sql.begin(async tx => {
    const gone = await tx<{ kind: string }[]>`
      with gone as (delete from search_outbox
        where target = 'meilisearch' and dead_at is null and at < ${before} returning kind)
      select distinct kind from gone`
    if (gone.length > 0)
      await tx`update search_indexes set wanted_at = ${now} where kind = any(${gone.map(({ kind }) => kind)})`
  })
}
