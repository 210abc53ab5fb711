import { AppError } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { employerFor } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { holdReport, requireStaff } from './policy.ts'
import { changeReport, type Report } from './queries.ts'

/** Which employer a report concerns, as far as a liaison can tell. @param employerId null: none */
export async function chooseReportedEmployer(
  ctx: SignedIn,
  { id, revision, employerId }: { id: string; revision: number; employerId: string | null },
): Promise<Report> {
  const { actor, now } = ctx
  requireStaff(actor)
  return ctx.db.transaction(async tx => {
    const { outcome } = await holdReport(tx, id, revision)
    if (outcome !== null)
      throw new AppError('conflict', 'This report is closed. Reopen it before you change it.')
    if (employerId !== null) await employerFor(tx, actor, employerId)
    const changed = await changeReport(tx, id, { employerId })
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'chooseReportedEmployer',
      subject: 'report',
      subjectId: id,
      detail: { employerId },
      at: now,
    })
    return changed
  })
}
