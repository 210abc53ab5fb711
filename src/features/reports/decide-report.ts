import { AppError } from '../../errors.ts'
import { unstorableText } from '../../http/unstorable-text.ts'
import type { Queue } from '../../infra/queue.ts'
import type { SignedIn, Within } from '../context.ts'
import { employerFor, suspendWithin, warnWithin } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { mailAnswer } from './jobs.ts'
import type { Outcome } from './kinds.ts'
import { holdReport, requireStaff } from './policy.ts'
import { changeReport, type Report } from './queries.ts'

type Deciding = SignedIn & { queue: Pick<Queue, 'enqueue'> }

/**
 * Closes a report with what came of it. `warned` and `suspended` do so to the employer it concerns, who never learns
 * of the report. The reporter is told the outcome. @param note for liaisons only
 */
export async function decideReport(
  ctx: Deciding,
  {
    id,
    revision,
    outcome,
    note = '',
  }: { id: string; revision: number; outcome: Outcome; note?: string | undefined },
): Promise<Report> {
  const { actor, now } = ctx
  requireStaff(actor)
  if (unstorableText(note).length > 0)
    throw new AppError('invalid-input', 'The note holds characters that are no text.', {
      details: [{ path: '/note', message: 'holds characters that are no text' }],
    })
  if (outcome === 'forwarded' && note.trim() === '')
    throw new AppError('invalid-input', 'A report is forwarded to somebody: name them in the note.', {
      details: [{ path: '/note', message: 'Write to which authority it went, and how.' }],
    })
  return ctx.db.transaction(async tx => {
    const report = await holdReport(tx, id, revision)
    if (report.outcome !== null) throw new AppError('conflict', 'This report was decided on already.')
    await actOn({ ...ctx, db: tx }, outcome, report.employerId)
    const decision = { outcome, note: note.trim() || null, decidedBy: actor.accountId, decidedAt: now }
    const changed = await changeReport(tx, id, decision)
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'decideReport',
      subject: 'report',
      subjectId: id,
      detail: { outcome, reference: report.reference },
      at: now,
    })
    await answerByMail(ctx, tx, changed)
    return changed
  })
}

/** Takes a decision back: the report waits again. What was done to an employer stays, and is ended there. */
export async function reopenReport(
  ctx: Deciding,
  { id, revision }: { id: string; revision: number },
): Promise<Report> {
  const { actor, now } = ctx
  requireStaff(actor)
  return ctx.db.transaction(async tx => {
    const { outcome, reference } = await holdReport(tx, id, revision)
    if (outcome === null) throw new AppError('conflict', 'This report is open already.')
    const again = { outcome: null, note: null, decidedBy: null, decidedAt: null, waitsSince: now }
    const changed = await changeReport(tx, id, again)
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'reopenReport',
      subject: 'report',
      subjectId: id,
      detail: { outcome, reference },
      at: now,
    })
    await answerByMail(ctx, tx, changed)
    return changed
  })
}

async function actOn(ctx: Within<SignedIn>, outcome: Outcome, employerId: string | null): Promise<void> {
  if (outcome !== 'warned' && outcome !== 'suspended') return
  if (employerId === null)
    throw new AppError('invalid-input', 'Only an employer can be warned or suspended.', {
      details: [{ path: '/outcome', message: 'Say first which employer it concerns.' }],
    })
  if (outcome === 'warned') return warnWithin(ctx, { id: employerId })
  const { employer } = await employerFor(ctx.db, ctx.actor, employerId)
  // Suspended already, perhaps for another report: then this one only says so.
  if (employer.verification !== 'suspended') await suspendWithin(ctx, { id: employerId, reason: 'complaint' })
}

/** To somebody without an account; whoever has one is told as of everything else. */
async function answerByMail({ queue }: Deciding, tx: Within<SignedIn>['db'], report: Report): Promise<void> {
  const { id, revision, replyTo } = report
  if (replyTo !== null) await queue.enqueue(tx, mailAnswer, { reportId: id, revision })
}
