import type { TransactionSql } from 'postgres'
import type { Transaction } from './database.ts'

/** A Buffer goes into a bytea column, everything else as its text. */
export type Cell = string | number | boolean | Buffer | Date | null | undefined

/**
 * Adds rows by COPY, within the transaction. Measured on profiles: half of PostgreSQL's work for the same rows read
 * out of one JSON parameter.
 * @param target table and columns, such as `profiles (id, document)`; never from outside
 */
export async function copyRows(
  tx: Transaction,
  target: string,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return
  // The driver's own handle of this transaction: drizzle knows no COPY.
  const { client } = tx._.session as unknown as { client: TransactionSql }
  const query = client.unsafe(`copy ${target} from stdin`)
  const stream = await query.writable()
  const text = rows.map(row => `${row.map(written).join('\t')}\n`).join('')
  await new Promise<void>((resolve, reject) => {
    // A refusal that comes after the last byte is told to the query alone, which was settled by giving the stream.
    Object.assign(query, { reject })
    stream.once('error', reject).once('finish', resolve).end(text)
  })
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (typeof cell === 'string') return /[\\\n\r\t]/.test(cell) ? cell.replace(/[\\\n\r\t]/g, escaped) : cell
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`
  return cell instanceof Date ? cell.toISOString() : String(cell)
}

function escaped(sign: string): string {
  if (sign === '\n') return '\\n'
  if (sign === '\r') return '\\r'
  return sign === '\t' ? '\\t' : '\\\\'
}
