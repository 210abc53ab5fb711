// The search tables against what may be found, but for what still waits in the outbox.
import type { Sql } from 'postgres'
import type { Finding } from './report.ts'

export interface CheckedSearch {
  profiles: number
  demands: number
  waiting: number
  findings: Finding[]
}

const sides = [
  { kind: 'profiles', table: 'search_profiles', seen: "visibility = 'searchable'" },
  {
    kind: 'demands',
    table: 'search_demands',
    seen: "state = 'published' and employer_id in (select id from employers where verification = 'verified')",
  },
] as const
const mostListed = 1000

export async function checkSearch(sql: Sql): Promise<CheckedSearch> {
  const findings: Finding[] = []
  const counts = { profiles: 0, demands: 0 }
  for (const { kind, table, seen } of sides) {
    const [count] = await sql.unsafe<{ rows: number }[]>(`select count(*)::int as rows from ${table}`)
    counts[kind] = count!.rows
    // In one statement, so that a worker between two reads makes no difference.
    const rows = await sql.unsafe<{ id: string; orphan: boolean }[]>(
      `select coalesce(s.id, r.id) as id, r.id is null as orphan
       from ${table} s full join (select id from ${kind} where ${seen}) r on r.id = s.id
       where (s.id is null or r.id is null) and not exists (
         select from search_outbox o where o.kind = $1 and o.id = coalesce(s.id, r.id)
           and o.target = 'postgres' and o.dead_at is null)
       limit ${mostListed}`,
      [kind],
    )
    const one = kind === 'profiles' ? 'profile' : 'demand'
    for (const { id, orphan } of rows)
      findings.push({
        what: 'search',
        text: orphan
          ? `${table} has ${one} ${id}, which may not be found`
          : `${one} ${id} is missing in ${table} and does not wait to be written`,
      })
  }
  const dead = await sql<{ kind: string; id: string; error: string | null }[]>`
    select kind, id, error from search_outbox where dead_at is not null order by number desc limit ${mostListed}`
  for (const { kind, id, error } of dead)
    findings.push({
      what: 'search',
      text: `${kind} ${id} could not be indexed: ${error ?? 'no reason kept'}`,
    })
  const [waiting] = await sql<
    { rows: number }[]
  >`select count(*)::int as rows from search_outbox where dead_at is null`
  return { ...counts, waiting: waiting!.rows, findings }
}
