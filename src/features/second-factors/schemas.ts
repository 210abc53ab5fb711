import { Type } from 'typebox'

const closed = { additionalProperties: false }
const code = Type.String({
  minLength: 6,
  maxLength: 20,
  description: 'Six digits of the app, or a recovery code.',
})
const name = Type.String({ minLength: 1, maxLength: 100 })
/** What a browser makes of a passkey, as JSON. */
const response = Type.String({ minLength: 2, maxLength: 20_000 })

export const CodeForm = Type.Object({ code }, closed)
export const AuthenticatorForm = Type.Object({ code, name }, closed)
export const PasskeyForm = Type.Object({ response, name }, closed)
export const PasskeyAnswerForm = Type.Object({ response }, closed)
export const FactorForm = Type.Object({ id: Type.String({ format: 'uuid' }) }, closed)
