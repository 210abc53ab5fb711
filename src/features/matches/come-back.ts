import type { Transaction } from '../../infra/database.ts'
import { changeMatch, deleteSteps, type Match } from './queries.ts'
import { endOf } from './rules.ts'

/** A person who stepped back comes again: what the others had decided until then has to be decided anew. */
export async function comeBack(tx: Transaction, match: Match, now: Date): Promise<void> {
  const end = endOf(match)
  if (end !== 'declined' && end !== 'withdrawn') return
  await deleteSteps(tx, match.id)
  await changeMatch(
    tx,
    match.id,
    {
      ...(match.ministry === 'referred' && { ministry: 'none' }),
      ...(match.employer === 'selected' && { employer: 'shortlisted' }),
      ...noOverride,
      offer: 'none',
      offerReason: null,
      answerBy: null,
    },
    now,
  )
}

/** Nothing is asked of a second liaison. */
export const noOverride = {
  overrideKinds: null,
  overrideReason: null,
  overrideBy: null,
  overrideAt: null,
  confirmedBy: null,
}
