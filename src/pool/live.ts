import type { Sql } from 'postgres'
import { AppError } from '../errors.ts'
import type { MatchingReference } from '../matching/types.ts'
import type { Follower } from './follow.ts'
import { followProfiles, loadPool } from './load.ts'
import { followDemands, loadOpenDemands, OpenDemands } from './open-demands.ts'
import { TalentPool } from './talent-pool.ts'

/** Profiles and open demands of a running process: loaded in the background, then kept at the state of the database. */
export interface LivePool {
  /** @throws AppError not-ready until everybody is in it */
  talent(): TalentPool
  /** @throws AppError not-ready until all are in it */
  openDemands(): OpenDemands
  /** Resolves when it is loaded, rejects when it cannot be. */
  loaded: Promise<void>
  /** Resolves when all that was committed before the call is in it. */
  catchUp(): Promise<void>
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
  const demands = new OpenDemands(reference)
  let following: { profiles: Follower; demands: Follower } | undefined
  const loaded = (async () => {
    const demandsFrom = await loadOpenDemands(sql, demands)
    const profilesFrom = await loadPool(sql, pool)
    pool.trim()
    const followers = {
      profiles: await followProfiles(sql, pool, profilesFrom, onError),
      demands: await followDemands(sql, demands, demandsFrom, onError),
    }
    await Promise.all([followers.profiles.catchUp(), followers.demands.catchUp()])
    following = followers
  })()
  loaded.catch(onError)
  const ready = () => {
    if (!following)
      throw new AppError('not-ready', 'The talent pool is still loading. Try again in a few seconds.')
    return following
  }
  return {
    talent() {
      pool.changeNumber = ready().profiles.changeNumber
      return pool
    },
    openDemands() {
      ready()
      return demands
    },
    loaded,
    async catchUp() {
      await loaded
      await Promise.all([ready().profiles.catchUp(), ready().demands.catchUp()])
    },
    async check() {
      if (!following) return { state: 'down', detail: `loading, ${pool.size} profiles so far` }
      const { changeNumber } = following.profiles
      return {
        state: 'ok',
        detail: `${pool.size} profiles at change ${changeNumber}, ${demands.size} demands`,
      }
    },
    async stop() {
      await loaded.catch(() => {})
      await Promise.all([following?.profiles.stop(), following?.demands.stop()])
    },
  }
}
