import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import { accounts, idempotencyKeys } from '../../../db/schema/accounts.ts'
import { importProposals } from '../../../db/schema/profiles.ts'
import { AppError } from '../../errors.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import type { ProfileProposal } from './import/index.ts'

type Handle = Database | Transaction
type Row = typeof importProposals.$inferSelect
export type ImportSource = Row['source']
/** `text` is what the offsets point into; it and the identity are forgotten when the proposal is decided. */
export type StoredProposal = ProfileProposal & { text?: string }
export type Proposal = Omit<Row, 'proposal'> & { proposal: StoredProposal }

/** They hold whole CVs, so nobody piles them up. */
export const mostOpen = 10

/** @throws AppError conflict while as many as allowed wait for a decision */
export async function requireRoom(db: Handle, accountId: string): Promise<void> {
  const open = await db.$count(
    importProposals,
    and(eq(importProposals.accountId, accountId), isNull(importProposals.decision)),
  )
  if (open >= mostOpen)
    throw new AppError(
      'conflict',
      `${open} imported CVs wait for your decision, which is the most there can be. Accept or discard one of them first.`,
    )
}

/** @throws AppError conflict when there is no room, also for one of two at once */
export async function insertProposal(
  tx: Transaction,
  row: { accountId: string; source: ImportSource; proposal: StoredProposal; createdAt: Date },
): Promise<Proposal> {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, row.accountId))
    .for('no key update')
  await requireRoom(tx, row.accountId)
  const [made] = await tx.insert(importProposals).values(row).returning()
  return made as Proposal
}

/** The actor's own proposals, newest first. */
export async function proposalsOf(
  db: Handle,
  actor: Actor,
  { after, limit }: { after?: string | undefined; limit?: number } = {},
): Promise<Proposal[]> {
  const rows = db
    .select()
    .from(importProposals)
    .where(
      and(eq(importProposals.accountId, actor.accountId), after ? lt(importProposals.id, after) : undefined),
    )
    .orderBy(desc(importProposals.id))
  return (await (limit === undefined ? rows : rows.limit(limit))) as Proposal[]
}

/** @throws AppError not-found for somebody else's too */
export async function ownProposal(db: Handle, actor: Actor, id: string): Promise<Proposal> {
  const [row] = await db
    .select()
    .from(importProposals)
    .where(and(eq(importProposals.id, id), eq(importProposals.accountId, actor.accountId)))
  if (!row) throw new AppError('not-found', 'There is no such import, or it is not yours.')
  return row as Proposal
}

/** Decides an open proposal, once. @throws AppError conflict when it was decided before */
export async function decideProposal(
  tx: Transaction,
  { id, accountId }: Proposal,
  decision: NonNullable<Row['decision']>,
  now: Date,
): Promise<void> {
  const decided = await tx
    .update(importProposals)
    .set({ decision, decidedAt: now, proposal: sql`${importProposals.proposal} - 'text' - 'identity'` })
    .where(and(eq(importProposals.id, id), isNull(importProposals.decision)))
    .returning({ id: importProposals.id })
  if (decided.length === 0) throw new AppError('conflict', 'This import was accepted or discarded before.')
  // Answers kept for an Idempotency-Key hold what the row held, so they go with it.
  await tx
    .delete(idempotencyKeys)
    .where(and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.operationId, 'importProfile')))
}

/** What nobody decided on since `before` is personal data nobody wants. */
export async function forgetUndecided(db: Handle, before: Date): Promise<void> {
  await db
    .delete(importProposals)
    .where(and(isNull(importProposals.decision), lt(importProposals.createdAt, before)))
}

/** Also every answer kept for the account: any of them may hold a name or a phone number. */
export async function deleteProposalsOf(tx: Transaction, actor: Actor): Promise<void> {
  await tx.delete(idempotencyKeys).where(eq(idempotencyKeys.accountId, actor.accountId))
  await tx.delete(importProposals).where(eq(importProposals.accountId, actor.accountId))
}
