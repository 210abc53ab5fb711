import { sql } from 'drizzle-orm'
import { profileIdentities, profiles } from '../../../db/schema/profiles.ts'
import { isStaff } from '../../actor.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { ProfileDocument } from './document.ts'
import type { StoredFacts } from './facts.ts'
import type { Identity } from './identity.ts'
import { agreedTo, currentIds, formerIds, ownEmployers } from './queries.ts'

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

type Row = Omit<ListedProfile, 'identity'> & {
  latinName: string
  nativeName: string | null
  formerIds: string[]
}

/**
 * Searchable profiles by id, for staff and for members of verified employers, in the order of `ids`, each once; the
 * others are left out, and ids of profiles that were joined with another lead to that one. People wait for lists, so it takes one statement and no column that a list does not show or count.
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
      ${profileIdentities.latinName} as "latinName", ${profileIdentities.nativeName} as "nativeName", ${agreed} as agreed,
      ${formerIds(ids)} as "formerIds"
    from ${profiles} join ${profileIdentities} on ${profileIdentities.profileId} = ${profiles.id}
    where ${profiles.id} = any(${currentIds(ids)})
      and (${profiles.visibility} = 'searchable' or ${hidden})
      and ${staff ? sql`true` : sql`exists (${own})`}`)
  const byId = new Map<string, ListedProfile>()
  for (const { latinName, nativeName, formerIds, ...row } of rows) {
    const listed = { ...row, identity: { latinName, ...(nativeName !== null && { nativeName }) } }
    for (const id of [row.id, ...formerIds]) byId.set(id, listed)
  }
  return [...new Set(ids.flatMap(id => byId.get(id) ?? []))]
}
