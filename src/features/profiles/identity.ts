import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import { type Static, Type } from 'typebox'
import type { ErrorDetail } from '../../errors.ts'

const strict = { additionalProperties: false }

export const identitySchema = Type.Object(
  {
    latinName: Type.String({ minLength: 1, maxLength: 120, description: 'As in the passport.' }),
    nativeName: Type.Optional(
      Type.String({ minLength: 1, maxLength: 120, description: 'In the own script.' }),
    ),
    email: Type.Optional(
      Type.String({
        minLength: 3,
        maxLength: 254,
        pattern: '^[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>.]+$',
        description: 'An e-mail address, such as name@example.org',
      }),
    ),
    phone: Type.Optional(
      Type.String({
        minLength: 5,
        maxLength: 40,
        description: 'International, or as dialled within Pakistan.',
      }),
    ),
  },
  strict,
)
/** Who it is and how to reach them: shown to nobody but the person, ministry staff and employers they agreed to. */
export type Identity = Static<typeof identitySchema>

/**
 * The identity as it is kept: trimmed, NFC, the phone in E.164.
 * Details have JSON pointers under `/identity` and never repeat the value.
 */
export function readIdentity(given: Identity): { identity: Identity; details: ErrorDetail[] } {
  const details: ErrorDetail[] = []
  const latinName = tidy(given.latinName)
  if (!/\p{Script=Latin}/u.test(latinName))
    details.push({
      path: '/identity/latinName',
      message: 'needs Latin letters, as in the passport; the own script goes into nativeName',
    })
  const nativeName = given.nativeName === undefined ? '' : tidy(given.nativeName)
  const phone = given.phone === undefined ? undefined : dialled(given.phone)
  if (given.phone !== undefined && phone === undefined)
    details.push({
      path: '/identity/phone',
      message: 'is no telephone number that can be dialled; write it like +92 300 1234567 or 0300 1234567',
    })
  return {
    identity: {
      latinName,
      ...(nativeName && { nativeName }),
      ...(given.email !== undefined && { email: given.email.trim() }),
      ...(phone && { phone }),
    },
    details,
  }
}

/** The number in E.164, where it is one that can be dialled. @param country where it is dialled without a country code */
export function dialled(given: string, country = 'PK'): string | undefined {
  const phone = parsePhoneNumberFromString(given, isSupportedCountry(country) ? country : 'PK')
  return phone?.isValid() ? phone.number : undefined
}

function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}
