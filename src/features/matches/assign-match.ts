import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import type { Verb } from '../events/index.ts'
import { isRealDate } from '../profiles/index.ts'
import { recordMatchEvent } from './change-match.ts'
import { requireStaff } from './policy.ts'
import { type Match, matchFor } from './queries.ts'
import { setDue, setOwner } from './queue-queries.ts'

/**
 * The actor looks at it. Nobody else's answer changes, so the revision stays.
 * @throws AppError conflict when it is a colleague's, unless it is taken over
 */
export async function assignMatch(
  ctx: SignedIn,
  { id, takeOver = false }: { id: string; takeOver?: boolean | undefined },
): Promise<Match> {
  const { accountId } = ctx.actor
  return change(ctx, id, 'assignMatch', tx =>
    setOwner(tx, id, accountId, takeOver ? {} : { from: accountId }),
  )
}

/** Back to the queue, for anybody. */
export async function unassignMatch(ctx: SignedIn, { id }: { id: string }): Promise<Match> {
  return change(ctx, id, 'unassignMatch', tx => setOwner(tx, id, null, {}))
}

/** @param due YYYY-MM-DD, until when it should be decided */
export async function changeDue(ctx: SignedIn, { id, due }: { id: string; due: string }): Promise<Match> {
  if (!isRealDate(due))
    throw new AppError('invalid-input', 'The day is not one.', {
      details: [{ path: '/due', message: 'is not a day of the calendar' }],
    })
  return change(ctx, id, 'changeDue', async tx => {
    await setDue(tx, id, due)
    return true
  })
}

async function change(
  ctx: SignedIn,
  id: string,
  verb: Verb,
  write: (tx: Parameters<typeof setDue>[0]) => Promise<boolean>,
): Promise<Match> {
  requireStaff(ctx.actor)
  return ctx.db.transaction(async tx => {
    const match = await matchFor(tx, ctx.actor, id)
    if (!(await write(tx)))
      throw new AppError('conflict', 'A colleague looks at this one. Take it over if you agree on that.')
    await recordMatchEvent(tx, ctx, verb, match)
    return matchFor(tx, ctx.actor, id)
  })
}
