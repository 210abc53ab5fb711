import { type SQL, sql } from 'drizzle-orm'
import { demands } from '../../../db/schema/demands.ts'
import { employers } from '../../../db/schema/employers.ts'
import { matches } from '../../../db/schema/matches.ts'
import { containing } from '../../infra/database.ts'

/** Of a person, an employer or a demand: some words of its name. For ministry staff, who see names by their office. */
export function named(words: string): SQL {
  const part = containing(words)
  return sql`(${employers.name} ilike ${part} or ${employers.nameJa} ilike ${part}
    or ${demands.draft}->'title'->>'en' ilike ${part} or ${demands.draft}->'title'->>'ja' ilike ${part}
    or exists (select from profile_identities i where i.profile_id = ${matches.profileId}
      and (i.latin_name ilike ${part} or i.native_name ilike ${part})))`
}
