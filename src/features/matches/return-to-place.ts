import type { Transaction } from '../../infra/database.ts'
import { type Ledger, takePlace } from '../seats/index.ts'
import { matchById } from './queries.ts'
import { endOf } from './rules.ts'

/** Somebody who was referred and goes on again takes a seat, or waits for one as a reserve. */
export async function returnToPlace(tx: Transaction, ledger: Ledger, matchId: string): Promise<void> {
  const match = await matchById(tx, matchId)
  if (match.ministry === 'referred' && match.candidate === 'agreed' && !match.seat && !endOf(match))
    await takePlace(ledger, matchId)
}
