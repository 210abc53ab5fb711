import { sql } from 'drizzle-orm'
import type { Database } from '../../infra/database.ts'
import { happenings, type Telling } from '../events/index.ts'

/** What is kept of somebody who signs in. Times as PostgreSQL writes them into JSON; nothing that is a secret. */
export interface AccountKept {
  account: Record<string, unknown>
  sessions: Record<string, unknown>[]
  secondFactors: Record<string, unknown>[]
}

export async function accountOf(db: Database, accountId: string): Promise<AccountKept> {
  const [row] = await db.execute<{ kept: AccountKept }>(sql`select jsonb_build_object(
    'account', jsonb_build_object('id', a.id, 'email', a.email, 'role', a.role, 'locale', a.locale,
      'createdAt', a.created_at, 'emailVerifiedAt', a.email_verified_at),
    'sessions', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'client', s.client, 'createdAt', s.created_at,
      'lastUsedAt', s.last_used_at, 'expiresAt', s.expires_at, 'endedAt', s.revoked_at, 'endedBecause', s.revoked_because)
      order by s.id desc) from sessions s where s.account_id = a.id), '[]'),
    'secondFactors', coalesce((select jsonb_agg(jsonb_build_object('kind', f.kind, 'name', f.name,
      'createdAt', f.created_at, 'lastUsedAt', f.last_used_at) order by f.id) from second_factors f
      where f.account_id = a.id), '[]')) as kept
    from accounts a where a.id = ${accountId}::uuid`)
  return row!.kept
}

const ownProfiles = (profileId: string) =>
  sql`array(select ${profileId}::uuid union select p.id from profiles p where p.merged_into = ${profileId}::uuid)`

/** Employers that keep a search were told, by a code, that somebody new fits. Newest first. */
export async function alertsAbout(db: Database, profileId: string): Promise<Record<string, unknown>[]> {
  const rows = await db.execute<{ told: Record<string, unknown> }>(sql`
    select jsonb_build_object('employer', e.name, 'demandId', w.demand_id, 'toldAt', f.told_at) as told
    from watch_people f join watches w on w.id = f.watch_id join demands d on d.id = w.demand_id
    join employers e on e.id = d.employer_id
    where f.profile_id = any(${ownProfiles(profileId)}) and f.told_at is not null order by f.told_at desc`)
  return rows.map(({ told }) => told)
}

const toldToCandidates = Object.entries<readonly Telling[]>(happenings)
  .filter(([, telling]) => telling.some(({ to }) => to === 'candidate'))
  .map(([verb]) => verb)

/**
 * What happened in matches, oldest first: what the person did, and what they are told of. What colleagues at employers
 * and the ministry did among themselves is theirs, and so are the reasons they noted.
 */
export async function matchRecordOf(
  db: Database,
  { profileId, accountId }: { profileId: string; accountId: string },
): Promise<Record<string, unknown>[]> {
  const rows = await db.execute<{ line: Record<string, unknown> }>(sql`
    select jsonb_build_object('at', e.at, 'matchId', m.id, 'verb', e.verb, 'byYou', e.account_id is not distinct from ${accountId}::uuid) as line
    from matches m join events e on e.subject = 'match' and e.subject_id = m.id
    where m.profile_id = any(${ownProfiles(profileId)}) and (m.candidate <> 'none' or m.employer in ('shortlisted', 'selected'))
      and (e.account_id = ${accountId}::uuid or e.verb = any(${`{${toldToCandidates.join(',')}}`}::text[]))
    order by e.id`)
  return rows.map(({ line }) => line)
}
