import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { holdPair, requireWaiting } from './hold-pair.ts'
import { requireStaff } from './policy.ts'
import { changeDuplicate } from './queries.ts'
import { inOrder } from './reasons.ts'

/** They are two people. The pair comes again only for a reason that is stronger than those known now. */
export async function separateDuplicate({ db, actor, now }: SignedIn, { id }: { id: string }): Promise<void> {
  requireStaff(actor)
  await db.transaction(async tx => {
    const held = await holdPair(tx, id)
    requireWaiting(held)
    const { reasons, knownReasons } = held.pair
    await changeDuplicate(tx, id, {
      decision: 'different',
      decidedBy: actor.accountId,
      decidedAt: now,
      knownReasons: inOrder([...knownReasons, ...reasons]),
    })
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'separateDuplicate',
      subject: 'duplicate',
      subjectId: id,
      detail: { reasons },
      at: now,
    })
  })
}

/** Takes that back: the pair waits again, since when it waited. */
export async function reopenDuplicate({ db, actor, now }: SignedIn, { id }: { id: string }): Promise<void> {
  requireStaff(actor)
  await db.transaction(async tx => {
    const { pair } = await holdPair(tx, id)
    if (pair.decision !== 'different')
      throw new AppError(
        'conflict',
        'This pair is not said to be two people, so there is nothing to take back.',
      )
    await changeDuplicate(tx, id, { decision: null, decidedBy: null, decidedAt: null, knownReasons: [] })
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'reopenDuplicate',
      subject: 'duplicate',
      subjectId: id,
      at: now,
    })
  })
}
