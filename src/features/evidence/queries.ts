import { and, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { fileRemovals, proofs } from '../../../db/schema/proofs.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import type { ProvableList } from '../profiles/index.ts'

type Handle = Database | Transaction
export type ProofRow = typeof proofs.$inferSelect

/** Any proof. Every caller decides by its `profileId` whether the actor may know of it. */
export async function proofById(db: Handle, id: string): Promise<ProofRow | undefined> {
  const [row] = await db.select().from(proofs).where(eq(proofs.id, id))
  return row
}

/** The same, held until the transaction ends. */
export async function proofForUpdate(tx: Transaction, id: string): Promise<ProofRow | undefined> {
  const [row] = await tx.select().from(proofs).where(eq(proofs.id, id)).for('update')
  return row
}

export async function countProofs(tx: Transaction, profileId: string): Promise<number> {
  return tx.$count(proofs, eq(proofs.profileId, profileId))
}

/** Instead of one of the same fact, whose file then goes. */
export async function putProof(tx: Transaction, row: typeof proofs.$inferInsert): Promise<ProofRow> {
  const { profileId, list, fact } = row
  await tx
    .delete(proofs)
    .where(and(eq(proofs.profileId, profileId), eq(proofs.list, list), eq(proofs.fact, fact)))
  const [made] = await tx.insert(proofs).values(row).returning()
  // From now on the row says what becomes of the file.
  await tx.delete(fileRemovals).where(eq(fileRemovals.file, row.file))
  return made!
}

export async function deleteProof(tx: Transaction, id: string): Promise<void> {
  await tx.delete(proofs).where(eq(proofs.id, id))
}

export async function changeProof(
  tx: Transaction,
  id: string,
  change: Partial<typeof proofs.$inferInsert>,
): Promise<void> {
  await tx.update(proofs).set(change).where(eq(proofs.id, id))
}

/** A file that is about to be written goes again, unless a row takes it within the hour. */
export async function expectFile(db: Database, file: string): Promise<void> {
  await db.insert(fileRemovals).values({ file, due: sql`now() + interval '1 hour'` })
}

export async function filesToRemove(db: Database, limit: number): Promise<string[]> {
  const rows = await db
    .select({ file: fileRemovals.file })
    .from(fileRemovals)
    .where(sql`${fileRemovals.due} <= now()`)
    .limit(limit)
  return rows.map(({ file }) => file)
}

export async function fileRemoved(db: Database, file: string): Promise<void> {
  await db.delete(fileRemovals).where(eq(fileRemovals.file, file))
}

/** Verified until a day before `today`; what was joined with another profile stays as it is while it is. */
export async function ranOut(db: Database, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: proofs.id })
    .from(proofs)
    .where(
      and(
        eq(proofs.decision, 'verified'),
        lt(proofs.validUntil, today),
        sql`not exists (select from profiles p where p.id = ${proofs.profileId} and p.merged_into is not null)`,
      ),
    )
    .limit(limit)
  return rows.map(({ id }) => id)
}

export const proofViews = ['waiting', 'verified', 'not-verified', 'all'] as const
export type ProofView = (typeof proofViews)[number]

export interface ListedProof {
  id: string
  profileId: string
  name: string
  list: ProvableList
  fact: Readonly<Record<string, unknown>>
  decision: ProofRow['decision']
  waitsSince: Date
}

/** Still said by its person, word for word; else nobody has to look at it. */
const current = sql`exists (select from profiles p
  cross join lateral jsonb_array_elements(p.document::jsonb->${proofs.list}) f
  where p.id = ${proofs.profileId} and p.merged_into is null and f - 'evidence' = ${proofs.fact})`

const inView: Record<ProofView, SQL | undefined> = {
  waiting: and(isNull(proofs.decision), current),
  verified: and(eq(proofs.decision, 'verified'), current),
  'not-verified': eq(proofs.decision, 'not-verified'),
  all: undefined,
}

/** The longest waiting first. */
export async function listedProofs(
  db: Database,
  view: ProofView,
  { after, limit }: { after?: readonly [since: string, id: string] | undefined; limit: number },
): Promise<ListedProof[]> {
  const since = sql`date_trunc('milliseconds', ${proofs.waitsSince})`
  const rows = await db
    .select({
      id: proofs.id,
      profileId: proofs.profileId,
      // The table by its name: in a list of columns drizzle leaves it out, and the inner table's would be meant.
      name: sql<string>`(select latin_name from profile_identities i where i.profile_id = proofs.profile_id)`,
      list: proofs.list,
      fact: proofs.fact,
      decision: proofs.decision,
      waitsSince: proofs.waitsSince,
    })
    .from(proofs)
    .where(
      and(
        inView[view],
        after && sql`(${since}, ${proofs.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      ),
    )
    .orderBy(since, proofs.id)
    .limit(limit)
  return rows
}

export async function countedProofs(db: Database): Promise<Record<ProofView, number>> {
  const count = (view: ProofView) =>
    sql<number>`(count(*) filter (where ${inView[view] ?? sql`true`}))::integer`
  const [row] = await db
    .select({
      waiting: count('waiting'),
      verified: count('verified'),
      'not-verified': count('not-verified'),
      all: count('all'),
    })
    .from(proofs)
  return row!
}
