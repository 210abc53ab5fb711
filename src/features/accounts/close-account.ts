import { AppError } from '../../errors.ts'
import { recordEvent } from '../events/index.ts'
import type { SignedInContext } from './context.ts'
import { deleteAccount } from './queries.ts'

/**
 * Deletes a candidate's account, with sessions, notifications and searches. What stays is the record, with ids only.
 * @throws AppError conflict while there is a profile: erasing it comes first, because it ends what others rely on
 */
export async function closeAccount({
  db,
  actor,
  now,
}: Pick<SignedInContext, 'db' | 'actor' | 'now'>): Promise<void> {
  const { accountId } = actor
  await db.transaction(async tx => {
    if (!(await deleteAccount(tx, accountId)))
      throw new AppError('conflict', 'Erase your profile first; then the account can be closed.')
    await recordEvent(tx, {
      at: now,
      accountId,
      verb: 'closeAccount',
      subject: 'account',
      subjectId: accountId,
    })
  })
}
