import { AppError } from '../../errors.ts'
import type { Vault } from '../../infra/vault.ts'
import type { SignedIn } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { type PrivateData, readPrivate } from './get-my-private-data.ts'
import { checkPrivate, cnicDigits, type PrivateInput } from './private-data.ts'
import { ownProfileForUpdate, type PrivateRow, privateDataOf } from './queries.ts'
import { refuse } from './read-profile-input.ts'
import { lockIdentities, noteDuplicateCheck, profileWithCnic, putPrivateData } from './write-queries.ts'

/** What neither matching nor search nor an employer ever sees, so nothing of them is told about it. */
export async function updateMyPrivateData(
  ctx: SignedIn & { vault: Vault },
  input: PrivateInput,
): Promise<PrivateData> {
  const { actor, now, vault } = ctx
  refuse(checkPrivate(input, ctx.reference, now))
  const written = await ctx.db.transaction(async tx => {
    const { id } = await ownProfileForUpdate(tx, actor)
    const before = await privateDataOf(tx, id)
    const row = { profileId: id, ...counted(personalRow(before, input, id, vault, now), input) }
    if (input.cnic) {
      await lockIdentities(tx)
      const holder = await profileWithCnic(tx, row.cnicBlindIndex!)
      if (holder && holder !== id) {
        // Committed, though the change is refused: a liaison sees that the two may be one.
        await noteDuplicateCheck(tx, id, holder)
        return null
      }
    }
    const { profileId, ...data } = row
    await putPrivateData(tx, profileId, data)
    await noteDuplicateCheck(tx, id)
    await recordEvent(tx, {
      accountId: actor.accountId,
      verb: 'updateMyPrivateData',
      subject: 'profile',
      subjectId: id,
      detail: { changed: Object.keys(input) },
    })
    return readPrivate(row, id, vault)
  })
  if (!written)
    throw new AppError(
      'conflict',
      'Another profile has this CNIC. If it is yours, ask the ministry’s liaison.',
      { details: [{ path: '/cnic', message: 'belongs to another profile' }] },
    )
  return written
}

/** Sex and home province are kept to be counted and for nothing else, so they come and go with the consent to that. */
function counted(row: Omit<PrivateRow, 'profileId'>, input: PrivateInput): Omit<PrivateRow, 'profileId'> {
  if (row.statisticsConsentAt) return row
  if (input.sex || input.homeProvince)
    throw new AppError(
      'invalid-input',
      'Sex and home province are only kept if you agree that they are counted.',
      {
        details: [{ path: '/statisticsConsent', message: 'is needed: they are kept for nothing else' }],
      },
    )
  return input.statisticsConsent === false ? { ...row, sex: null, homeProvince: null } : row
}

/** The row after the input: absent keys stay, null takes out. */
export function personalRow(
  before: PrivateRow | null,
  input: PrivateInput,
  profileId: string,
  vault: Vault,
  now: Date,
): Omit<PrivateRow, 'profileId'> {
  const kept = <Value>(given: Value | undefined, old: Value | undefined) =>
    given === undefined ? (old ?? null) : given
  const digits = input.cnic ? cnicDigits(input.cnic) : null
  return {
    sex: kept(input.sex, before?.sex),
    birthDate: kept(input.birthDate, before?.birthDate),
    homeProvince: kept(input.homeProvince, before?.homeProvince),
    statisticsConsentAt:
      input.statisticsConsent === undefined
        ? (before?.statisticsConsentAt ?? null)
        : input.statisticsConsent
          ? (before?.statisticsConsentAt ?? now)
          : null,
    cnicCipher:
      input.cnic === undefined
        ? (before?.cnicCipher ?? null)
        : digits === null
          ? null
          : vault.seal(digits, profileId),
    cnicBlindIndex:
      input.cnic === undefined
        ? (before?.cnicBlindIndex ?? null)
        : digits === null
          ? null
          : vault.index('cnic', digits),
  }
}
