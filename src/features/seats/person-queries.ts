import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { demands } from '../../../db/schema/demands.ts'
import { interviews, matchComments, matches } from '../../../db/schema/matches.ts'
import type { Database, Transaction } from '../../infra/database.ts'

/** What a person agreed to and is neither over nor done, in the order of locks. */
export async function agreedMatchesOf(
  tx: Transaction,
  profileId: string,
  employerId?: string,
): Promise<{ id: string; demandId: string }[]> {
  return tx
    .select({ id: matches.id, demandId: matches.demandId })
    .from(matches)
    .innerJoin(demands, eq(demands.id, matches.demandId))
    .where(
      and(
        eq(matches.profileId, profileId),
        eq(matches.candidate, 'agreed'),
        ne(matches.employer, 'declined'),
        ne(matches.ministry, 'not-referred'),
        ne(matches.offer, 'refused'),
        isNull(matches.cancelledAt),
        sql`not exists (select from match_steps s where s.match_id = ${matches.id} and s.step = 'departed')`,
        employerId ? eq(demands.employerId, employerId) : undefined,
      ),
    )
    .orderBy(asc(matches.demandId))
}

export async function demandsWithMatches(tx: Transaction, profileIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ demandId: matches.demandId })
    .from(matches)
    .where(inArray(matches.profileId, [...profileIds]))
    .orderBy(asc(matches.demandId))
  return rows.map(row => row.demandId)
}

export async function markWithdrawn(tx: Transaction, matchId: string, now: Date): Promise<void> {
  await tx
    .update(matches)
    .set({
      candidate: 'withdrawn',
      candidateAt: now,
      candidateReason: null,
      revision: sql`${matches.revision} + 1`,
      updatedAt: now,
    })
    .where(eq(matches.id, matchId))
}

/**
 * What was written about a person goes with the person; the codes stay. The seat of somebody who has departed stays
 * filled, without saying by whom.
 */
export async function forgetPersonOf(tx: Transaction, profileId: string, now: Date): Promise<void> {
  const own = tx.select({ id: matches.id }).from(matches).where(eq(matches.profileId, profileId))
  await tx.delete(matchComments).where(inArray(matchComments.matchId, own))
  await tx.delete(interviews).where(inArray(interviews.matchId, own))
  await tx
    .update(matches)
    .set({ ministryNote: null, seat: null, updatedAt: now })
    .where(eq(matches.profileId, profileId))
}

export async function deleteMatchesOf(tx: Transaction, profileIds: readonly string[]): Promise<void> {
  await tx.delete(matches).where(inArray(matches.profileId, [...profileIds]))
}

/** What is kept of a person's matches, as far as it is theirs to know, for their export. */
export interface KeptMatch {
  id: string
  demandId: string
  employer: string
  asked: boolean
  answer: (typeof matches.$inferSelect)['candidate']
  reason: string | null
  answeredAt: string | null
  agreedVersion: number | null
  introducedAt: string | null
  offer: (typeof matches.$inferSelect)['offer']
  offerReason: string | null
  steps: { step: string; doneOn: string; number: string | null }[]
  interviews: {
    times: string[]
    otherTimes: string[] | null
    minutes: number
    place: string
    confirmedTime: string | null
    cancelledAt: string | null
  }[]
}

/** Newest first. Who was declined without being asked has nothing to know of it. */
export async function keptMatchesOf(db: Database | Transaction, profileId: string): Promise<KeptMatch[]> {
  const rows = await db.execute<{ kept: KeptMatch }>(sql`
    select jsonb_build_object('id', m.id, 'demandId', m.demand_id, 'employer', o.name,
      'asked', m.employer in ('shortlisted', 'selected'), 'answer', m.candidate, 'reason', m.candidate_reason,
      'answeredAt', m.candidate_at, 'agreedVersion', m.agreed_version,
      'introducedAt', case when m.ministry = 'referred' then m.ministry_at end,
      'offer', m.offer, 'offerReason', m.offer_reason,
      'steps', coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'doneOn', s.done_on, 'number', s.number)
        order by s.done_on, s.recorded_at) from match_steps s where s.match_id = m.id), '[]'),
      'interviews', coalesce((select jsonb_agg(jsonb_build_object('times', to_jsonb(i.times), 'otherTimes', to_jsonb(i.other_times), 'minutes', i.minutes,
        'place', i.place, 'confirmedTime', i.confirmed_time, 'cancelledAt', i.cancelled_at) order by i.id) from interviews i where i.match_id = m.id), '[]')) as kept
    from matches m join demands d on d.id = m.demand_id join employers o on o.id = d.employer_id
    where m.profile_id = any(array(select ${profileId}::uuid
        union select p.id from profiles p where p.merged_into = ${profileId}::uuid))
      and (m.candidate <> 'none' or m.employer in ('shortlisted', 'selected'))
    order by m.id desc`)
  return rows.map(({ kept }) => kept)
}
