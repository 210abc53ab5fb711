import { and, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm'
import { demands } from '../../../db/schema/demands.ts'
import { members } from '../../../db/schema/employers.ts'
import { events } from '../../../db/schema/events.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { Demand } from './queries.ts'

type Handle = Database | Transaction

/** The ministry has seen it, or could have. */
export async function wasSubmitted(db: Handle, id: string): Promise<boolean> {
  const [row] = await db
    .select({ id: events.subjectId })
    .from(events)
    .where(and(eq(events.subject, 'demand'), eq(events.subjectId, id), eq(events.verb, 'submitDemand')))
    .limit(1)
  return row !== undefined
}

/** Deleted, and of an employer the actor belongs to. */
const ownDeleted = (actor: Actor) =>
  and(
    isNotNull(demands.deletedAt),
    sql`${demands.employerId} in (select ${members.employerId} from ${members} where ${members.accountId} = ${actor.accountId})`,
  )

/** @throws AppError not-found where nothing is to be brought back, or it is not the actor's */
export async function bringBack(tx: Transaction, actor: Actor, id: string, now: Date): Promise<Demand> {
  const [row] = await tx
    .update(demands)
    .set({ deletedAt: null, deletedBy: null, updatedAt: now, revision: sql`${demands.revision} + 1` })
    .where(and(eq(demands.id, id), ownDeleted(actor)))
    .returning()
  if (!row) throw new AppError('not-found', 'There is no such deleted draft, or it is not yours.')
  return row as Demand
}

/** What the actor deleted last, since then. */
export async function lastDeleted(db: Handle, actor: Actor, since: Date): Promise<Demand | undefined> {
  const [row] = await db
    .select()
    .from(demands)
    .where(and(ownDeleted(actor), eq(demands.deletedBy, actor.accountId), gt(demands.deletedAt, since)))
    .orderBy(desc(demands.deletedAt))
    .limit(1)
  return row as Demand | undefined
}

/** Drafts deleted before then are gone for good. */
export async function forgetDeleted(db: Database, before: Date): Promise<void> {
  await db.delete(demands).where(lt(demands.deletedAt, before))
}
