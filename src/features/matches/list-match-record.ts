import type { Role } from '../../actor.ts'
import type { SignedIn } from '../context.ts'
import { recordOf } from '../events/index.ts'
import { movesOfMatch } from '../seats/index.ts'
import { requireStaff } from './policy.ts'
import { matchFor, whoIs } from './queries.ts'

export interface RecordLine {
  at: Date
  verb: string
  detail: Record<string, unknown>
  /** Null: a rule, or an account that is no more. */
  by: { accountId: string; role: Role; email: string } | null
}

/** Everything that happened to a match, its seat included, oldest first; for ministry staff. */
export async function listMatchRecord(ctx: SignedIn, { id }: { id: string }): Promise<RecordLine[]> {
  requireStaff(ctx.actor)
  await matchFor(ctx.db, ctx.actor, id)
  const [events, moves] = await Promise.all([recordOf(ctx.db, 'match', id), movesOfMatch(ctx.db, id)])
  const lines = [
    ...events.map(({ at, verb, detail, accountId }) => ({
      at,
      verb,
      detail: detail as Record<string, unknown>,
      accountId,
    })),
    ...moves.map(({ at, from, to, why, accountId }) => ({
      at,
      verb: 'moveSeat',
      detail: { from, to, why },
      accountId,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  const people = await whoIs(
    ctx.db,
    lines.flatMap(({ accountId }) => accountId ?? []),
  )
  return lines.map(({ accountId, ...line }) => ({ ...line, by: people.get(accountId ?? '') ?? null }))
}
