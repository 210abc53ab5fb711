import { AppError } from '../../errors.ts'
import type { Context } from '../context.ts'
import { type OpenDemand, openDemands } from './queries.ts'

/** @throws AppError not-found when it is not published, or past its deadline */
export async function getOpenDemand(
  ctx: Pick<Context, 'db' | 'now'>,
  { id }: { id: string },
): Promise<OpenDemand> {
  const [demand] = await openDemands(ctx.db, [id], ctx.now.toISOString().slice(0, 10))
  if (!demand) throw new AppError('not-found', 'There is no such demand, or it is not open.')
  return demand
}
