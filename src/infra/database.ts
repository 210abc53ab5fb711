import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'

export type Database = PostgresJsDatabase
/** A transaction's handle has everything a database handle has, so queries take either. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface Connection {
  /**
   * For COPY, LISTEN, cursors and set-based SQL. Drizzle takes over its serializers: pass JSON as
   * `${JSON.stringify(value)}::jsonb` and times as ISO text; times are read as text.
   */
  sql: Sql
  db: Database
  close(): Promise<void>
}

/** @param max connections of this process; keep the sum over all processes under the server's limit */
export function connect(url: string, { max = 10 }: { max?: number } = {}): Connection {
  const sql = postgres(url, {
    max,
    onnotice: () => {},
    connection: { application_name: 'hunar', statement_timeout: 60_000 },
  })
  return { sql, db: drizzle(sql), close: () => sql.end({ timeout: 5 }) }
}
