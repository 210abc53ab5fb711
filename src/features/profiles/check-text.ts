export { unstorableText } from '../../http/unstorable-text.ts'

/** The value with characters that cannot be stored (NUL, halves of a pair) replaced one for one, so that offsets into its texts stay right. */
export function storableText<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    typeof inner === 'string' ? inner.toWellFormed().replaceAll('\0', ' ') : inner,
  ) as Value
}
