import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { accounts } from '../../../db/schema/accounts.ts'
import { employers, invitations } from '../../../db/schema/employers.ts'
import type { Database, Transaction } from '../../infra/database.ts'

export type Invitation = typeof invitations.$inferSelect

/** Replaces an open invitation to the same address: the newest mail is the one that works. */
export async function putInvitation(
  tx: Transaction,
  row: typeof invitations.$inferInsert,
): Promise<Invitation> {
  await tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.employerId, row.employerId),
        sql`lower(${invitations.email}) = lower(${row.email})`,
        isNull(invitations.acceptedAt),
      ),
    )
  const [made] = await tx.insert(invitations).values(row).returning()
  return made!
}

/** Who goes, or owns no more, leaves no door open: a code sent to an address of their own would bring them back. */
export async function deleteInvitationsBy(
  tx: Transaction,
  employerId: string,
  accountId: string,
): Promise<void> {
  await tx
    .delete(invitations)
    .where(
      and(
        eq(invitations.employerId, employerId),
        eq(invitations.invitedBy, accountId),
        isNull(invitations.acceptedAt),
      ),
    )
}

/** Takes the invitation if its token is right, unused, in time and the account's own: one statement, so it works once. */
export async function takeInvitation(
  tx: Transaction,
  tokenHash: Buffer,
  accountId: string,
  now: Date,
): Promise<Invitation | null> {
  const [taken] = await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, now),
        sql`lower(${invitations.email}) = (select lower(${accounts.email}) from ${accounts} where ${accounts.id} = ${accountId})`,
      ),
    )
    .returning()
  return taken ?? null
}

export interface InvitationMail {
  email: string
  employer: string
  locale: 'en' | 'ja' | 'ur'
}

/** Gives an open invitation its token. @returns what its mail says, or null when it was replaced, used or ran out */
export async function armInvitation(
  db: Database,
  id: string,
  tokenHash: Buffer,
  now: Date,
): Promise<InvitationMail | null> {
  const [armed] = await db
    .update(invitations)
    .set({ tokenHash })
    .from(employers)
    .where(
      and(
        eq(invitations.id, id),
        eq(employers.id, invitations.employerId),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .returning({
      email: invitations.email,
      employer: employers.name,
      locale: sql<InvitationMail['locale']>`coalesce(
        (select ${accounts.locale} from ${accounts} where lower(${accounts.email}) = lower(${invitations.email})),
        case when ${employers.country} = 'JP' then 'ja' else 'en' end)`,
    })
  return armed ?? null
}

export type OpenInvitation = Pick<Invitation, 'id' | 'email' | 'role' | 'expiresAt'>

/** Invitations that can still be accepted, oldest first. */
export async function openInvitationsOf(
  db: Database,
  employerId: string,
  now: Date,
): Promise<OpenInvitation[]> {
  return db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.employerId, employerId),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, now),
      ),
    )
    .orderBy(invitations.id)
}

/** @returns whether there was such an open invitation */
export async function deleteInvitation(tx: Transaction, employerId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(invitations)
    .where(
      and(eq(invitations.id, id), eq(invitations.employerId, employerId), isNull(invitations.acceptedAt)),
    )
    .returning({ id: invitations.id })
  return gone.length === 1
}
