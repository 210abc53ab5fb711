import type { Sql } from 'postgres'
import { AppError } from '../errors.ts'
import type { MatchingReference } from '../matching/types.ts'
import type { Follower } from './follow.ts'
import { followProfiles, loadPool } from './load.ts'
import { TalentPool } from './talent-pool.ts'

/** The pool of a running process: loaded in the background, then kept at the state of the database. */
export interface LivePool {
  /** @throws AppError not-ready until everybody is in it */
  talent(): TalentPool
  /** Resolves when it is loaded, rejects when it cannot be. */
  loaded: Promise<void>
  check(): Promise<{ state: 'ok' | 'down'; detail?: string }>
  stop(): Promise<void>
}

/** Starts loading at once. A lost database connection is waited out; nothing that was committed is missed. */
export function startLivePool(
  sql: Sql,
  reference: MatchingReference,
  onError: (error: unknown) => void,
): LivePool {
  const pool = new TalentPool(reference)
  let follower: Follower | undefined
  const loaded = (async () => {
    const from = await loadPool(sql, pool)
    follower = await followProfiles(sql, pool, from, onError)
    await follower.catchUp()
  })()
  loaded.catch(onError)
  return {
    talent() {
      if (!follower)
        throw new AppError('not-ready', 'The talent pool is still loading. Try again in a few seconds.')
      pool.changeNumber = follower.changeNumber
      return pool
    },
    loaded,
    async check() {
      if (!follower) return { state: 'down', detail: `loading, ${pool.size} profiles so far` }
      return { state: 'ok', detail: `${pool.size} profiles, at change ${follower.changeNumber}` }
    },
    async stop() {
      await loaded.catch(() => {})
      await follower?.stop()
    },
  }
}
