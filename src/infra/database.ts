import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Sql } from 'postgres'

export type Database = PostgresJsDatabase
/** A transaction's handle has everything a database handle has, so queries take either. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface Connection {
  /** For COPY, LISTEN, cursors and set-based SQL. */
  sql: Sql
  db: Database
  close(): Promise<void>
}

/**
 * Two pools of connections, because drizzle takes over the serializers of the client it is given.
 * @param max connections of this process, half for each; keep the sum over all processes under the server's limit
 */
export function connect(url: string, { max = 10 }: { max?: number } = {}): Connection {
  const half = Math.ceil(max / 2)
  const client = (connections: number) =>
    postgres(url, {
      max: connections,
      onnotice: () => {},
      connection: { application_name: 'hunar', statement_timeout: 60_000 },
    })
  const [sql, own] = [client(half), client(half)]
  return {
    sql,
    db: drizzle(own),
    close: async () => void (await Promise.all([sql.end({ timeout: 5 }), own.end({ timeout: 5 })])),
  }
}
