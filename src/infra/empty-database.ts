import type { Sql } from 'postgres'

/** Whether nobody has ever used it: no account and no profile. */
export async function isEmptyDatabase(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ used: boolean }[]>`
    select exists (select from accounts) or exists (select from profiles) as used`
  return !row!.used
}
