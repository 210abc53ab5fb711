import type { Transaction } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'
import { cnicDigits } from '../profiles/index.ts'
import { claimKeys, takenBy } from './queries.ts'
import type { ImportedPerson } from './row.ts'

/** What nobody else may have. */
export interface UniqueKey {
  /** Hex of the keyed hash. */
  key: string
  path: string
  email?: string
}
export interface Duplicate {
  row: number
  path: string
  message: string
}

/**
 * The rows whose address or CNIC somebody has: a profile, or an earlier row of the same file.
 * @param importId keeps the keys of a file beyond this batch; null: what was stored is all there is to compare with
 */
export async function findDuplicates(
  tx: Transaction,
  rows: readonly { row: number; keys: readonly UniqueKey[] }[],
  importId: string | null,
): Promise<Duplicate[]> {
  const keys = rows.flatMap(({ row, keys }) => keys.map(key => ({ ...key, row })))
  const first = new Map<string, number>()
  const own: typeof keys = []
  const duplicates: Duplicate[] = []
  for (const key of keys) {
    const earlier = first.get(key.key)
    if (earlier === undefined) {
      first.set(key.key, key.row)
      own.push(key)
    } else duplicates.push(asRow(key, earlier))
  }
  const taken = await takenBy(
    tx,
    own.flatMap(({ email }) => email ?? []),
    own.flatMap(({ email, key }) => (email === undefined ? key : [])),
  )
  const before = importId === null ? new Map<string, number>() : await claimKeys(tx, importId, own)
  for (const key of own) {
    const earlier = before.get(key.key)
    if (earlier !== undefined) duplicates.push(asRow(key, earlier))
    else if (taken.has(key.email ?? key.key))
      duplicates.push({
        row: key.row,
        path: key.path,
        message: 'a profile has this already; leave the row out',
      })
  }
  return duplicates
}

function asRow({ row, path }: { row: number; path: string }, earlier: number): Duplicate {
  return { row, path, message: `row ${earlier} has this already; leave one of the two out` }
}

export function uniqueKeys({ identity, private: personal }: ImportedPerson, vault: Vault): UniqueKey[] {
  const keys: UniqueKey[] = []
  if (identity.email !== undefined) {
    const email = identity.email.toLowerCase()
    keys.push({ key: vault.index('email', email).toString('hex'), path: '/identity/email', email })
  }
  if (personal?.cnic)
    keys.push({ key: vault.index('cnic', cnicDigits(personal.cnic)).toString('hex'), path: '/private/cnic' })
  return keys
}
