import { AppError } from '../../errors.ts'
import { demandFor } from '../demands/index.ts'
import { searchOf } from '../shortlists/index.ts'
import { findFitting, type LookingContext } from './find-fitting.ts'
import { countWatches, insertWatch, markLooked, noteFound, type Watch } from './watch-queries.ts'

const most = 50

/**
 * Keeps a search: an employer's for people who fit a demand, a candidate's for demands that fit. Who and what fits now
 * is known from now on; told is what comes later. Kept twice, it is one.
 * @param query filters of the demand's shortlist, as its address has them
 * @throws AppError forbidden where nothing could be shown, not-found for somebody else's demand
 */
export async function keepSearch(
  ctx: LookingContext,
  { demandId, query }: { demandId?: string | undefined; query?: Readonly<Record<string, unknown>> },
): Promise<Watch> {
  const { actor, now } = ctx
  const search = await whatFor(ctx, demandId, query)
  const fitting = await findFitting(ctx, search)
  if (!fitting)
    throw new AppError(
      'conflict',
      search.kind === 'people'
        ? 'Only people for an open demand of a verified employer can be watched.'
        : 'Make a profile that is searchable first: demands are compared with it.',
    )
  return ctx.db.transaction(async tx => {
    if ((await countWatches(tx, actor.accountId)) >= most)
      throw new AppError('conflict', `At most ${most} searches can be kept. Delete one first.`)
    const { watch, isNew } = await insertWatch(tx, {
      ...search,
      accountId: actor.accountId,
      createdAt: now,
    })
    if (!isNew) return watch
    await noteFound(tx, watch, fitting, null)
    await markLooked(tx, watch.id, now, false)
    return watch
  })
}

async function whatFor(
  ctx: LookingContext,
  demandId: string | undefined,
  query: Readonly<Record<string, unknown>> | undefined,
): Promise<Pick<Watch, 'kind' | 'demandId' | 'query'>> {
  if (ctx.actor.role === 'candidate') return { kind: 'demands', demandId: null, query: '' }
  if (ctx.actor.role !== 'employer' || demandId === undefined)
    throw new AppError('forbidden', 'Searches are kept by employers, for a demand, and by candidates.')
  await demandFor(ctx.db, ctx.actor, demandId)
  return { kind: 'people', demandId, query: searchOf(query ?? {}) }
}
