import { hashToken } from '../../infra/secrets.ts'
import { stepOf } from './authenticator.ts'
import type { SecondFactorContext } from './context.ts'
import { authenticatorsForCheck, updateFactor, useRecoveryCode } from './queries.ts'
import { normalised } from './recovery-codes.ts'

/** Whether this is the present code of one of the account's authenticators, or a recovery code; each is taken once. */
export async function checkCode(
  { db, now, vault }: SecondFactorContext,
  { accountId, code }: { accountId: string; code: string },
): Promise<boolean> {
  return db.transaction(async tx => {
    const digits = code.replaceAll(/\s/g, '')
    if (/^\d{6}$/.test(digits)) {
      for (const factor of await authenticatorsForCheck(tx, accountId)) {
        const step = stepOf(vault.open(factor.secret!, factor.id), digits, now)
        if (step === undefined || step <= (factor.lastStep ?? -1)) continue
        await updateFactor(tx, factor.id, { lastStep: step, lastUsedAt: now })
        return true
      }
      return false
    }
    return useRecoveryCode(tx, { accountId, codeHash: hashToken(normalised(code)), now })
  })
}
