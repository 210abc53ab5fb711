import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { isRealDate, setEvidence, unstorableText } from '../profiles/index.ts'
import { holdProof } from './hold-proof.ts'
import { requireStaff } from './policy.ts'
import { changeProof, type ProofRow } from './queries.ts'

/** Why a file does not show what it was handed in for. */
export const refusalReasons = [
  'unreadable',
  'other-person',
  'other-fact',
  'incomplete',
  'expired',
  'issuer-denies',
  'altered',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** An office, never a person: employers who may see the profile read it. */
const verifiedBy = 'Ministry of IT and Telecommunication'

/**
 * Confirms that the file shows what the person says.
 * @param until YYYY-MM-DD, the last day it counts; absent: for good. @param note the person reads it
 */
export async function verifyProof(
  ctx: SignedIn,
  { id, note, until }: { id: string; note?: string | undefined; until?: string | undefined },
): Promise<void> {
  const today = ctx.now.toISOString().slice(0, 10)
  if (until !== undefined && (!isRealDate(until) || until <= today))
    throw new AppError('invalid-input', 'The day until when it counts lies ahead.', {
      details: [
        {
          path: '/until',
          message: isRealDate(until) ? 'must lie in the future' : 'is not a day of the calendar',
        },
      ],
    })
  await decide(ctx, id, async (tx, { decision, profileId, list, fact }) => {
    if (decision !== null) throw new AppError('conflict', 'This proof was decided on already.')
    const set = await setEvidence(
      tx,
      { profileId, list, fact, evidence: { state: 'verified', by: verifiedBy, at: today } },
      ctx.now,
    )
    if (!set)
      throw new AppError(
        'conflict',
        'The person has changed what this was handed in for. There is nothing to verify.',
      )
    return { decision: 'verified', reason: null, note: noteOf(note), validUntil: until ?? null }
  })
}

/** Says why it could not be verified; also takes a verification back. What it backed is self-declared again. */
export async function refuseProof(
  ctx: SignedIn,
  { id, reason, note }: { id: string; reason: RefusalReason; note?: string | undefined },
): Promise<void> {
  await decide(ctx, id, async (tx, { decision, profileId, list, fact }) => {
    if (decision === 'not-verified') throw new AppError('conflict', 'This proof was decided on already.')
    await setEvidence(tx, { profileId, list, fact, evidence: null }, ctx.now)
    return { decision: 'not-verified', reason, note: noteOf(note), validUntil: null }
  })
}

function noteOf(note: string | undefined): string | null {
  const text = note?.trim() ?? ''
  if (unstorableText(text).length > 0)
    throw new AppError('invalid-input', 'The note holds characters that are no text.', {
      details: [{ path: '/note', message: 'holds characters that are no text' }],
    })
  return text === '' ? null : text
}

type Decision = Pick<ProofRow, 'decision' | 'reason' | 'note' | 'validUntil'>

async function decide(
  { db, actor, now }: SignedIn,
  id: string,
  work: (tx: Transaction, proof: ProofRow) => Promise<Decision>,
): Promise<void> {
  requireStaff(actor)
  await db.transaction(async tx => {
    const proof = await holdProof(tx, id)
    const decision = await work(tx, proof)
    await changeProof(tx, id, { ...decision, decidedBy: actor.accountId, decidedAt: now })
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: decision.decision === 'verified' ? 'verifyProof' : 'refuseProof',
      subject: 'profile',
      subjectId: proof.profileId,
      detail: { proofId: id, list: proof.list, ...(decision.reason && { reason: decision.reason }) },
      at: now,
    })
  })
}
