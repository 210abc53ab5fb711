import type { Sql } from 'postgres'

/** A table of changes that something in memory follows: one row per change, written in the change's transaction. */
export interface ChangeFeed {
  table: 'profile_changes' | 'demand_changes'
  idColumn: 'profile_id' | 'demand_id'
}

export const profileFeed: ChangeFeed = { table: 'profile_changes', idColumn: 'profile_id' }
export const demandFeed: ChangeFeed = { table: 'demand_changes', idColumn: 'demand_id' }

export interface Follower {
  /** Highest change number applied. */
  readonly changeNumber: number
  /** Reads and applies what has come since, now. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/** Where a snapshot of the table stands: changes of transactions from `transaction` on may be missing from it. */
export interface Position {
  transaction: string
  changeNumber: number
}

/** The position to follow from, read in the same snapshot as the rows that are loaded. */
export async function positionOf(sql: Sql, feed: ChangeFeed): Promise<Position> {
  const [row] = await sql<{ transaction: string; number: number }[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as transaction,
           (select coalesce(max(number), 0)::float8 from ${sql(feed.table)}) as number`
  return { transaction: row!.transaction, changeNumber: row!.number }
}

/**
 * Calls `apply` with the ids that changed, within moments of each commit: NOTIFY wakes it, polling is the net.
 * A lower number can become visible after a higher one, so each look starts at the oldest transaction that was
 * still running at the last look, and passes over the numbers it has already applied.
 * @param apply must be idempotent; when it fails, the same ids come again at the next look
 * @param pollMs the longest time a lost notification can cost, milliseconds
 */
export async function follow(
  sql: Sql,
  feed: ChangeFeed,
  from: Position,
  apply: (ids: string[]) => Promise<void>,
  { pollMs = 1000, onError }: { pollMs?: number; onError: (error: unknown) => void },
): Promise<Follower> {
  let { transaction, changeNumber } = from
  let applied = new Set<number>()
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  async function look(): Promise<void> {
    const [snapshot] = await sql<
      { xmin: string }[]
    >`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`
    const rows = await sql<{ number: number; id: string; transaction: string }[]>`
      select number::float8 as number, ${sql(feed.idColumn)} as id, transaction::text as transaction
      from ${sql(feed.table)} where transaction >= ${transaction}::text::xid8 order by number`
    const fresh = rows.filter(row => !applied.has(row.number))
    for (let start = 0; start < fresh.length; start += 1000)
      await apply([...new Set(fresh.slice(start, start + 1000).map(row => row.id))])
    const next = BigInt(snapshot!.xmin)
    applied = new Set(rows.filter(row => BigInt(row.transaction) >= next).map(row => row.number))
    transaction = snapshot!.xmin
    for (const { number } of fresh) if (number > changeNumber) changeNumber = number
  }

  async function run(): Promise<void> {
    do {
      again = false
      await look()
    } while (again && !stopped)
  }

  function wake(): Promise<void> {
    if (running) {
      again = true
      return running
    }
    running = run().finally(() => {
      running = null
    })
    return running
  }

  const wakeQuietly = () => {
    if (!stopped) wake().catch(onError)
  }
  const listening = await sql.listen(feed.table, wakeQuietly, wakeQuietly)
  const timer = setInterval(wakeQuietly, pollMs)
  timer.unref()
  return {
    get changeNumber() {
      return changeNumber
    },
    catchUp: wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await listening.unlisten()
      await running?.catch(() => {})
    },
  }
}
