import { AppError, type ErrorDetail } from '../../errors.ts'
import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordEvent } from '../events/index.ts'
import { checkDocument, inBody } from './check-document.ts'
import type { DemandDocument } from './document.ts'
import { changeDemand, type Demand, demandAt } from './queries.ts'

/** Hands the draft to the ministry for checking. */
export async function submitDemand(
  ctx: SignedIn,
  { id, revision }: { id: string; revision: number },
): Promise<Demand> {
  return ctx.db.transaction(async tx => {
    const demand = await demandAt(tx, ctx.actor, id, revision)
    await memberOf(tx, ctx.actor, demand.employerId)
    if (demand.submittedAt)
      throw new AppError('conflict', 'The demand is submitted already and waits for a liaison.')
    checkDocument(demand.draft, ctx.reference)
    checkPublishable(demand.draft, ctx.now)
    const changed = await changeDemand(
      tx,
      demand,
      { submittedAt: ctx.now, ...(demand.state === 'draft' && { state: 'submitted' as const }) },
      { states: ['draft', 'published'], now: ctx.now },
    )
    await recordEvent(tx, {
      accountId: ctx.actor.accountId,
      verb: 'submitDemand',
      subject: 'demand',
      subjectId: id,
    })
    return changed
  })
}

/** @throws AppError invalid-input naming everything a publication still lacks, or dates that have passed */
export function checkPublishable(document: DemandDocument, now: Date): void {
  const today = now.toISOString().slice(0, 10)
  const missing: ErrorDetail[] = []
  const need = (present: unknown, path: string, message: string) => {
    if (!present) missing.push({ path, message })
  }
  need(document.title.en || document.title.ja, '/title', 'Give the job a title in English or Japanese.')
  need(document.text.en || document.text.ja, '/text', 'Describe the work in English or Japanese.')
  need(document.place, '/place', 'Say in which country the work is.')
  need(
    document.workMode,
    '/workMode',
    'Say whether the work is on site, hybrid, remote or in a delivery centre.',
  )
  need(document.employmentType, '/employmentType', 'Say what kind of contract it is.')
  need(document.pay?.maximum ?? document.pay?.minimum, '/pay', 'Say what the job pays.')
  need(document.seats, '/seats', 'Say how many people you are looking for.')
  need(
    document.requirements.length,
    '/requirements',
    'Add at least one requirement: without any, nobody can be matched.',
  )
  const { startDate, deadline } = document
  need(!startDate || startDate >= today, '/startDate', 'The start date has passed. Give a later one.')
  need(!deadline || deadline >= today, '/deadline', 'The deadline has passed. Give a later one.')
  if (missing.length)
    throw new AppError(
      'invalid-input',
      'The demand cannot be published as it is; what is missing or past is named below.',
      { details: missing.map(inBody) },
    )
}
