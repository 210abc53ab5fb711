import type { Context } from '../context.ts'
import { companiesWithOpen } from './list-queries.ts'

/** Whose demands anybody may read now, by name. */
export async function listOpenCompanies({
  db,
  now,
}: Pick<Context, 'db' | 'now'>): Promise<{ id: string; name: string; nameJa: string | null }[]> {
  return companiesWithOpen(db, now.toISOString().slice(0, 10))
}
