import type { Context } from '../context.ts'
import { type OpenDemand, openDemandsPage } from './queries.ts'

/** What anybody may read: published demands, newest publication first. */
export async function listOpenDemands(
  ctx: Pick<Context, 'db'>,
  page: { after?: [publishedAt: string, id: string] | undefined; limit: number },
): Promise<OpenDemand[]> {
  return openDemandsPage(ctx.db, page)
}
