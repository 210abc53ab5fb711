import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { employers, members } from '../../../db/schema/employers.ts'
import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import { enqueueSearchSync } from '../../search/index.ts'
import type { Actor } from '../context.ts'

export type Employer = typeof employers.$inferSelect
export type MemberRole = (typeof members.$inferSelect)['role']
type Handle = Database | Transaction

/** The employer, if the actor is one of its members or ministry staff; otherwise as if it did not exist. */
export async function employerFor(
  db: Handle,
  actor: Actor,
  id: string,
): Promise<{ employer: Employer; role: MemberRole | null }> {
  const [row] = await db
    .select({ employer: employers, role: members.role })
    .from(employers)
    .leftJoin(members, and(eq(members.employerId, employers.id), eq(members.accountId, actor.accountId)))
    .where(eq(employers.id, id))
  if (!row || (!row.role && !isStaff(actor))) throw noEmployer()
  return row
}

export async function employersOf(
  db: Handle,
  accountId: string,
): Promise<{ employer: Employer; role: MemberRole }[]> {
  return db
    .select({ employer: employers, role: members.role })
    .from(members)
    .innerJoin(employers, eq(employers.id, members.employerId))
    .where(eq(members.accountId, accountId))
    .orderBy(asc(employers.id))
}

/** The employer and the actor's role in it. @throws AppError not-found unless a member, forbidden while suspended */
export async function memberOf(
  db: Handle,
  actor: Actor,
  employerId: string,
): Promise<{ employer: Employer; role: MemberRole }> {
  const [row] = await db
    .select({ employer: employers, role: members.role })
    .from(employers)
    .innerJoin(members, and(eq(members.employerId, employers.id), eq(members.accountId, actor.accountId)))
    .where(eq(employers.id, employerId))
  if (!row) throw noEmployer()
  if (row.employer.verification === 'suspended')
    throw new AppError('forbidden', 'This employer is suspended. Ask the ministry’s liaison what is needed.')
  return row
}

function noEmployer(): AppError {
  return new AppError('not-found', 'There is no such employer, or it is not yours.')
}

/** @param memberId only those this account belongs to; null: all */
export async function listEmployersFor(
  db: Handle,
  memberId: string | null,
  {
    after,
    limit,
    verification,
  }: { after?: string | undefined; limit: number; verification?: Employer['verification'] | undefined },
): Promise<Employer[]> {
  return db
    .select()
    .from(employers)
    .where(
      and(
        memberId === null
          ? undefined
          : sql`${employers.id} in (select m.employer_id from members m where m.account_id = ${memberId})`,
        after ? gt(employers.id, after) : undefined,
        verification ? eq(employers.verification, verification) : undefined,
      ),
    )
    .orderBy(asc(employers.id))
    .limit(limit)
}

export async function insertEmployer(tx: Transaction, row: typeof employers.$inferInsert): Promise<Employer> {
  const [made] = await tx.insert(employers).values(row).returning()
  return made!
}

/** @returns null when it is no longer at `revision`, or its verification is none of `from` */
export async function changeEmployer(
  tx: Transaction,
  id: string,
  { revision, from }: { revision?: number; from?: Employer['verification'][] },
  change: Partial<typeof employers.$inferInsert>,
  now: Date,
): Promise<Employer | null> {
  const [changed] = await tx
    .update(employers)
    .set({ ...change, revision: sql`${employers.revision} + 1`, updatedAt: now })
    .where(
      and(
        eq(employers.id, id),
        revision === undefined ? undefined : eq(employers.revision, revision),
        from && inArray(employers.verification, from),
      ),
    )
    .returning()
  return changed ?? null
}

/**
 * Tells pool and search to look at the published demands of an employer again: whether they are open, and under which
 * name, depends on it.
 */
export async function noteDemandsOf(tx: Transaction, employerId: string): Promise<void> {
  const changed = await tx.execute<{ id: string }>(sql`
    insert into demand_changes (demand_id) select id from demands where employer_id = ${employerId}::uuid and state = 'published'
    returning demand_id as id`)
  if (changed.length === 0) return
  await enqueueSearchSync(
    tx,
    'demands',
    changed.map(({ id }) => id),
  )
  await tx.execute(sql`select pg_notify('demand_changes', '')`)
}

/** Somebody who is a member already can only rise by it. */
export async function insertMember(
  tx: Transaction,
  employerId: string,
  accountId: string,
  role: MemberRole,
): Promise<void> {
  await tx
    .insert(members)
    .values({ employerId, accountId, role })
    .onConflictDoUpdate({
      target: [members.employerId, members.accountId],
      set: { role },
      setWhere: sql`excluded.role = 'owner'`,
    })
}

export interface MemberView {
  accountId: string
  email: string
  role: MemberRole
  joinedAt: Date
}

export async function listMembersOf(db: Handle, employerId: string): Promise<MemberView[]> {
  return db
    .select({
      accountId: members.accountId,
      email: accounts.email,
      role: members.role,
      joinedAt: members.joinedAt,
    })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(eq(members.employerId, employerId))
    .orderBy(asc(members.joinedAt), asc(members.accountId))
}

/**
 * Whether the account is an owner, held until the transaction ends: an owner who is removed or stepped down meanwhile
 * has been one before, and what this transaction does in their name is there to be undone.
 */
export async function holdOwner(tx: Transaction, employerId: string, accountId: string): Promise<boolean> {
  const held = await tx
    .select({ id: members.accountId })
    .from(members)
    .where(
      and(eq(members.employerId, employerId), eq(members.accountId, accountId), eq(members.role, 'owner')),
    )
    .for('share')
  return held.length === 1
}

/** Locks the employer's owners, so that two owners cannot both step down at once. */
export async function ownersForUpdate(tx: Transaction, employerId: string): Promise<string[]> {
  const rows = await tx
    .select({ accountId: members.accountId })
    .from(members)
    .where(and(eq(members.employerId, employerId), eq(members.role, 'owner')))
    .for('update')
  return rows.map(row => row.accountId)
}

export async function setMemberRole(
  tx: Transaction,
  employerId: string,
  accountId: string,
  role: MemberRole,
): Promise<boolean> {
  const changed = await tx
    .update(members)
    .set({ role })
    .where(and(eq(members.employerId, employerId), eq(members.accountId, accountId)))
    .returning({ id: members.accountId })
  return changed.length === 1
}

export async function deleteMember(tx: Transaction, employerId: string, accountId: string): Promise<boolean> {
  const removed = await tx
    .delete(members)
    .where(and(eq(members.employerId, employerId), eq(members.accountId, accountId)))
    .returning({ id: members.accountId })
  return removed.length === 1
}

export async function isMemberByEmail(db: Handle, employerId: string, email: string): Promise<boolean> {
  const [row] = await db
    .select({ id: accounts.id })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(and(eq(members.employerId, employerId), sql`lower(${accounts.email}) = lower(${email})`))
  return row !== undefined
}
