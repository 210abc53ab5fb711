import { connect as openSocket, type Socket } from 'node:net'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type ParameterOrJSON, type PendingQuery, type Row, type Sql } from 'postgres'

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
      ...({ socket: promptSockets() } as object),
      max: connections,
      onnotice: () => {},
      connection: {
        application_name: 'hunar',
        statement_timeout: 60_000,
        // A plan that was made for an empty table and kept would be used on it when it is full.
        plan_cache_mode: 'force_custom_plan',
      },
    })
  const [sql, own] = [client(half), client(half)]
  return {
    sql,
    db: drizzle(preparing(own)),
    close: async () => void (await Promise.all([sql.end({ timeout: 5 }), own.end({ timeout: 5 })])),
  }
}

interface Address {
  host: string[]
  port: number[]
  path: string | false
}

/**
 * The driver's own sockets wait to fill a packet before they send what follows on something unanswered: the end of a
 * COPY then took 40 ms. Hosts are taken in turn, as the driver does; its types do not know the option.
 */
function promptSockets(): (to: Address) => Socket {
  let turn = 0
  return ({ host: hosts, port: ports, path }) => {
    if (path) return openSocket({ path })
    const at = turn++ % hosts.length
    const [host, port] = [hosts[at]!, ports[at % ports.length]!]
    // The driver checks a certificate for the socket's `host`.
    return Object.assign(openSocket({ host, port, noDelay: true }), { host })
  }
}

type Client = Pick<Sql, 'unsafe'>
type Run = (inner: Client) => unknown

/**
 * Drizzle asks for every statement to be planned anew, after a round trip of its own to learn the parameters' types.
 * Prepared once per connection, three short queries took 1.1 instead of 3.9 ms. Texts come from code, so they are few.
 */
function preparing<Handle extends Client>(client: Handle): Handle {
  return new Proxy(client, {
    get(target, name) {
      if (name === 'unsafe')
        return (text: string, parameters?: ParameterOrJSON<never>[]) =>
          // Drizzle always gives parameters; a COPY has none, and takes the driver's own query.
          parameters === undefined
            ? target.unsafe(text)
            : answerOf(target.unsafe(text, parameters, { prepare: parameters.length > 0 }))
      const value: unknown = Reflect.get(target, name)
      if (name !== 'begin' && name !== 'savepoint') return value
      return (...given: [...unknown[], Run]) => {
        const run = given.pop() as Run
        return (value as (...all: unknown[]) => unknown)(...given, (inner: Client) => run(preparing(inner)))
      }
    },
  })
}

/**
 * What drizzle asks of a query, with the rows taken out of the driver's result. The driver's queries outlive their use:
 * each is held until all memory is looked through, and so were the rows, which every small collection then copied;
 * that was 10 ms for one in fifteen shortlists.
 */
function answerOf(query: PendingQuery<Row[]>) {
  const taken = (rows: Row[]): Row[] => rows.splice(0)
  return {
    values: () => query.values().then(taken as never),
    // biome-ignore lint/suspicious/noThenProperty: drizzle awaits the query itself
    then: (...handlers: Parameters<Promise<Row[]>['then']>) => query.then(taken).then(...handlers),
  }
}

/** For `ilike`: the words anywhere, as they are. */
export const containing = (words: string): string => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
