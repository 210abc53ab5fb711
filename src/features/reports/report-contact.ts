import type { Locale } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import { unstorableText } from '../../http/unstorable-text.ts'
import type { Context } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { checkMessage } from '../messages/index.ts'
import type { ReportKind } from './kinds.ts'
import { insertReport, ownMatch, type Report } from './queries.ts'
import { newReference } from './reference.ts'

export interface ReportInput {
  kind: ReportKind
  /** What happened. */
  words: string
  /** Who it was said to come from. */
  saidFrom?: string | undefined
  /** Of the message, as it was typed. */
  code?: string | undefined
  /** The reporter's own match that it is about. */
  matchId?: string | undefined
  /** Where an answer goes; whoever has signed in is answered there. */
  replyTo?: string | undefined
}

/**
 * Anybody tells the ministry of a suspicious contact.
 * @param language of the answer @throws AppError not-found for a match that is not the actor's
 */
export async function reportContact(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  { language, ...input }: ReportInput & { language: Locale },
): Promise<Report> {
  const { kind, words, saidFrom = '', code = '', matchId, replyTo } = input
  const details = unstorableText({ words, saidFrom, code }).map(({ path = '' }) => ({
    path,
    message: 'holds characters that are no text',
  }))
  if (words.trim() === '') details.push({ path: '/words', message: 'Say what happened.' })
  if (details.length > 0)
    throw new AppError('invalid-input', 'The report cannot be taken as it is.', { details })
  const match = matchId === undefined ? undefined : actor && (await ownMatch(db, actor, matchId))
  if (matchId !== undefined && !match)
    throw new AppError('not-found', 'There is no such match, or it is not yours.')
  const message = code.trim() === '' ? undefined : await checkMessage({ db }, { code })
  return db.transaction(async tx => {
    const report = await insertReport(tx, {
      reference: newReference(),
      kind,
      words: words.trim(),
      saidFrom: saidFrom.trim(),
      message: message?.codeHash ?? null,
      unknownCode: code.trim() === '' || message ? null : code.trim(),
      accountId: actor?.accountId ?? null,
      replyTo: actor ? null : (replyTo ?? null),
      language,
      matchId: match?.id ?? null,
      employerId: match?.company.id ?? null,
      createdAt: now,
      waitsSince: now,
    })
    // Without who did it: the record outlives a person who erases everything.
    const event = { accountId: null, verb: 'reportContact', subject: 'report', subjectId: report.id } as const
    await recordEvent(tx, { ...event, detail: { kind, reportId: report.id }, at: now })
    return report
  })
}
