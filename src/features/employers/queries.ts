import { and, asc, count, eq, gt, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { employers, invitations, members } from '../../../db/schema/employers.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'

export type Employer = typeof employers.$inferSelect
export type MemberRole = (typeof members.$inferSelect)['role']
type Handle = Database | Transaction

const isStaff = (actor: Actor) => actor.role === 'liaison' || actor.role === 'admin'

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
  if (!row || (!row.role && !isStaff(actor)))
    throw new AppError('not-found', 'There is no such employer, or it is not yours.')
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

export async function listAllEmployers(
  db: Handle,
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

/** @returns null when the revision is no longer the one the caller saw */
export async function changeEmployer(
  tx: Transaction,
  id: string,
  revision: number | null,
  change: Partial<typeof employers.$inferInsert>,
  now: Date,
): Promise<Employer | null> {
  const [changed] = await tx
    .update(employers)
    .set({ ...change, revision: sql`${employers.revision} + 1`, updatedAt: now })
    .where(and(eq(employers.id, id), revision === null ? undefined : eq(employers.revision, revision)))
    .returning()
  return changed ?? null
}

export async function insertMember(
  tx: Transaction,
  employerId: string,
  accountId: string,
  role: MemberRole,
): Promise<void> {
  await tx.insert(members).values({ employerId, accountId, role }).onConflictDoNothing()
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

export async function countMemberships(db: Handle, accountId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(members).where(eq(members.accountId, accountId))
  return row?.n ?? 0
}

/** Replaces an open invitation to the same address: the newest mail is the one that works. */
export async function putInvitation(tx: Transaction, row: typeof invitations.$inferInsert): Promise<void> {
  await tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.employerId, row.employerId),
        sql`lower(${invitations.email}) = lower(${row.email})`,
        isNull(invitations.acceptedAt),
      ),
    )
  await tx.insert(invitations).values(row)
}

/** Takes the invitation if its token is right, unused and in time: one statement, so it works once. */
export async function takeInvitation(tx: Transaction, tokenHash: Buffer, now: Date) {
  const [taken] = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .returning()
  return taken ?? null
}
