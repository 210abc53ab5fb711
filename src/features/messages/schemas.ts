import { Type } from 'typebox'
import { oneOf, strict, when } from '../schema-parts.ts'

export const CodeBody = Type.Object(
  { code: Type.String({ minLength: 1, maxLength: 60, description: 'As it stands in the message' }) },
  strict,
)
export const Checked = Type.Object({
  genuine: Type.Boolean({ description: 'A message of ours has this code.' }),
  message: Type.Union([
    Type.Object({
      kind: Type.String({ description: 'What it is about, such as verify-email' }),
      language: oneOf(['en', 'ja', 'ur']),
      sentAt: when,
      recipient: Type.String({ description: 'The address it was sent to, most of it left out' }),
    }),
    Type.Null(),
  ]),
})
