import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import { factsOf } from './facts.ts'
import { renewalOf, setRenewal, toRenew, writeFacts } from './renewal-queries.ts'

const batch = 500

/**
 * Facts say for how many months a present job has lasted, so once a month they are made anew where somebody has one;
 * what changed is written, and the pool follows. Stopped in the middle, it goes on there.
 */
export async function renewFacts(
  { db, clock }: { db: Database; clock: Clock },
  signal?: AbortSignal,
): Promise<void> {
  const now = clock()
  const month = `${now.toISOString().slice(0, 7)}-01`
  let { after, finished } = await renewalOf(db, month)
  while (!finished) {
    signal?.throwIfAborted()
    const rows = await toRenew(db, after, batch)
    const changed = rows.flatMap(({ id, version, document, facts }) => {
      const renewed = factsOf(document, now)
      return isDeepStrictEqual(renewed, facts) ? [] : [{ id, version, facts: renewed }]
    })
    after = rows.at(-1)?.id ?? after
    finished = rows.length < batch
    await db.transaction(async tx => {
      await writeFacts(tx, changed)
      await setRenewal(tx, month, { after, finishedAt: finished ? clock() : null })
    })
  }
}
