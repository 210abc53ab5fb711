import { sql } from 'drizzle-orm'
import { containing, type Database } from '../../infra/database.ts'

export interface PersonRow {
  id: string
  name: string
  nativeName: string | null
  headline: string | null
  city: string | null
  visibility: 'searchable' | 'paused' | 'withdrawn'
  updatedAt: Date
}

/**
 * People whose name holds the words, or whose address or telephone number they are, also by what a profile said that was
 * joined with theirs; paused ones too.
 */
export async function peopleNamed(db: Database, words: string, limit: number): Promise<PersonRow[]> {
  const part = containing(words)
  const digits = words.replaceAll(/[^\d]/g, '').replace(/^0+/, '')
  const rows = await db.execute<
    Omit<PersonRow, 'updatedAt'> & { updatedAt: string } & Record<string, unknown>
  >(sql`
    select p.id, i.latin_name as name, i.native_name as "nativeName", p.document->>'headline' as headline,
      p.document->'place'->>'city' as city, p.visibility, p.updated_at as "updatedAt"
    from profiles p join profile_identities i on i.profile_id = p.id
    where p.id in (select coalesce(q.merged_into, q.id) from profile_identities f join profiles q on q.id = f.profile_id
      where f.latin_name ilike ${part} or f.native_name ilike ${part} or lower(f.email) = lower(${words})
        or (${digits.length >= 7} and right(f.phone, ${digits.length}::integer) = ${digits}))
    order by i.latin_name, p.id limit ${limit}`)
  return rows.map(row => ({ ...row, updatedAt: new Date(row.updatedAt) }))
}

/** The newest profiles, for a search that has no words yet. */
export async function newestPeople(db: Database, limit: number): Promise<PersonRow[]> {
  const rows = await db.execute<
    Omit<PersonRow, 'updatedAt'> & { updatedAt: string } & Record<string, unknown>
  >(sql`
    select p.id, i.latin_name as name, i.native_name as "nativeName", p.document->>'headline' as headline,
      p.document->'place'->>'city' as city, p.visibility, p.updated_at as "updatedAt"
    from profiles p join profile_identities i on p.id = i.profile_id where p.merged_into is null
    order by p.updated_at desc, p.id desc limit ${limit}`)
  return rows.map(row => ({ ...row, updatedAt: new Date(row.updatedAt) }))
}
