import { isStaff } from '../../actor.ts'
import { AppError, type ErrorDetail } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { isRealDate } from '../profiles/index.ts'
import { advancePlace } from '../seats/index.ts'
import { type AtRevision, changeAt, recordMatchEvent } from './change-match.ts'
import { changeMatch, type Match, putStep } from './queries.ts'
import { employerSteps, requirePossible, type Step, steps, stepsOf } from './rules.ts'

export interface StepInput extends AtRevision {
  step: Step
  /** YYYY-MM-DD, the day on which it was done. */
  doneOn: string
  /** Of the registration with the Protector of Emigrants. */
  number?: string | undefined
}

/**
 * One step of leaving is done: in their order, each after the one before. Recorded again, it is corrected. A signed
 * contract fills the seat.
 */
export async function recordStep(ctx: SignedIn, { id, revision, ...input }: StepInput): Promise<Match> {
  const { actor, now } = ctx
  const { step } = input
  if (!isStaff(actor) && !employerSteps.includes(step))
    throw new AppError('forbidden', 'This step is the ministry’s to record.')
  return changeAt(ctx, { id, revision }, async (tx, match, ledger) => {
    requirePossible(isStaff(actor) ? 'ministry' : 'employer', 'record-step', match)
    requireInOrder(match, input, now.toISOString().slice(0, 10))
    await putStep(tx, id, input, { by: actor.accountId, at: now })
    if (match.seat === 'offered') await advancePlace(ledger, id, 'filled')
    await changeMatch(tx, id, {}, now)
    await recordMatchEvent(tx, ctx, 'recordStep', match, { step, doneOn: input.doneOn })
  })
}

/** @throws AppError conflict, or invalid-input with what is wrong */
function requireInOrder(
  match: Match,
  { step, doneOn, number }: Omit<StepInput, keyof AtRevision>,
  today: string,
): void {
  const all = stepsOf(match)
  const index = steps.indexOf(step)
  const missing = all.slice(0, index).find(({ done }) => !done)
  if (missing)
    throw new AppError('conflict', `The steps come one after the other: "${missing.step}" is not done yet.`)
  const wrong: ErrorDetail[] = []
  const before = all[index - 1]?.done?.doneOn
  const after = all[index + 1]?.done?.doneOn
  if (!isRealDate(doneOn) || doneOn > today)
    wrong.push({ path: '/doneOn', message: 'must be a day of the calendar, today or earlier' })
  else if (before !== undefined && doneOn < before)
    wrong.push({ path: '/doneOn', message: `is before the step it follows, which was done on ${before}` })
  else if (after !== undefined && doneOn > after)
    wrong.push({ path: '/doneOn', message: `is after the next step, which was done on ${after}` })
  if (step === 'poe-registered' && number === undefined)
    wrong.push({ path: '/number', message: 'is required: the number of the registration' })
  if (step !== 'poe-registered' && number !== undefined)
    wrong.push({ path: '/number', message: 'belongs to the registration only' })
  if (wrong.length)
    throw new AppError('invalid-input', 'The step cannot be recorded like this.', { details: wrong })
}
