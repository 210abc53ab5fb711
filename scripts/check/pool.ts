// A pool loaded anew against the rows it was loaded from.
import type { Sql } from 'postgres'
import type { DemandFacts, MatchingReference } from '../../src/matching/types.ts'
import { profileFeed } from '../../src/pool/follow.ts'
import { TalentPool } from '../../src/pool/index.ts'
import { inSnapshot, loadPool } from '../../src/pool/load.ts'
import { demandFacts } from '../../src/pool/open-demands.ts'
import type { IsoDate } from '../../src/reference/types.ts'
import type { Progress } from '../progress.ts'
import { Everybody } from './ranking.ts'
import type { Finding } from './report.ts'

export interface CheckedPool {
  profiles: number
  demands: number
  /** Profiles that changed while the check ran: passed over. */
  changed: number
  findings: Finding[]
}

interface Passed {
  pool: TalentPool
  /** Every profile that changed since just before the pool was loaded. */
  changedSince(): Promise<Set<string>>
}

/**
 * Whether every searchable profile is in the pool at its version and nobody else, and whether it ranks as assessing
 * everybody does.
 * @param most open demands to compare, the newest; absent: all
 */
export async function checkPool(
  sql: Sql,
  reference: MatchingReference,
  on: IsoDate,
  most: number | undefined,
  progress: Progress,
): Promise<CheckedPool> {
  const [count] = await sql<
    { people: number }[]
  >`select count(*)::int as people from profiles where visibility = 'searchable'`
  const people = count!.people
  progress.step('Loading a pool', people)
  const passed = await load(sql, reference)
  const demands = (await openDemands(sql)).slice(0, most)
  progress.step(`Assessing everybody for ${demands.length} demands`, people)
  const everybody = new Everybody(demands, reference, on)
  const expected = new Map<string, number>()
  await loadPool(sql, {
    add(profile) {
      everybody.add(profile)
      expected.set(profile.id, profile.version)
      if (expected.size % 100 === 0) progress.add(100)
    },
    remove() {},
  })
  const changed = await passed.changedSince()
  const { pool } = passed
  const findings: Finding[] = []
  for (const [id, version] of expected)
    if (!changed.has(id) && pool.version(id) !== version)
      findings.push({
        what: 'pool',
        text: `profile ${id} is at version ${version}, in the pool ${pool.version(id) ?? 'it is missing'}`,
      })
  for (const id of pool.ids())
    if (!changed.has(id) && !expected.has(id))
      findings.push({ what: 'pool', text: `profile ${id} is in the pool and not searchable` })
  for (const { demand, differences } of everybody.compare(pool, changed))
    for (const text of differences) findings.push({ what: 'ranking', text: `demand ${demand}: ${text}` })
  return { profiles: expected.size, demands: demands.length, changed: changed.size, findings }
}

async function load(sql: Sql, reference: MatchingReference): Promise<Passed> {
  const pool = new TalentPool(reference)
  // Taken before the load: what changes from here on may stand differently in the two reads.
  const { transaction } = await inSnapshot(sql, profileFeed, async () => {})
  await loadPool(sql, pool)
  return {
    pool,
    async changedSince() {
      const rows = await sql<{ id: string }[]>`
        select distinct profile_id as id from profile_changes where transaction >= ${transaction}::text::xid8`
      return new Set(rows.map(({ id }) => id))
    },
  }
}

/** Newest first. */
async function openDemands(sql: Sql): Promise<DemandFacts[]> {
  const rows = await sql<{ id: string; version: number; document: Parameters<typeof demandFacts>[2] }[]>`
    select d.id, d.version, v.document from demands d
    join demand_versions v on v.demand_id = d.id and v.version = d.version
    join employers e on e.id = d.employer_id
    where d.state = 'published' and e.verification = 'verified' order by d.id desc`
  return rows.map(({ id, version, document }) => demandFacts(id, version, document))
}
