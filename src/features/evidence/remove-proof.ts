import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { ownProfileForUpdate, setEvidence } from '../profiles/index.ts'
import { noProof } from './context.ts'
import { deleteProof, proofForUpdate } from './queries.ts'

/** Takes the actor's file away; what it backed is only said by the person again. The bytes go within minutes. */
export async function removeProof({ db, actor, now }: SignedIn, { id }: { id: string }): Promise<void> {
  await db.transaction(async tx => {
    const { id: profileId } = await ownProfileForUpdate(tx, actor)
    const proof = await proofForUpdate(tx, id)
    if (proof?.profileId !== profileId) throw noProof()
    const { list, fact, decision } = proof
    await deleteProof(tx, id)
    // What could not be verified backs nothing by now.
    if (decision !== 'not-verified') await setEvidence(tx, { profileId, list, fact, evidence: null }, now)
    await recordEvent(tx, {
      at: now,
      accountId: actor.accountId,
      verb: 'removeProof',
      subject: 'profile',
      subjectId: profileId,
      detail: { proofId: id, list },
    })
  })
}
