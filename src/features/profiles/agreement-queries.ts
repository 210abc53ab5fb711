import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { agreements, employers } from '../../../db/schema/employers.ts'
import type { Database, Transaction } from '../../infra/database.ts'

export interface Agreement {
  employerId: string
  employer: string
  employerJa: string | null
  agreedAt: Date
  withdrawnAt: Date | null
}

export async function agreementsOf(
  db: Database | Transaction,
  profileId: string,
  employerId?: string,
): Promise<Agreement[]> {
  return db
    .select({
      employerId: agreements.employerId,
      employer: employers.name,
      employerJa: employers.nameJa,
      agreedAt: agreements.agreedAt,
      withdrawnAt: agreements.withdrawnAt,
    })
    .from(agreements)
    .innerJoin(employers, eq(employers.id, agreements.employerId))
    .where(
      and(
        eq(agreements.profileId, profileId),
        employerId ? eq(agreements.employerId, employerId) : undefined,
      ),
    )
    .orderBy(asc(agreements.agreedAt), asc(agreements.employerId))
}

/** @returns false when the employer does not exist or is not verified */
export async function putAgreement(
  tx: Transaction,
  profileId: string,
  employerId: string,
  now: Date,
): Promise<boolean> {
  const at = now.toISOString()
  const rows = await tx.execute(sql`
    insert into agreements (profile_id, employer_id, agreed_at)
    select ${profileId}::uuid, id, ${at}::timestamptz from employers
    where id = ${employerId}::uuid and verification = 'verified'
    on conflict (profile_id, employer_id) do update set withdrawn_at = null,
      agreed_at = case when agreements.withdrawn_at is null then agreements.agreed_at else excluded.agreed_at end
    returning employer_id`)
  return rows.length === 1
}

/** @returns false when there is none in force */
export async function endAgreement(
  tx: Transaction,
  profileId: string,
  employerId: string,
  now: Date,
): Promise<boolean> {
  const ended = await tx
    .update(agreements)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(agreements.profileId, profileId),
        eq(agreements.employerId, employerId),
        isNull(agreements.withdrawnAt),
      ),
    )
    .returning({ id: agreements.employerId })
  return ended.length === 1
}
