import { sql } from 'drizzle-orm'
import { profileIdentities, profiles } from '../../../db/schema/profiles.ts'
import { isStaff } from '../../actor.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { StoredFacts } from './facts.ts'
import type { Listing } from './listing.ts'
import { agreedTo, keptProfiles, ownEmployers } from './queries.ts'

/** What a list of people is made of. */
export interface ListedProfile {
  id: string
  version: number
  facts: StoredFacts
  /** Null until the first renewal of facts after an update of the service. */
  listing: Listing | null
  latinName: string
  /** The person agreed to be introduced to an employer of the actor; never so for staff. */
  agreed: boolean
}

export interface ListOptions {
  /** Only agreements with this employer count; absent: with any that the actor belongs to. */
  employerId?: string | undefined
  /** Paused and withdrawn ones too: all for staff, for members those who agreed. */
  alsoHidden?: boolean
}

/**
 * Searchable profiles by id, for staff and for members of verified employers, in the order of `ids`, each once; the
 * others are left out, and ids of profiles that were joined with another lead to that one. People wait for lists, so it
 * takes one statement, a second one only for ids it did not find, and no column that a list does not show or count.
 */
export async function listedProfiles(
  db: Database | Transaction,
  actor: Actor,
  ids: readonly string[],
  options: ListOptions,
): Promise<ListedProfile[]> {
  const found = await profilesById(db, actor, ids, options)
  const lost = ids.filter(id => !found.has(id))
  if (lost.length > 0) {
    const kept = await keptProfiles(db, lost)
    const more = await profilesById(db, actor, [...kept.values()], options)
    for (const [id, leadsTo] of kept) {
      const profile = more.get(leadsTo)
      if (profile) found.set(id, found.get(leadsTo) ?? profile)
    }
  }
  return [...new Set(ids.flatMap(id => found.get(id) ?? []))]
}

async function profilesById(
  db: Database | Transaction,
  actor: Actor,
  ids: readonly string[],
  { employerId, alsoHidden = false }: ListOptions,
): Promise<Map<string, ListedProfile>> {
  if (ids.length === 0) return new Map()
  const staff = isStaff(actor)
  const own = ownEmployers(actor, employerId)
  const agreed = staff ? sql`false` : agreedTo(own)
  const hidden = alsoHidden ? (staff ? sql`true` : agreed) : sql`false`
  const rows = await db.execute<ListedProfile & Record<string, unknown>>(sql`
    select ${profiles.id}, ${profiles.version}, ${profiles.facts}, ${profiles.listing},
      ${profileIdentities.latinName} as "latinName", ${agreed} as agreed
    from ${profiles} join ${profileIdentities} on ${profileIdentities.profileId} = ${profiles.id}
    where ${profiles.id} = any(${sql.param([...ids])}::uuid[])
      and (${profiles.visibility} = 'searchable' or ${hidden})
      and ${staff ? sql`true` : sql`exists (${own})`}`)
  return new Map(rows.map(row => [row.id, row]))
}
