import type { Sql, TransactionSql } from 'postgres'
import { loadDocuments } from './load-documents.ts'
import { claimRows, failRows, forgetDead, type OutboxRow, passOn, removeRows } from './outbox.ts'
import type { SearchKind } from './port.ts'
import { addWords, putWordsAside, writeDocuments } from './postgres-write.ts'
import type { SearchVocabulary } from './vocabulary.ts'

/** Also how long a single change waits for what is under way: at most a quarter of a second. */
const batch = 250

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
      await putWordsAside(tx)
      const ids = [...new Set(claimed.map(({ id }) => id))]
      const errors = await writeAnew(tx, kind, ids, vocabulary)
      const good = claimed.filter(({ id }) => !errors.has(id))
      await forgetDead(tx, 'postgres', kind, [...new Set(good.map(({ id }) => id))])
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

/**
 * Makes these documents and writes them, parts while the next ones are made.
 * @returns by id what is wrong with those that could not be made
 */
async function writeAnew(
  tx: TransactionSql,
  kind: SearchKind,
  ids: readonly string[],
  vocabulary: SearchVocabulary,
): Promise<Map<string, Error>> {
  const errors = new Map<string, Error>()
  const terms = new Set<string>()
  const writing: Promise<void>[] = []
  for await (const loaded of loadDocuments(tx, kind, ids, vocabulary)) {
    for (const { id, error } of loaded.failed) errors.set(id, error)
    const known = loaded.ids.filter(id => !errors.has(id))
    const written = writeDocuments(tx, kind, known, loaded.documents, terms)
    // Awaited at the end; until then a failure must not end the process.
    written.catch(() => {})
    writing.push(written)
  }
  await Promise.all(writing)
  await addWords(tx, terms)
  return errors
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
