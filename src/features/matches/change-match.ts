import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
import { recordEvent, type Verb } from '../events/index.ts'
import { ownProfileForUpdate } from '../profiles/index.ts'
import { type Ledger, openLedger } from '../seats/index.ts'
import { type Match, matchFor } from './queries.ts'

/** A match as the caller saw it. */
export interface AtRevision {
  id: string
  revision: number
}

type Change = (tx: Transaction, match: Match, ledger: Ledger) => Promise<void>

/**
 * One change of a match by employer or ministry: the demand is held, so the match is as it is read until the end.
 * @throws AppError not-found, or stale-version when it is another revision by now
 */
export async function changeAt(ctx: SignedIn, { id, revision }: AtRevision, change: Change): Promise<Match> {
  return ctx.db.transaction(async tx => {
    const { demandId, company } = await matchFor(tx, ctx.actor, id)
    if (ctx.actor.role === 'employer') await memberOf(tx, ctx.actor, company.id)
    const ledger = await openLedger(tx, { demandId, accountId: ctx.actor.accountId, now: ctx.now })
    const match = await matchFor(tx, ctx.actor, id)
    if (match.revision !== revision)
      throw new AppError(
        'stale-version',
        'Something happened to this match since you read it. Read it again and decide then.',
      )
    await change(tx, match, ledger)
    return matchFor(tx, ctx.actor, id)
  })
}

/** One change by the person it is about. Their answer is theirs alone, so it names no revision. */
export async function changeMine(ctx: SignedIn, id: string, change: Change): Promise<Match> {
  return ctx.db.transaction(async tx => {
    await ownProfileForUpdate(tx, ctx.actor)
    const { demandId } = await matchFor(tx, ctx.actor, id)
    const ledger = await openLedger(tx, { demandId, accountId: ctx.actor.accountId, now: ctx.now })
    await change(tx, await matchFor(tx, ctx.actor, id), ledger)
    return matchFor(tx, ctx.actor, id)
  })
}

/** Writes what happened to a match into the record. `detail`: ids and codes only. */
export async function recordMatchEvent(
  tx: Transaction,
  ctx: Pick<SignedIn, 'actor' | 'now'>,
  verb: Verb,
  { id, demandId }: Pick<Match, 'id' | 'demandId'>,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await recordEvent(tx, {
    at: ctx.now,
    accountId: ctx.actor.accountId,
    verb,
    subject: 'match',
    subjectId: id,
    detail: { demandId, ...detail },
  })
}

type AtDemand = Pick<Match, 'demand' | 'company'>

function closedOrUnverified({ demand, company }: AtDemand): AppError | null {
  if (demand.state !== 'published')
    return new AppError('conflict', 'The demand is closed, so nothing new can start.')
  if (company.verification !== 'verified')
    return new AppError('conflict', 'The employer is not verified now, so nothing new can start.')
  return null
}

/** Why nothing new may start at this demand; null: it may. */
export const demandObstacle = (match: AtDemand): string | null => closedOrUnverified(match)?.message ?? null

/** @throws AppError conflict where nothing new may start */
export function requireOpenDemand(match: AtDemand): void {
  const obstacle = closedOrUnverified(match)
  if (obstacle) throw obstacle
}
