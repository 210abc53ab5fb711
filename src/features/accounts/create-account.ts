import type { Locale, Role } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Passwords } from '../../infra/passwords.ts'
import { recordEvent } from '../events/index.ts'
import { insertAccount } from './queries.ts'

/** A confirmed account of any role, for the first admin, ministry staff and demo data; no mail is sent. */
export async function createAccount(
  { db, now, passwords }: { db: Database | Transaction; now: Date; passwords: Pick<Passwords, 'hash'> },
  { email, password, role, locale }: { email: string; password: string; role: Role; locale: Locale },
): Promise<{ accountId: string }> {
  const passwordHash = await passwords.hash(password)
  return db.transaction(async tx => {
    const made = await insertAccount(tx, {
      email,
      passwordHash,
      role,
      locale,
      emailVerifiedAt: now,
      createdAt: now,
    })
    if (!made) throw new AppError('conflict', 'This e-mail address has an account already.')
    await recordEvent(tx, {
      accountId: made.id,
      verb: 'createAccount',
      subject: 'account',
      subjectId: made.id,
      detail: { role },
    })
    return { accountId: made.id }
  })
}
