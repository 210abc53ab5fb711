import { sql } from 'drizzle-orm'
import { profileIdentities, profiles } from '../../../db/schema/profiles.ts'
import { isStaff } from '../../actor.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { ProfileDocument } from './document.ts'
import type { StoredFacts } from './facts.ts'
import type { Identity } from './identity.ts'
import { agreedTo, ownEmployers } from './queries.ts'

/** What a list of people is made of. */
export interface ListedProfile {
  id: string
  version: number
  document: ProfileDocument
  /** Null where not asked for. */
  facts: StoredFacts | null
  /** The names alone. */
  identity: Identity
  /** The person agreed to be introduced to an employer of the actor; never so for staff. */
  agreed: boolean
}

export interface ListOptions {
  /** Only agreements with this employer count; absent: with any that the actor belongs to. */
  employerId?: string | undefined
  /** Paused and withdrawn ones too: all for staff, for members those who agreed. */
  alsoHidden?: boolean
  facts?: boolean
}

type Row = Omit<ListedProfile, 'identity'> & { latinName: string; nativeName: string | null }

/**
 * Searchable profiles by id, for staff and for members of verified employers, in the order of `ids`; the others are
 * left out. People wait for lists, so it takes one statement and no column that a list does not show or count.
 */
export async function listedProfiles(
  db: Database | Transaction,
  actor: Actor,
  ids: readonly string[],
  { employerId, alsoHidden = false, facts = false }: ListOptions,
): Promise<ListedProfile[]> {
  if (ids.length === 0) return []
  const staff = isStaff(actor)
  const own = ownEmployers(actor, employerId)
  const agreed = staff ? sql`false` : agreedTo(own)
  const hidden = alsoHidden ? (staff ? sql`true` : agreed) : sql`false`
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    select ${profiles.id}, ${profiles.version}, ${profiles.document}, ${facts ? profiles.facts : sql`null as facts`},
      ${profileIdentities.latinName} as "latinName", ${profileIdentities.nativeName} as "nativeName", ${agreed} as agreed
    from ${profiles} join ${profileIdentities} on ${profileIdentities.profileId} = ${profiles.id}
    where ${profiles.id} = any(${sql.param([...ids])}::uuid[])
      and (${profiles.visibility} = 'searchable' or ${hidden})
      and ${staff ? sql`true` : sql`exists (${own})`}`)
  const byId = new Map<string, ListedProfile>()
  for (const { latinName, nativeName, ...row } of rows)
    byId.set(row.id, { ...row, identity: { latinName, ...(nativeName !== null && { nativeName }) } })
  return ids.flatMap(id => byId.get(id) ?? [])
}
