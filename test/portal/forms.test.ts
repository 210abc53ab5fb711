import t from 'tap'
import { Type } from 'typebox'
import { oneOf } from '../../src/features/schema-parts.ts'
import { readForm } from '../../src/portal/forms.ts'

const schema = Type.Object({
  kind: oneOf(['a', 'b']),
  which: Type.Optional(Type.Union([Type.Literal('x'), Type.Literal('y')])),
  hours: Type.Optional(Type.Array(oneOf(['early', 'late']))),
  clock: Type.Optional(Type.String({ pattern: '^\\d\\d:\\d\\d$' })),
})
const errorsOf = (sent: Record<string, string | string[]>) => readForm(schema, sent, 'en').errors

t.test('an answer that is none of those shown hears of the answers, not of an example', t => {
  const message = 'Choose one of the answers that are shown.'
  t.same(errorsOf({ '/kind': 'c' }), [{ name: '/kind', message }])
  t.same(errorsOf({ '/kind': 'a', '/which': 'z' }), [{ name: '/which', message }])
  t.same(errorsOf({ '/kind': ['a', 'b'] }), [{ name: '/kind', message }], 'two answers where one is asked')
  t.same(errorsOf({ '/kind': 'a', '/hours': ['early', 'noon'] }), [{ name: '/hours/1', message }])
  t.same(errorsOf({}), [{ name: '/kind', message: 'This is needed.' }])
  t.match(errorsOf({ '/kind': 'a', '/clock': 'noon' }), [{ name: '/clock', message: /Look at the example/ }])
  t.end()
})
