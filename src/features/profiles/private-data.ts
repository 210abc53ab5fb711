import { type Static, Type } from 'typebox'
import type { ErrorDetail } from '../../errors.ts'
import type { Vault } from '../../infra/vault.ts'
import type { Reference } from '../../reference/index.ts'
import { isRealDate } from './check-document.ts'
import { suggestion } from './suggest.ts'

const strict = { additionalProperties: false }
const nullable = <Schema extends Type.TSchema>(schema: Schema) =>
  Type.Optional(Type.Union([schema, Type.Null()]))

export const privateInput = Type.Object(
  {
    sex: nullable(Type.Enum(['female', 'male', 'other'])),
    birthDate: nullable(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })),
    homeProvince: nullable(
      Type.String({ pattern: '^PK-[A-Z]{2}$', description: 'ISO 3166-2, such as PK-PB' }),
    ),
    cnic: nullable(
      Type.String({
        pattern: '^\\d{5}-?\\d{7}-?\\d$',
        description: '13 digits, such as 35202-1234567-1; kept encrypted, never shown in full again.',
      }),
    ),
    statisticsConsent: Type.Optional(
      Type.Boolean({
        description:
          'Whether sex and home province may be counted, without the person, in statistics. They are kept for nothing else: without it neither can be given, and taking it back takes both out.',
      }),
    ),
  },
  strict,
)
/** A key that is absent stays as it is; null takes the value out. */
export type PrivateInput = Static<typeof privateInput>

const youngest = 14
const oldest = 100

/** Details have JSON pointers under `at` and never repeat a value. */
export function checkPrivate(given: PrivateInput, reference: Reference, now: Date, at = ''): ErrorDetail[] {
  const details: ErrorDetail[] = []
  if (given.birthDate) {
    const age = now.getUTCFullYear() - Number(given.birthDate.slice(0, 4))
    if (!isRealDate(given.birthDate))
      details.push({ path: `${at}/birthDate`, message: 'is not a day of the calendar' })
    else if (age < youngest || age > oldest)
      details.push({ path: `${at}/birthDate`, message: `makes an age under ${youngest} or over ${oldest}` })
  }
  if (given.homeProvince && !reference.provinces.has(given.homeProvince))
    details.push({
      path: `${at}/homeProvince`,
      message: `unknown province "${given.homeProvince}"${suggestion('province', given.homeProvince, reference)}`,
    })
  // The first digit is the province of the permanent address, 1 to 8.
  if (given.cnic && !/^[1-8]/.test(given.cnic))
    details.push({ path: `${at}/cnic`, message: 'is no CNIC: it begins with a digit from 1 to 8' })
  return details
}

/** The thirteen digits alone: what is encrypted and compared. */
export function cnicDigits(cnic: string): string {
  return cnic.replaceAll('-', '')
}

/** Only digits 9 to 12 are shown: the first ones tell the district, the last one the sex. */
export function maskedCnic(sealed: Buffer, profileId: string, vault: Vault): string {
  return `*****-***${vault.open(sealed, profileId).slice(8, 12)}-*`
}
