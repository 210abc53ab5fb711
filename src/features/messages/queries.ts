import { eq, lt } from 'drizzle-orm'
import { messageCodes } from '../../../db/schema/message-codes.ts'
import type { Database } from '../../infra/database.ts'

export type SentMessage = typeof messageCodes.$inferSelect

export async function insertMessageCode(db: Database, row: typeof messageCodes.$inferInsert): Promise<void> {
  await db.insert(messageCodes).values(row)
}

export async function messageByCode(db: Database, codeHash: string): Promise<SentMessage | undefined> {
  const [row] = await db.select().from(messageCodes).where(eq(messageCodes.codeHash, codeHash))
  return row
}

export async function forgetMessageCodes(db: Database, sentBefore: Date): Promise<void> {
  await db.delete(messageCodes).where(lt(messageCodes.sentAt, sentBefore))
}
