import type { Sql } from 'postgres'
import type { ProfileFacts } from '../matching/types.ts'
import { type ChangeFeed, type Follower, follow, type Position, positionOf, profileFeed } from './follow.ts'

/** What a pool in memory must take; `add` of a known id replaces it. */
interface Loaded {
  add(profile: ProfileFacts): void
  remove(id: string): void
}
interface Followed extends Loaded {
  ids(): Iterable<string>
}

interface ProfileRow {
  id: string
  version: number
  visibility: string
  facts: Omit<ProfileFacts, 'id' | 'version'>
}

/** Fills the pool with every searchable profile, in one snapshot, by cursor: memory stays flat. */
export async function loadPool(sql: Sql, pool: Loaded): Promise<Position> {
  return inSnapshot(sql, profileFeed, async tx => {
    const rows = tx<
      ProfileRow[]
    >`select id, version, visibility, facts from profiles where visibility = 'searchable'`
    for await (const batch of rows.cursor(5000)) for (const row of batch) pool.add(factsOf(row))
  })
}

/** The same for a pool that has missed changes: who is no longer searchable leaves it. */
async function reloadPool(sql: Sql, pool: Followed): Promise<Position> {
  const gone = new Set(pool.ids())
  const add = (profile: ProfileFacts) => {
    gone.delete(profile.id)
    pool.add(profile)
  }
  const position = await loadPool(sql, { add, remove: () => {} })
  for (const id of gone) pool.remove(id)
  return position
}

/** Runs `read` in one repeatable snapshot and says from where its changes must be followed. */
export function inSnapshot(sql: Sql, feed: ChangeFeed, read: (tx: Sql) => Promise<void>): Promise<Position> {
  return sql.begin('isolation level repeatable read read only', async tx => {
    const handle = tx as unknown as Sql
    const position = await positionOf(handle, feed)
    await read(handle)
    return position
  }) as Promise<Position>
}

/** Keeps a loaded pool at the state of the database, within a second. */
export function followProfiles(
  sql: Sql,
  pool: Followed,
  from: Position,
  onError: (error: unknown) => void,
): Promise<Follower> {
  const apply = async (ids: string[]) => {
    const rows = await sql<ProfileRow[]>`
      select id, version, visibility, facts from profiles where id = any(${ids}::uuid[])`
    const found = new Map(rows.map(row => [row.id, row]))
    for (const id of ids) {
      const row = found.get(id)
      if (row?.visibility === 'searchable') pool.add(factsOf(row))
      else pool.remove(id)
    }
  }
  return follow(sql, profileFeed, from, { apply, reload: () => reloadPool(sql, pool) }, { onError })
}

function factsOf({ id, version, facts }: ProfileRow): ProfileFacts {
  return { id, version, ...facts }
}
