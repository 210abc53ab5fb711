import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { type Ledger, takePlace } from '../seats/index.ts'
import { assessMatches } from './assess-matches.ts'
import { type AtRevision, changeAt, demandObstacle, recordMatchEvent } from './change-match.ts'
import { noOverride } from './come-back.ts'
import { findOverrides } from './find-overrides.ts'
import { requireStaff } from './policy.ts'
import { changeMatch, type Match } from './queries.ts'
import { requireReason } from './reasons.ts'
import { notNow, rules } from './rules.ts'

export interface Referral extends AtRevision {
  note?: string | undefined
  /** A coded reason to refer against the ranking; a second liaison then confirms it. */
  overrideReason?: string | undefined
}

/**
 * A liaison puts somebody who has agreed before the employer: on an open seat, or as a reserve. Against the ranking it
 * only asks for that, and waits for another liaison.
 * @throws AppError conflict that says what would be overridden, where no reason is given
 */
export async function referMatch(ctx: SignedIn, input: Referral): Promise<Match> {
  requireStaff(ctx.actor)
  const { note, overrideReason } = input
  if (overrideReason !== undefined) requireReason('override', overrideReason)
  const { actor, now } = ctx
  return changeAt(ctx, input, async (tx, match, ledger) => {
    const obstacle = obstacleToReferral(match)
    if (obstacle !== null) throw new AppError('conflict', obstacle)
    const kinds = (await findOverrides(ctx, tx, match.demandId, [match])).kinds.get(match.id)!
    if (kinds.length === 0) return putForward(ctx, tx, match, ledger, { note })
    if (overrideReason === undefined) throw againstRanking(kinds)
    await changeMatch(
      tx,
      match.id,
      {
        ministry: 'none',
        ministryReason: null,
        ministryNote: note ?? null,
        ...noOverride,
        overrideKinds: kinds,
        overrideReason,
        overrideBy: actor.accountId,
        overrideAt: now,
      },
      now,
    )
    await recordMatchEvent(tx, ctx, 'askForOverride', match, { kinds, reason: overrideReason })
  })
}

/** Why somebody cannot be referred now; null: they can. */
export function obstacleToReferral(match: Match): string | null {
  const rule = rules.ministry.refer
  if (!rule.possible(match)) return notNow(rule)
  return demandObstacle(match) ?? profileObstacle(match)
}

export function profileObstacle({ visibility }: Match): string | null {
  return visibility === 'searchable'
    ? null
    : `The profile is ${visibility ?? 'erased'}, so nothing new can start.`
}

/** The referral itself, with the assessment of this moment in the record. */
export async function putForward(
  ctx: SignedIn,
  tx: Transaction,
  match: Match,
  ledger: Ledger,
  {
    note,
    confirming = false,
  }: { note?: string | undefined /** Another liaison’s override. */; confirming?: boolean },
): Promise<void> {
  const { actor, now } = ctx
  const assessment = (await assessMatches({ ...ctx, db: tx }, [match])).get(match.id)
  await changeMatch(
    tx,
    match.id,
    {
      ministry: 'referred',
      ministryReason: null,
      ...(note !== undefined && { ministryNote: note }),
      ministryBy: actor.accountId,
      ministryAt: now,
      ...(confirming ? { confirmedBy: actor.accountId } : noOverride),
    },
    now,
  )
  await takePlace(ledger, match.id)
  await recordMatchEvent(tx, ctx, confirming ? 'confirmReferral' : 'referMatch', match, {
    ...(assessment && {
      verdict: assessment.verdict,
      score: assessment.score,
      demandVersion: assessment.demand.version,
      profileVersion: assessment.profile.version,
      engine: assessment.engine,
    }),
  })
}

export function againstRanking(kinds: readonly string[]): AppError {
  return new AppError(
    'conflict',
    'This goes against the ranking. Give a reason, and another liaison has to confirm it.',
    {
      details: kinds.map(kind => ({
        path: '/overrideReason',
        message:
          kind === 'not-eligible'
            ? 'The assessment says not eligible. Choose why this person is referred all the same.'
            : 'Somebody who is ranked better has agreed too and waits for a decision. Choose why this person is referred first.',
      })),
    },
  )
}
