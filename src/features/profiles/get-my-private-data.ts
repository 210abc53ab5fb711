import type { Vault } from '../../infra/vault.ts'
import type { SignedIn } from '../context.ts'
import { maskedCnic } from './private-data.ts'
import { ownProfile, type PrivateRow, privateDataOf } from './queries.ts'

export interface PrivateData {
  sex: PrivateRow['sex']
  birthDate: string | null
  homeProvince: string | null
  /** Masked but for four digits; null: not given. */
  cnic: string | null
  statisticsConsent: boolean
  /** Since which moment (ISO) sex and home province may be counted; null: not at all. */
  statisticsConsentSince: string | null
}

export async function getMyPrivateData(ctx: SignedIn & { vault: Vault }): Promise<PrivateData> {
  const { id } = await ownProfile(ctx.db, ctx.actor)
  return readPrivate(await privateDataOf(ctx.db, id), id, ctx.vault)
}

export function readPrivate(row: PrivateRow | null, profileId: string, vault: Vault): PrivateData {
  return {
    sex: row?.sex ?? null,
    birthDate: row?.birthDate ?? null,
    homeProvince: row?.homeProvince ?? null,
    cnic: row?.cnicCipher ? maskedCnic(row.cnicCipher, profileId, vault) : null,
    statisticsConsent: Boolean(row?.statisticsConsentAt),
    statisticsConsentSince: row?.statisticsConsentAt?.toISOString() ?? null,
  }
}
