import { hashToken } from '../../infra/secrets.ts'
import type { Context } from '../context.ts'
import { readMessageCode } from './codes.ts'
import { messageByCode, type SentMessage } from './queries.ts'

/**
 * Whether a mail is ours, by the code that stands in it: anybody may ask.
 * @returns undefined when no mail of ours of the last two years has this code
 */
export async function checkMessage(
  { db }: Pick<Context, 'db'>,
  { code }: { code: string },
): Promise<SentMessage | undefined> {
  const read = readMessageCode(code)
  return read === undefined ? undefined : messageByCode(db, hashToken(read))
}
