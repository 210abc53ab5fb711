import type { Sql } from 'postgres'
import { changesKeptDays, demandFeed, profileFeed } from './follow.ts'

/** Deletes changes that every follower has passed; one that has not looked for so long loads everything again. */
export async function trimChanges(sql: Sql, now: Date): Promise<void> {
  const before = new Date(now.getTime() - changesKeptDays * 86_400_000)
  // The newest stays: it says how far the changes are.
  for (const { table } of [profileFeed, demandFeed])
    await sql`delete from ${sql(table)} where at < ${before} and number < (select max(number) from ${sql(table)})`
}
