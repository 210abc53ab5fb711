import { randomInt } from 'node:crypto'
import type { Database, Transaction } from '../../infra/database.ts'
import { hashToken } from '../../infra/secrets.ts'
import { replaceRecoveryCodes } from './queries.ts'

/** Without letters and digits that are taken for each other. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const codes = 10
const length = 10

/** New codes in the place of all former ones; shown once, kept as hashes. */
export async function issueRecoveryCodes(tx: Database | Transaction, accountId: string): Promise<string[]> {
  const made = Array.from({ length: codes }, () =>
    Array.from({ length }, () => letters[randomInt(letters.length)]).join(''),
  )
  await replaceRecoveryCodes(tx, accountId, made.map(hashToken))
  return made.map(code => `${code.slice(0, 5)}-${code.slice(5)}`)
}

export const normalised = (code: string): string => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
