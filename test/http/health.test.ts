import t from 'tap'
import type { Check } from '../../src/http/health.ts'
import { testService } from '../fixtures/service.ts'

t.test('health', async t => {
  const state: Record<string, () => ReturnType<Check['run']>> = {
    database: async () => ({ state: 'ok' }),
    search: async () => ({ state: 'degraded', detail: 'answered by PostgreSQL' }),
  }
  const checks: Check[] = ['database', 'search'].map(name => ({ name, run: () => state[name]!() }))
  const { app, logLines } = await testService(t, { checks })
  t.same((await app.inject('/health/live')).json(), { status: 'ok' })

  const degraded = await app.inject('/health/ready')
  t.equal(degraded.statusCode, 200, 'degraded is still ready')
  t.same(degraded.json(), {
    status: 'degraded',
    checks: [
      { name: 'database', state: 'ok' },
      { name: 'search', state: 'degraded', detail: 'answered by PostgreSQL' },
    ],
  })

  state.database = async () => {
    throw new Error('connect ECONNREFUSED')
  }
  const down = await app.inject('/health/ready')
  t.equal(down.statusCode, 503)
  t.match(down.json(), { status: 'down', checks: [{ name: 'database', state: 'down' }, {}] })
  t.notMatch(down.body, 'ECONNREFUSED')
  t.ok(logLines.some(line => line.includes('ECONNREFUSED')))

  state.database = () => new Promise(() => {})
  t.equal((await app.inject('/health/ready')).statusCode, 503, 'no answer is down')
  t.equal((await app.inject('/health/live')).statusCode, 200)
})
