import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent, type Verb } from '../events/index.ts'
import { isRealDate } from '../profiles/index.ts'
import { requireStaff } from './policy.ts'
import { type Source, setDue, setOwner, waitingOne } from './work-queries.ts'

interface Subject {
  subject: Source
  id: string
}

/**
 * The actor looks at it. Matches have their own.
 * @throws AppError conflict when it is a colleague's, unless it is taken over
 */
export async function assignWork(
  ctx: SignedIn,
  { takeOver = false, ...what }: Subject & { takeOver?: boolean | undefined },
): Promise<void> {
  const { accountId } = ctx.actor
  await change(ctx, what, 'assignWork', async tx => {
    if (!(await setOwner(tx, what.subject, what.id, accountId, takeOver ? {} : { from: accountId })))
      throw new AppError('conflict', 'A colleague looks at this one. Take it over if you agree on that.')
  })
}

/** Back to the queue, for anybody. */
export async function unassignWork(ctx: SignedIn, what: Subject): Promise<void> {
  await change(ctx, what, 'unassignWork', async tx => {
    await setOwner(tx, what.subject, what.id, null, {})
  })
}

/** @param due YYYY-MM-DD, until when it should be decided */
export async function changeWorkDue(
  ctx: SignedIn,
  { due, ...what }: Subject & { due: string },
): Promise<void> {
  if (!isRealDate(due))
    throw new AppError('invalid-input', 'The day is not one.', {
      details: [{ path: '/due', message: 'is not a day of the calendar' }],
    })
  await change(ctx, what, 'changeDue', tx => setDue(tx, what.subject, what.id, due))
}

async function change(
  ctx: SignedIn,
  { subject, id }: Subject,
  verb: Verb,
  write: (tx: Transaction) => Promise<void>,
): Promise<void> {
  requireStaff(ctx.actor)
  await ctx.db.transaction(async tx => {
    if (!(await waitingOne(tx, subject, id)))
      throw new AppError('conflict', 'This does not wait for a decision any more.')
    await write(tx)
    await recordEvent(tx, { at: ctx.now, accountId: ctx.actor.accountId, verb, subject, subjectId: id })
  })
}
