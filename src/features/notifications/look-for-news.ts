import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Logger } from '../../infra/log.ts'
import type { Queue } from '../../infra/queue.ts'
import type { LivePool } from '../../pool/index.ts'
import type { Reference } from '../../reference/index.ts'
import type { SearchPort } from '../../search/index.ts'
import { tellOne } from '../events/index.ts'
import { findFitting, type LookingContext } from './find-fitting.ts'
import { lookForNews } from './jobs.ts'
import { employerOfDemand, holdWatch, markLooked, noteFound, watchesToLook } from './watch-queries.ts'

export interface LookDeps {
  db: Database
  clock: Clock
  reference: Reference
  search: SearchPort
  livePool: LivePool
  log: Pick<Logger, 'error'>
}

/** Hours after telling somebody of something before the same search tells again: several at once are one message. */
const quietHours = 20

/** Registered in servers: only they have the pool. */
export async function registerLooks(deps: LookDeps & { queue: Queue }): Promise<void> {
  await deps.queue.work(lookForNews, () => lookAtSearches(deps))
  await deps.queue.every(lookForNews, '11 * * * *', {})
}

/** Looks at every search that is kept. Run twice, the second finds nothing new. */
export async function lookAtSearches(deps: LookDeps): Promise<void> {
  const { db, reference, search, livePool, log } = deps
  const now = deps.clock()
  await livePool.catchUp()
  const shared = { db, reference, search, now, pool: livePool.talent(), openDemands: livePool.openDemands() }
  for (const { id, accountId, role } of await watchesToLook(
    db,
    new Date(now.getTime() - quietHours * 3_600_000),
  )) {
    try {
      await look({ ...shared, actor: { accountId, role } }, id)
    } catch (error) {
      // The others are still looked at; this one again in an hour.
      log.error({ err: error, watchId: id }, 'a kept search could not be looked at')
    }
  }
}

async function look(ctx: LookingContext, id: string): Promise<void> {
  const { now, actor } = ctx
  await ctx.db.transaction(async tx => {
    const watch = await holdWatch(tx, id)
    if (!watch) return
    const fitting = await findFitting(ctx, watch)
    if (!fitting) return
    const fresh = await noteFound(tx, watch, fitting, now)
    await markLooked(tx, id, now, fresh.length > 0)
    const [best] = fresh
    if (best === undefined) return
    const demandId = watch.demandId ?? best
    await tellOne(tx, {
      accountId: actor.accountId,
      kind: watch.kind === 'people' ? 'people-found' : 'roles-found',
      demandId,
      employerId: await employerOfDemand(tx, demandId),
      detail: { watchId: id, count: fresh.length },
      at: now,
    })
  })
}
