import { sql } from 'drizzle-orm'
import type { Database } from '../../infra/database.ts'

export interface PersonRow {
  id: string
  name: string
  nativeName: string | null
  headline: string | null
  city: string | null
  visibility: 'searchable' | 'paused' | 'withdrawn'
  updatedAt: Date
}

/** People whose name holds the words, or whose address or telephone number they are; paused ones too. */
export async function peopleNamed(db: Database, words: string, limit: number): Promise<PersonRow[]> {
  const part = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  const digits = words.replaceAll(/[^\d]/g, '').replace(/^0+/, '')
  const rows = await db.execute<
    Omit<PersonRow, 'updatedAt'> & { updatedAt: string } & Record<string, unknown>
  >(sql`
    select p.id, i.latin_name as name, i.native_name as "nativeName", p.document->>'headline' as headline,
      p.document->'place'->>'city' as city, p.visibility, p.updated_at as "updatedAt"
    from profile_identities i join profiles p on p.id = i.profile_id
    where i.latin_name ilike ${part} or i.native_name ilike ${part} or lower(i.email) = lower(${words})
      or (${digits.length >= 7} and right(i.phone, ${digits.length}::integer) = ${digits})
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
    from profiles p join profile_identities i on p.id = i.profile_id
    order by p.updated_at desc, p.id desc limit ${limit}`)
  return rows.map(row => ({ ...row, updatedAt: new Date(row.updatedAt) }))
}
