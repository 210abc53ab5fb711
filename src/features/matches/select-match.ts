import type { SignedIn } from '../context.ts'
import { selectPlace } from '../seats/index.ts'
import { type AtRevision, changeAt, recordMatchEvent } from './change-match.ts'
import { changeMatch, type Match } from './queries.ts'
import { requirePossible } from './rules.ts'

/** The employer chooses somebody whom the ministry has referred. */
export async function selectMatch(ctx: SignedIn, input: AtRevision): Promise<Match> {
  const { actor, now } = ctx
  return changeAt(ctx, input, async (tx, match, ledger) => {
    requirePossible('employer', 'select', match)
    await selectPlace(tx, ledger, match.demandId, match.id)
    await changeMatch(
      tx,
      match.id,
      { employer: 'selected', employerBy: actor.accountId, employerAt: now },
      now,
    )
    await recordMatchEvent(tx, ctx, 'selectMatch', match)
  })
}
