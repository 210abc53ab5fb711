import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { accounts, sessions } from '../../../db/schema/accounts.ts'
import { recoveryCodes, secondFactors } from '../../../db/schema/second-factors.ts'
import type { Database, Transaction } from '../../infra/database.ts'

type Handle = Database | Transaction
export type SecondFactor = typeof secondFactors.$inferSelect

const confirmed = (accountId: string) =>
  and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt))

export async function factorsOf(db: Handle, accountId: string): Promise<SecondFactor[]> {
  return db.select().from(secondFactors).where(confirmed(accountId)).orderBy(secondFactors.createdAt)
}

/** Locked, so that of one code sent twice at once one is taken. */
export async function authenticatorsForCheck(tx: Transaction, accountId: string): Promise<SecondFactor[]> {
  return tx
    .select()
    .from(secondFactors)
    .where(and(confirmed(accountId), eq(secondFactors.kind, 'authenticator')))
    .for('update')
}

export async function insertFactor(
  tx: Handle,
  factor: typeof secondFactors.$inferInsert,
): Promise<SecondFactor> {
  const [made] = await tx.insert(secondFactors).values(factor).returning()
  return made!
}

/** One authenticator at a time is being set up. */
export async function deleteUnconfirmed(tx: Handle, accountId: string): Promise<void> {
  await tx
    .delete(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt)))
}

export async function unconfirmedFactor(tx: Handle, accountId: string): Promise<SecondFactor | undefined> {
  const [found] = await tx
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, accountId), isNull(secondFactors.confirmedAt)))
  return found
}

export async function updateFactor(
  tx: Handle,
  id: string,
  change: Partial<typeof secondFactors.$inferInsert>,
): Promise<void> {
  await tx.update(secondFactors).set(change).where(eq(secondFactors.id, id))
}

/** @returns whether there was one */
export async function deleteFactor(tx: Handle, accountId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(secondFactors)
    .where(and(confirmed(accountId), eq(secondFactors.id, id)))
    .returning({ id: secondFactors.id })
  return gone.length === 1
}

export async function passkeyById(tx: Handle, accountId: string, credentialId: string) {
  const [found] = await tx
    .select()
    .from(secondFactors)
    .where(and(confirmed(accountId), eq(secondFactors.credentialId, credentialId)))
  return found
}

export async function replaceRecoveryCodes(
  tx: Handle,
  accountId: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId))
  if (hashes.length > 0)
    await tx.insert(recoveryCodes).values(hashes.map(codeHash => ({ accountId, codeHash })))
}

/** @returns whether it was one, not used yet */
export async function useRecoveryCode(
  tx: Handle,
  { accountId, codeHash, now }: { accountId: string; codeHash: string; now: Date },
): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeHash, codeHash),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ codeHash: recoveryCodes.codeHash })
  return used.length === 1
}

export async function recoveryCodesLeft(db: Handle, accountId: string): Promise<number> {
  const [row] = await db
    .select({ left: sql<number>`count(*)::int` })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)))
  return row?.left ?? 0
}

export async function markSession(tx: Handle, sessionId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ secondFactorAt: now, challenge: null }).where(eq(sessions.id, sessionId))
}

export async function setChallenge(tx: Handle, sessionId: string, challenge: string): Promise<void> {
  await tx.update(sessions).set({ challenge }).where(eq(sessions.id, sessionId))
}

/** Taken away with it: what was signed once is worth nothing again. */
export async function takeChallenge(tx: Handle, sessionId: string): Promise<string | undefined> {
  const rows = await tx.execute<{ challenge: string | null }>(sql`
    update sessions set challenge = null from (select id, challenge from sessions where id = ${sessionId}::uuid for update) as held
    where sessions.id = held.id returning held.challenge`)
  return rows[0]?.challenge ?? undefined
}

/** What an authenticator app shows beside its code. */
export async function emailOf(db: Handle, accountId: string): Promise<string> {
  const [found] = await db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, accountId))
  return found!.email
}

export async function accountIdOf(db: Handle, email: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(sql`lower(${accounts.email})`, email.toLowerCase()))
  return found?.id
}
