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

/** For so long changes are kept; a follower that has not looked for nearly as long may have missed some. */
export const changesKeptDays = 7
const mostSecondsBehind = (changesKeptDays - 1) * 86_400

/** Where a snapshot of the table stands: changes of transactions from `transaction` on may be missing from it. */
export interface Position {
  transaction: string
  changeNumber: number
  /** When it was taken, by the database's clock: seconds since 1970. */
  takenAt: number
}

/** The position to follow from, read in the same snapshot as the rows that are loaded. */
export async function positionOf(sql: Sql, feed: ChangeFeed): Promise<Position> {
  const [row] = await sql<Position[]>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as transaction,
           (select coalesce(max(number), 0)::float8 from ${sql(feed.table)}) as "changeNumber",
           extract(epoch from now())::float8 as "takenAt"`
  return row!
}

/**
 * Calls `apply` with the ids that changed, within moments of each commit: NOTIFY wakes it, polling is the net.
 * A lower number can become visible after a higher one, so each look starts at the oldest transaction that was
 * still running at the last look, and passes over the numbers it has already applied.
 * @param apply must be idempotent; when it fails, the same ids come again at the next look
 * @param reload brings everything to the state of a new snapshot: asked when changes may have been deleted unseen
 * @param pollMs the longest time a lost notification can cost, milliseconds
 */
export async function follow(
  sql: Sql,
  feed: ChangeFeed,
  from: Position,
  { apply, reload }: { apply: (ids: string[]) => Promise<void>; reload: () => Promise<Position> },
  { pollMs = 1000, onError }: { pollMs?: number; onError: (error: unknown) => void },
): Promise<Follower> {
  let { transaction, changeNumber, takenAt } = from
  let applied = new Set<number>()
  let running: Promise<void> | null = null
  let again = false
  let stopped = false

  async function look(): Promise<void> {
    const [snapshot] = await sql<{ xmin: string; at: number }[]>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as xmin, extract(epoch from now())::float8 as at`
    if (snapshot!.at - takenAt > mostSecondsBehind) {
      ;({ transaction, changeNumber, takenAt } = await reload())
      applied = new Set()
      return look()
    }
    const rows = await sql<{ number: number; id: string; transaction: string }[]>`
      select number::float8 as number, ${sql(feed.idColumn)} as id, transaction::text as transaction
      from ${sql(feed.table)} where transaction >= ${transaction}::text::xid8 order by number`
    const fresh = rows.filter(row => !applied.has(row.number))
    for (let start = 0; start < fresh.length; start += 1000)
      await apply([...new Set(fresh.slice(start, start + 1000).map(row => row.id))])
    const next = BigInt(snapshot!.xmin)
    applied = new Set(rows.filter(row => BigInt(row.transaction) >= next).map(row => row.number))
    transaction = snapshot!.xmin
    takenAt = snapshot!.at
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
