import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { Actor } from '../context.ts'
import { type Report, reportForUpdate } from './queries.ts'

export function requireStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new AppError('forbidden', 'Only ministry staff may do this.')
}

export const noReport = () => new AppError('not-found', 'There is no such report.')

/** A report as somebody read it, held until the transaction ends. @throws AppError not-found, stale-version */
export async function holdReport(tx: Transaction, id: string, revision: number): Promise<Report> {
  const report = await reportForUpdate(tx, id)
  if (!report) throw noReport()
  if (report.revision !== revision)
    throw new AppError(
      'stale-version',
      'The report was changed since you read it. Read it again and repeat your change.',
    )
  return report
}
