import t from 'tap'
import { describeError } from '../../src/infra/log.ts'

t.test('an error is told by its place, without the values it quotes', async t => {
  const cause = Object.assign(new Error('Key (email)=(amna@example.org) exists'), {
    code: '23505',
    detail: 'Key (email)=(amna@example.org)',
  })
  const line = describeError(new Error('Failed query\nparams: amna@example.org', { cause }))
  t.match(line, { type: 'Error', message: 'Failed query', stack: /log\.test\.ts/, cause: { code: '23505' } })
  t.notMatch(JSON.stringify(line), 'amna')
})

t.test('what the queue tells as a plain object is an error too; anything else is not shown', async t => {
  const told = {
    message: 'connect ECONNREFUSED',
    code: 'ECONNREFUSED',
    stack: 'x\n    at y',
    queue: 'mail',
    data: 'amna',
  }
  t.strictSame(describeError(told), {
    type: 'Error',
    message: 'connect ECONNREFUSED',
    code: 'ECONNREFUSED',
    stack: 'at y',
  })
  for (const thrown of ['amna', { amna: 1 }, null, undefined])
    t.notMatch(JSON.stringify(describeError(thrown)), 'amna')
})
