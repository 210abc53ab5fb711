import type { Transaction } from '../../infra/database.ts'
import type { Vault } from '../../infra/vault.ts'
import {
  type Identity,
  type PrivateRow,
  type Profile,
  type ProfileDocument,
  privateDataOf,
  putPrivateData,
  type Visibility,
} from '../profiles/index.ts'

/** A profile as it stood, in JSON. */
export interface Standing {
  version: number
  accountId: string | null
  visibility: Visibility
  identity: Identity
  document: ProfileDocument
  /** Null: nothing was ever said. */
  personal: Personal | null
}

/** Private data as it is stored; what is encrypted opens only for the profile it belongs to. */
export interface Personal {
  sex: PrivateRow['sex']
  birthDate: string | null
  homeProvince: string | null
  statisticsConsentAt: string | null
  /** Hex. */
  cnicCipher: string | null
  cnicBlindIndex: string | null
}

export async function standingOf(tx: Transaction, profile: Profile): Promise<Standing> {
  const { version, accountId, visibility, identity, document } = profile
  const row = await privateDataOf(tx, profile.id)
  return { version, accountId, visibility, identity, document, personal: row && personalFrom(row) }
}

export async function putPersonal(tx: Transaction, profileId: string, personal: Personal): Promise<void> {
  const { statisticsConsentAt, cnicCipher, cnicBlindIndex, ...rest } = personal
  const bytes = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex'))
  await putPrivateData(tx, profileId, {
    ...rest,
    statisticsConsentAt: statisticsConsentAt === null ? null : new Date(statisticsConsentAt),
    cnicCipher: bytes(cnicCipher),
    cnicBlindIndex: bytes(cnicBlindIndex),
  })
}

/**
 * What is private of two that are one: the kept one's words, and where it has none the other's. Consent is given for
 * what was said with it, so the other's counts only where all comes from there. A CNIC is sealed anew: it is nobody
 * else's from then on.
 */
export function joinPersonal(
  kept: { id: string; personal: Personal | null },
  other: { id: string; personal: Personal | null },
  vault: Vault,
): Personal | null {
  const [own, theirs] = [kept.personal, other.personal]
  if (!theirs) return own
  const cnic =
    own?.cnicCipher || !theirs.cnicCipher
      ? { cnicCipher: own?.cnicCipher ?? null, cnicBlindIndex: own?.cnicBlindIndex ?? null }
      : {
          cnicCipher: vault
            .seal(vault.open(Buffer.from(theirs.cnicCipher, 'hex'), other.id), kept.id)
            .toString('hex'),
          cnicBlindIndex: theirs.cnicBlindIndex,
        }
  return {
    sex: own?.sex ?? theirs.sex,
    birthDate: own?.birthDate ?? theirs.birthDate,
    homeProvince: own?.homeProvince ?? theirs.homeProvince,
    statisticsConsentAt: own ? own.statisticsConsentAt : theirs.statisticsConsentAt,
    ...cnic,
  }
}

function personalFrom(row: PrivateRow): Personal {
  return {
    sex: row.sex,
    birthDate: row.birthDate,
    homeProvince: row.homeProvince,
    statisticsConsentAt: row.statisticsConsentAt?.toISOString() ?? null,
    cnicCipher: row.cnicCipher?.toString('hex') ?? null,
    cnicBlindIndex: row.cnicBlindIndex?.toString('hex') ?? null,
  }
}
