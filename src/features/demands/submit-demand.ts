import { AppError } from '../../errors.ts'
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
      {
        submittedAt: ctx.now,
        returnedAt: null,
        returnedReason: null,
        returnedNote: null,
        ...(demand.state === 'draft' && { state: 'submitted' as const }),
      },
      { states: ['draft', 'published'], now: ctx.now },
    )
    await recordEvent(tx, {
      at: ctx.now,
      accountId: ctx.actor.accountId,
      verb: 'submitDemand',
      subject: 'demand',
      subjectId: id,
    })
    return changed
  })
}

/** Something that a publication needs and a draft may lack, or a day that has passed. */
export interface Lack {
  path: string
  code:
    | 'title'
    | 'text'
    | 'country'
    | 'work-mode'
    | 'employment-type'
    | 'pay'
    | 'seats'
    | 'requirements'
    | 'start-passed'
    | 'deadline-passed'
  message: string
}

/** Everything a publication still lacks; its place is that of the field to fill in. */
export function lacksOf(document: DemandDocument, now: Date): Lack[] {
  const today = now.toISOString().slice(0, 10)
  const missing: Lack[] = []
  const need = (present: unknown, path: string, code: Lack['code'], message: string) => {
    if (!present) missing.push({ path, code, message })
  }
  const { title, text, place, workMode, employmentType, pay, seats, requirements } = document
  need(title.en || title.ja, '/title', 'title', 'Give the job a title in English or Japanese.')
  need(text.en || text.ja, '/text', 'text', 'Describe the work in English or Japanese.')
  need(place, '/place', 'country', 'Say in which country the work is.')
  need(
    workMode,
    '/workMode',
    'work-mode',
    'Say whether the work is on site, hybrid, remote or in a delivery centre.',
  )
  need(employmentType, '/employmentType', 'employment-type', 'Say what kind of contract it is.')
  need(pay?.maximum ?? pay?.minimum, '/pay', 'pay', 'Say what the job pays.')
  need(seats, '/seats', 'seats', 'Say how many people you are looking for.')
  need(
    requirements.length,
    '/requirements',
    'requirements',
    'Add at least one requirement: without any, nobody can be matched.',
  )
  const { startDate, deadline } = document
  need(
    !startDate || startDate >= today,
    '/startDate',
    'start-passed',
    'The start date has passed. Give a later one.',
  )
  need(
    !deadline || deadline >= today,
    '/deadline',
    'deadline-passed',
    'The deadline has passed. Give a later one.',
  )
  return missing
}

/** @throws AppError invalid-input naming everything a publication still lacks, or dates that have passed */
export function checkPublishable(document: DemandDocument, now: Date): void {
  const missing = lacksOf(document, now)
  if (missing.length)
    throw new AppError(
      'invalid-input',
      'The demand cannot be published as it is; what is missing or past is named below.',
      { details: missing.map(inBody) },
    )
}
