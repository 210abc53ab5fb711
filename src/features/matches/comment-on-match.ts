import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Transaction } from '../../infra/database.ts'
import type { Actor, SignedIn } from '../context.ts'
import { demandFor, publishedVersion } from '../demands/index.ts'
import { memberOf } from '../employers/index.ts'
import { profilesForMember } from '../profiles/index.ts'
import { openLedger } from '../seats/index.ts'
import { recordMatchEvent } from './change-match.ts'
import {
  type Comment,
  type CommentSide,
  commentsOf,
  hideComment,
  insertComment,
  lastRemoved,
  showComment,
} from './comment-queries.ts'
import { ensureMatch, holdProfiles, type Match, matchFor } from './queries.ts'
import { notSeen } from './shortlist-profile.ts'

/** Whose colleagues read along. @throws AppError forbidden for a person: comments are never about showing them */
export function sideOf(actor: Actor): CommentSide {
  if (isStaff(actor)) return 'ministry'
  if (actor.role === 'employer') return 'employer'
  throw new AppError('forbidden', 'Comments are for employers and ministry staff.')
}

/** What colleagues wrote, oldest first: the actor's own side's, never the other's. */
export async function listComments(ctx: SignedIn, { id }: { id: string }): Promise<Comment[]> {
  const side = sideOf(ctx.actor)
  await matchFor(ctx.db, ctx.actor, id)
  return commentsOf(ctx.db, id, side)
}

/** A note for colleagues. The record says that there is one, not what it says. */
export async function commentOnMatch(
  ctx: SignedIn,
  { id, text }: { id: string; text: string },
): Promise<Comment> {
  const { actor } = ctx
  const side = sideOf(actor)
  return ctx.db.transaction(async tx => {
    const match = await matchFor(tx, actor, id)
    if (side === 'employer') await memberOf(tx, actor, match.company.id)
    // Held, so that an erasure either takes the comment with it or is over.
    const held = match.profileId !== null && (await holdProfiles(tx, [match.profileId])).size === 1
    if (!held)
      throw new AppError('conflict', 'The person has erased everything; nothing can be written about them.')
    return write(tx, ctx, match, text)
  })
}

async function write(
  tx: Transaction,
  ctx: SignedIn,
  match: Pick<Match, 'id' | 'demandId'>,
  text: string,
): Promise<Comment> {
  const { accountId } = ctx.actor
  const side = sideOf(ctx.actor)
  const commentId = await insertComment(tx, { matchId: match.id, side, accountId, text, createdAt: ctx.now })
  await recordMatchEvent(tx, ctx, 'commentOnMatch', match, { commentId })
  return (await commentsOf(tx, match.id, side)).find(comment => comment.id === commentId)!
}

/**
 * The same about somebody whom nobody has asked or declined yet. A match begins in which nothing is answered: only the
 * colleagues know of it.
 * @throws AppError not-found for a demand that is not open, or a person whom the actor may not see
 */
export async function commentOnProfile(
  ctx: SignedIn,
  { demandId, profileId: about, text }: { demandId: string; profileId: string; text: string },
): Promise<Comment & { matchId: string }> {
  const { actor, now } = ctx
  return ctx.db.transaction(async tx => {
    const { employerId } = await demandFor(tx, actor, demandId)
    await memberOf(tx, actor, employerId)
    await publishedVersion(tx, demandId)
    const profileId = (await holdProfiles(tx, [about])).get(about) ?? about
    if ((await profilesForMember(tx, actor, [profileId], employerId)).length === 0) throw notSeen()
    await openLedger(tx, { demandId, accountId: actor.accountId, now })
    const match = await ensureMatch(tx, demandId, profileId, now)
    return { ...(await write(tx, ctx, match, text)), matchId: match.id }
  })
}

export interface CommentOf {
  /** Of the match. */
  id: string
  commentId: string
}

/** Takes back a comment of the actor's own; for a day it can be brought back. */
export async function removeComment(ctx: SignedIn, comment: CommentOf): Promise<void> {
  return changeOwn(ctx, comment, 'removeComment', (tx, own) => hideComment(tx, own, ctx.now))
}

/** Brings back a comment that the actor has removed. */
export async function restoreComment(ctx: SignedIn, comment: CommentOf): Promise<void> {
  return changeOwn(ctx, comment, 'restoreComment', showComment)
}

async function changeOwn(
  ctx: SignedIn,
  { id, commentId }: CommentOf,
  verb: 'removeComment' | 'restoreComment',
  change: typeof showComment,
): Promise<void> {
  const { actor } = ctx
  sideOf(actor)
  await ctx.db.transaction(async tx => {
    const match = await matchFor(tx, actor, id)
    if (!(await change(tx, { id: commentId, matchId: id, accountId: actor.accountId })))
      throw new AppError('not-found', 'There is no such comment, or it is not yours.')
    await recordMatchEvent(tx, ctx, verb, match, { commentId })
  })
}

/** The comment that the actor took back last, a short while ago; to offer its undo. */
export async function findRemovedComment(
  ctx: SignedIn,
  { id, since }: { id: string; since: Date },
): Promise<string | undefined> {
  await matchFor(ctx.db, ctx.actor, id)
  return lastRemoved(ctx.db, { matchId: id, accountId: ctx.actor.accountId, since })
}
