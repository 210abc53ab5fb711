import { sql } from 'drizzle-orm'
import type { Transaction } from '../../infra/database.ts'
import type { Visibility } from '../profiles/index.ts'

interface Both {
  keptId: string
  otherId: string
}

/**
 * The other's id leads to the kept one from now on, as do those that led to the other; an account that only the other
 * had comes along.
 * @returns the profiles that led to the other before
 */
export async function leadTo(
  tx: Transaction,
  { keptId, otherId }: Both,
  accountId: string | null,
  now: Date,
): Promise<string[]> {
  await tx.execute(sql`update profiles set merged_into = ${keptId}::uuid, visibility = 'withdrawn', account_id = null,
    version = version + 1, updated_at = ${now.toISOString()}::timestamptz where id = ${otherId}::uuid`)
  await tx.execute(sql`update profiles set account_id = ${accountId}::uuid
    where id = ${keptId}::uuid and account_id is distinct from ${accountId}::uuid`)
  const rows = await tx.execute<{ id: string }>(
    sql`update profiles set merged_into = ${keptId}::uuid where merged_into = ${otherId}::uuid returning id`,
  )
  return rows.map(({ id }) => id)
}

/** @param visibility and `account` of the other, as they shall be again; @param led what led to it before */
export async function leadBack(
  tx: Transaction,
  { keptId, otherId }: Both,
  { visibility, account, led }: { visibility: Visibility; account: string | null; led: readonly string[] },
): Promise<void> {
  if (account !== null)
    await tx.execute(
      sql`update profiles set account_id = null where id = ${keptId}::uuid and account_id = ${account}::uuid`,
    )
  await tx.execute(sql`update profiles set merged_into = null, visibility = ${visibility}, account_id = ${account}::uuid
    where id = ${otherId}::uuid`)
  await tx.execute(
    sql`update profiles set merged_into = ${otherId}::uuid where id = any(${`{${led.join(',')}}`}::uuid[])`,
  )
}

/** A CNIC has one holder: taken away here before it stands there. */
export async function clearCnic(tx: Transaction, profileId: string): Promise<void> {
  await tx.execute(
    sql`update profile_private set cnic_cipher = null, cnic_blind_index = null where profile_id = ${profileId}::uuid`,
  )
}

/** Whether an account's address is the one that a profile names. */
export async function hasAddress(
  tx: Transaction,
  accountId: string,
  email: string | undefined,
): Promise<boolean> {
  if (email === undefined) return false
  const rows = await tx.execute(
    sql`select from accounts where id = ${accountId}::uuid and lower(email) = lower(${email})`,
  )
  return rows.length === 1
}

/** What was never said before is not there again. */
export async function deletePersonal(tx: Transaction, profileId: string): Promise<void> {
  await tx.execute(sql`delete from profile_private where profile_id = ${profileId}::uuid`)
}
