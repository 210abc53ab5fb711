import { Type } from 'typebox'
import { locales, roles } from '../../actor.ts'
import { passwordLength } from './policy.ts'

const email = Type.String({
  format: 'email',
  maxLength: 254,
  description: 'An e-mail address; upper and lower case are the same.',
})
const newPassword = Type.String({
  minLength: passwordLength.minimum,
  maxLength: passwordLength.maximum,
  description: 'Any characters. Not one of those that are tried first, and not the e-mail address.',
})
/** Passwords set long ago may be shorter than what is asked today. */
const presentPassword = Type.String({ minLength: 1, maxLength: passwordLength.maximum })
const locale = Type.Enum([...locales], {
  description: 'The language of mails.',
})
const code = Type.String({ minLength: 20, maxLength: 100, description: 'The code of the mail.' })
const closed = { additionalProperties: false }

export const SignUpBody = Type.Object(
  {
    email,
    role: Type.Enum(['candidate', 'employer'], {
      description: 'Staff accounts are made on the server, by `npm run account`.',
    }),
    locale: Type.Optional(locale),
  },
  closed,
)
export const EmailBody = Type.Object({ email }, closed)
export const VerifyEmailBody = Type.Object({ token: code, password: newPassword }, closed)
export const ResetPasswordBody = Type.Object({ token: code, newPassword }, closed)
export const ChangePasswordBody = Type.Object({ password: presentPassword, newPassword }, closed)
export const LanguageBody = Type.Object({ locale }, closed)
export const SignInBody = Type.Object(
  {
    email,
    password: presentPassword,
    code: Type.Optional(
      Type.String({
        minLength: 6,
        maxLength: 20,
        description: 'Of the authenticator app, or a recovery code, for accounts with a second factor.',
      }),
    ),
  },
  closed,
)
export const RefreshBody = Type.Object(
  { refreshToken: Type.String({ minLength: 20, maxLength: 2000 }) },
  closed,
)
export const SessionParams = Type.Object({ sessionId: Type.String({ format: 'uuid' }) })

export const CheckYourMail = Type.Object({
  message: Type.String({ description: 'The same whether or not the address has an account.' }),
})

export const Me = Type.Object({
  id: Type.String({ format: 'uuid' }),
  email: Type.String(),
  role: Type.Enum([...roles]),
  locale,
  createdAt: Type.String({ format: 'date-time' }),
})

export const SignedInAnswer = Type.Object({
  accessToken: Type.String({ description: 'For the header Authorization: Bearer …' }),
  tokenType: Type.Literal('Bearer'),
  expiresIn: Type.Integer({ description: 'Seconds the access token is good for.' }),
  refreshToken: Type.String({ description: 'Good once. Using an older one ends the session.' }),
  refreshExpiresAt: Type.String({ format: 'date-time' }),
  account: Me,
})

export const SessionAnswer = Type.Object({
  id: Type.String({ format: 'uuid' }),
  client: Type.String({ description: 'How the program called itself when it signed in.' }),
  current: Type.Boolean(),
  createdAt: Type.String({ format: 'date-time' }),
  lastUsedAt: Type.String({ format: 'date-time' }),
  expiresAt: Type.String({ format: 'date-time' }),
})
