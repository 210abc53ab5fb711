import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { idempotencyKeys } from '../../db/schema/accounts.ts'
import type { Database } from './database.ts'

/** Keys are per account and call. */
export interface IdempotentCall {
  /** Null: somebody without an account, of whom only the key itself tells that two calls are theirs. */
  accountId: string | null
  operationId: string
  key: string
}

/** An answer as it was given. */
export interface KeptAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

export type Claim =
  /** `claimed`: do the work. `in-flight`: another request does. `mismatch`: the key belongs to another body. */
  { kind: 'claimed' | 'in-flight' | 'mismatch' } | { kind: 'answered'; answer: KeptAnswer }

export interface IdempotencyKeys {
  claim(call: IdempotentCall, requestHash: string, now: Date): Promise<Claim>
  keep(call: IdempotentCall, answer: KeptAnswer): Promise<void>
  /** The work failed: the same key may try again. */
  release(call: IdempotentCall): Promise<void>
  /** Removes what nobody will ask for any more. */
  forget(now: Date): Promise<void>
}

const day = 24 * 60 * 60 * 1000
/** Twice the longest time of any route, an upload: a claim older than this was left by a process that died. */
const abandoned = 10 * 60 * 1000

/** Answers are kept for a day. */
export function createIdempotencyKeys(db: Database): IdempotencyKeys {
  const row = ({ accountId, operationId, key }: IdempotentCall) =>
    and(
      accountId === null ? isNull(idempotencyKeys.accountId) : eq(idempotencyKeys.accountId, accountId),
      eq(idempotencyKeys.operationId, operationId),
      eq(idempotencyKeys.key, key),
    )

  return {
    async claim(key, requestHash, now) {
      // Two requests at once meet on the unique key; the update takes over only what is past or abandoned.
      const claimed = await db
        .insert(idempotencyKeys)
        .values({ ...key, requestHash, claimedAt: now })
        .onConflictDoUpdate({
          target: [idempotencyKeys.accountId, idempotencyKeys.operationId, idempotencyKeys.key],
          set: { requestHash, claimedAt: now, status: null, headers: null, body: null },
          setWhere: sql`${idempotencyKeys.claimedAt} < ${new Date(now.getTime() - day).toISOString()}
            or (${idempotencyKeys.status} is null and ${idempotencyKeys.claimedAt} < ${new Date(now.getTime() - abandoned).toISOString()})`,
        })
        .returning({ key: idempotencyKeys.key })
      if (claimed.length > 0) return { kind: 'claimed' }
      const [found] = await db.select().from(idempotencyKeys).where(row(key))
      // Released between the two statements: the caller may try again.
      if (!found) return { kind: 'in-flight' }
      if (found.requestHash !== requestHash) return { kind: 'mismatch' }
      if (found.status === null) return { kind: 'in-flight' }
      return {
        kind: 'answered',
        answer: { status: found.status, headers: found.headers ?? {}, body: found.body ?? '' },
      }
    },
    async keep(key, { status, headers, body }) {
      await db.update(idempotencyKeys).set({ status, headers, body }).where(row(key))
    },
    async release(key) {
      await db.delete(idempotencyKeys).where(and(row(key), isNull(idempotencyKeys.status)))
    },
    async forget(now) {
      await db.delete(idempotencyKeys).where(lt(idempotencyKeys.claimedAt, new Date(now.getTime() - day)))
    },
  }
}
