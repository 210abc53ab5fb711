import type { Context } from '../context.ts'
import { type OpenDemand, openDemandsPage } from './queries.ts'

/** What anybody may read: published demands up to their deadline, newest publication first. */
export async function listOpenDemands(
  ctx: Pick<Context, 'db' | 'now'>,
  page: { after?: [publishedAt: string, id: string] | undefined; limit: number },
): Promise<OpenDemand[]> {
  return openDemandsPage(ctx.db, { ...page, on: ctx.now.toISOString().slice(0, 10) })
}
