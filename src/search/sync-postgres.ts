import type { Sql, TransactionSql } from 'postgres'
import { loadDocuments } from './load-documents.ts'
import { claimRows, failRows, forgetDead, type OutboxRow, passOn, removeRows } from './outbox.ts'
import type { SearchKind } from './port.ts'
import { writeDocuments } from './postgres-write.ts'
import type { SearchVocabulary } from './vocabulary.ts'

const batch = 500

/**
 * Writes one batch of changes into PostgreSQL's search tables.
 * @param passedOn whether Meilisearch gets them next
 * @returns how many rows were taken; 0: nothing to do, or another worker is at it
 */
export async function syncPostgres(
  sql: Sql,
  kind: SearchKind,
  vocabulary: SearchVocabulary,
  passedOn: boolean,
): Promise<number> {
  let claimed: OutboxRow[] = []
  try {
    return await sql.begin(async tx => {
      if (!(await oneAtATime(tx, `write ${kind}`))) return 0
      claimed = await claimRows(tx, 'postgres', kind, batch)
      if (claimed.length === 0) return 0
      const ids = [...new Set(claimed.map(({ id }) => id))]
      const { documents, failed } = await loadDocuments(tx, kind, ids, vocabulary)
      const errors = new Map(failed.map(({ id, error }) => [id, error]))
      const good = claimed.filter(({ id }) => !errors.has(id))
      const written = [...new Set(good.map(({ id }) => id))]
      await writeDocuments(tx, kind, written, documents)
      await forgetDead(tx, 'postgres', kind, written)
      await (passedOn ? passOn(tx, good) : removeRows(tx, good))
      for (const [id, error] of errors)
        await failRows(
          tx,
          claimed.filter(row => row.id === id),
          error.message,
        )
      return claimed.length
    })
  } catch (error) {
    // The database's own trouble is no fault of the documents: they wait.
    if (claimed.length === 0 || isPassing(error)) throw error
    await failRows(sql, claimed, (error as Error).message)
    return claimed.length
  }
}

/** Connection lost, deadlock, out of resources, shut down or cancelled. */
function isPassing(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  return /^(08|40|53|55|57|58)...$|^(CONNECTION|ECONN)/.test(code)
}

/**
 * Two workers that handled the same id at once could write the older document last. What a lost connection leaves
 * half done is done again by whoever claims the row next.
 */
export async function oneAtATime(tx: TransactionSql, what: string): Promise<boolean> {
  const [lock] =
    await tx`select pg_try_advisory_xact_lock(hashtextextended(${`hunar search ${what}`}, 0)) free`
  return lock?.free === true
}
