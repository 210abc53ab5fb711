import { undoFor, undoNotice } from '../../../portal/components/parts.ts'
import { type Html, nothing } from '../../../portal/html.ts'
import { employerActions, type Match } from '../../matches/index.ts'
import { type Asked, pathsOf } from './shared.ts'

type Answered = Match & { employerAt: Date; profileId: string }

/** Can be undone: a decline, or that somebody was asked who has not answered. */
function undoable(match: Match): boolean {
  const can = employerActions(match)
  // A request that came back by the undo of a decline is none of just now.
  return can.includes('take-back-decline') || (can.includes('take-back-request') && !!match.employerBefore)
}

/**
 * The newest answer of the reader's own, whoever was in it, with its undo.
 * @param back where the undo leads to
 */
export function justAnswered(
  { ctx, words }: Asked,
  matches: Iterable<Match>,
  { demandId, back }: { demandId: string; back: string },
): Html {
  const mine = [...matches].filter(
    (match): match is Answered =>
      match.employerBy === ctx.actor.accountId &&
      match.employerAt !== null &&
      match.profileId !== null &&
      ctx.now.getTime() - match.employerAt.getTime() < undoFor &&
      undoable(match),
  )
  const [newest] = mine.sort((a, b) => b.employerAt.getTime() - a.employerAt.getTime())
  if (!newest) return nothing
  const batch = mine.filter(
    ({ employer, employerAt }) =>
      employer === newest.employer && employerAt.getTime() === newest.employerAt.getTime(),
  )
  const count = batch.length
  const paths = pathsOf(demandId)
  const [action, text] =
    newest.employer === 'declined'
      ? [paths.takeBack, words.t('undo.declined', { count })]
      : [paths.takeBackAsk, words.t('undo.asked', { count })]
  return undoNotice(action, text, words.locale, {
    back,
    ...Object.fromEntries(batch.map(({ profileId }, at) => [`/profileIds/${at}`, profileId])),
  })
}
