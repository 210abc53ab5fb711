import type { SignedIn } from '../context.ts'
import { demandFor } from '../demands/index.ts'
import { memberOf } from '../employers/index.ts'
import { profilesForMember } from '../profiles/index.ts'
import { openLedger } from '../seats/index.ts'
import { holdProfiles } from './queries.ts'

export interface BulkAnswer {
  done: string[]
  /** Left as they were, and why. */
  refused: { id: string; message: string }[]
}

type Answer = (
  tx: Parameters<typeof openLedger>[0],
  ledger: Awaited<ReturnType<typeof openLedger>>,
  profileId: string,
  /** A searchable profile, which anybody of a verified employer may see. */
  seen: boolean,
) => Promise<string | null>

/** An employer's answer to several people of one demand. @param answer returns why not, or null when it is done */
export async function eachProfile(
  ctx: SignedIn,
  { demandId, profileIds }: { demandId: string; profileIds: readonly string[] },
  answer: Answer,
): Promise<BulkAnswer> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    const { employerId } = await demandFor(tx, actor, demandId)
    await memberOf(tx, actor, employerId)
    const held = await holdProfiles(tx, profileIds)
    const ids = [...new Set(profileIds.map(id => held.get(id) ?? id))]
    const seen = await profilesForMember(tx, actor, ids, employerId)
    const visible = new Set(seen.map(({ profile }) => profile.id))
    const ledger = await openLedger(tx, { demandId, accountId: actor.accountId, now })
    const answers: BulkAnswer = { done: [], refused: [] }
    for (const id of ids) {
      const message = await answer(tx, ledger, id, visible.has(id))
      if (message === null) answers.done.push(id)
      else answers.refused.push({ id, message })
    }
    return answers
  })
}
