import { isStaff } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Actor, SignedIn } from '../context.ts'
import { memberOf } from '../employers/index.ts'
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
import { holdProfiles, matchFor } from './queries.ts'

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
  const { actor, now } = ctx
  const side = sideOf(actor)
  return ctx.db.transaction(async tx => {
    const match = await matchFor(tx, actor, id)
    if (side === 'employer') await memberOf(tx, actor, match.company.id)
    // Held, so that an erasure either takes the comment with it or is over.
    const held = match.profileId !== null && (await holdProfiles(tx, [match.profileId])).size === 1
    if (!held)
      throw new AppError('conflict', 'The person has erased everything; nothing can be written about them.')
    const commentId = await insertComment(tx, {
      matchId: id,
      side,
      accountId: actor.accountId,
      text,
      createdAt: now,
    })
    await recordMatchEvent(tx, ctx, 'commentOnMatch', match, { commentId })
    return (await commentsOf(tx, id, side)).find(comment => comment.id === commentId)!
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
