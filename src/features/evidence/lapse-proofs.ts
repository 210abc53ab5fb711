import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import { recordEvent } from '../events/index.ts'
import { setEvidence } from '../profiles/index.ts'
import { holdProof } from './hold-proof.ts'
import { changeProof, ranOut } from './queries.ts'

const batch = 200

/** Verifications whose last day has passed: the file is only a document again, and waits for another look. */
export async function lapseProofs({ db, clock }: { db: Database; clock: Clock }): Promise<void> {
  const now = clock()
  const today = now.toISOString().slice(0, 10)
  for (;;) {
    const ids = await ranOut(db, today, batch)
    for (const id of ids) await lapse(db, id, { now, today })
    if (ids.length < batch) return
  }
}

async function lapse(db: Database, id: string, { now, today }: { now: Date; today: string }): Promise<void> {
  await db.transaction(async tx => {
    const { profileId, list, fact, decision, validUntil } = await holdProof(tx, id)
    // Decided anew in between.
    if (decision !== 'verified' || validUntil === null || validUntil >= today) return
    await changeProof(tx, id, {
      decision: null,
      decidedAt: null,
      decidedBy: null,
      validUntil: null,
      waitsSince: now,
    })
    await setEvidence(tx, { profileId, list, fact, evidence: { state: 'document', at: today } }, now)
    const event = { accountId: null, verb: 'lapseProof', subject: 'profile', subjectId: profileId } as const
    await recordEvent(tx, { ...event, detail: { proofId: id, list }, at: now })
  })
}
