import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { demands } from '../../../db/schema/demands.ts'
import { members } from '../../../db/schema/employers.ts'
import type { Locale } from '../../actor.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { DemandDocument } from './document.ts'

/** Those who hear by mail of what happens to their employer's demands: all who have not chosen otherwise. */
export async function membersToTell(tx: Transaction, employerId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: members.accountId })
    .from(members)
    .where(
      and(
        eq(members.employerId, employerId),
        sql`not exists (select 1 from notification_ways w
          where w.account_id = ${members.accountId} and w.topic = 'demands' and w.way <> 'mail')`,
      ),
    )
    .orderBy(members.accountId)
  return rows.map(({ id }) => id)
}

/** What a member is told of a demand that was given back; null when it is not so any more, or they are no member. */
export async function returnedFor(
  db: Database,
  id: string,
  accountId: string,
): Promise<{
  email: string
  locale: Locale
  reason: string
  note: string | null
  title: DemandDocument['title']
} | null> {
  const [row] = await db
    .select({
      email: accounts.email,
      locale: accounts.locale,
      reason: demands.returnedReason,
      note: demands.returnedNote,
      title: sql<DemandDocument['title']>`${demands.draft}->'title'`,
    })
    .from(demands)
    .innerJoin(members, eq(members.employerId, demands.employerId))
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(and(eq(demands.id, id), eq(accounts.id, accountId), isNotNull(demands.returnedAt)))
  return row?.reason ? { ...row, reason: row.reason } : null
}
