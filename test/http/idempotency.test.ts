import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { Type } from 'typebox'
import { AppError } from '../../src/errors.ts'
import { allow } from '../../src/http/allow.ts'
import { IdempotencyKey } from '../../src/http/idempotency.ts'
import { testService } from '../fixtures/service.ts'

t.test('creating calls with an Idempotency-Key', async t => {
  const { app, deps, person, clock } = await testService(t)
  let made = 0
  let trouble: Error | undefined
  app.post(
    '/things',
    {
      config: { allow: allow.signedIn, idempotent: true },
      schema: {
        operationId: 'createThing',
        summary: 'Make one',
        tags: ['Health'],
        headers: IdempotencyKey,
        body: Type.Object({ name: Type.String() }),
        response: { 201: Type.Object({ number: Type.Integer() }) },
      },
    },
    async (_request, reply) => {
      await sleep(100)
      if (trouble) throw trouble
      return reply
        .code(201)
        .header('location', `/things/${++made}`)
        .header('etag', '"1"')
        .send({ number: made })
    },
  )
  let madeSlowly = 0
  const waiting = Promise.withResolvers<void>()
  app.post(
    '/slow-things',
    {
      handlerTimeout: 1000,
      config: { allow: allow.signedIn, idempotent: true },
      schema: {
        operationId: 'createSlowThing',
        summary: 'Make one, slowly',
        tags: ['Health'],
        headers: IdempotencyKey,
        response: { 201: Type.Object({}) },
      },
    },
    async (_request, reply) => {
      await waiting.promise
      madeSlowly++
      return reply.code(201).send({})
    },
  )
  const one = await person('employer')
  const other = await person('employer')
  const create = (key: string | undefined, name = 'a', headers: Record<string, string> = one.headers) =>
    app.inject({
      method: 'POST',
      url: '/things',
      payload: { name },
      headers: { ...headers, ...(key !== undefined && { 'idempotency-key': key }) },
    })

  const slow = (key: string) =>
    app.inject({
      method: 'POST',
      url: '/slow-things',
      headers: { ...one.headers, 'idempotency-key': key },
    })

  await t.test('the same again gives the same answer', async t => {
    const first = await create('k1')
    const second = await create('k1')
    t.equal(first.statusCode, 201)
    t.equal(second.statusCode, 201)
    t.equal(second.body, first.body)
    for (const name of ['location', 'etag', 'content-type'])
      t.equal(second.headers[name], first.headers[name], name)
    t.equal(first.headers['idempotency-replayed'], undefined)
    t.equal(second.headers['idempotency-replayed'], 'true')
    t.equal(made, 1)
  })

  await t.test('another body under the same key is refused', async t => {
    t.match((await create('k1', 'b')).json(), { status: 409, code: 'idempotency-mismatch' })
  })

  await t.test('keys are per account, and without a key nothing is remembered', async t => {
    t.equal((await create('k1', 'a', other.headers)).json().number, 2)
    await create(undefined)
    await create(undefined)
    t.equal(made, 4)
  })

  await t.test('two at once: one works, the other is told to wait', async t => {
    const answers = await Promise.all([create('k2'), create('k2')])
    t.same(answers.map(({ statusCode }) => statusCode).sort(), [201, 409])
    const told = answers.find(({ statusCode }) => statusCode === 409)!
    t.match(told.json(), { code: 'conflict' })
    t.equal(told.headers['retry-after'], '1')
    t.equal((await create('k2')).statusCode, 201)
    t.equal(made, 5)
  })

  await t.test('a failure is not remembered', async t => {
    trouble = new AppError('conflict', 'Not now.')
    t.equal((await create('k3')).statusCode, 409)
    trouble = new Error('broken')
    t.equal((await create('k3')).statusCode, 500)
    trouble = undefined
    t.equal((await create('k3')).statusCode, 201)
  })

  await t.test('a request that was given up is not done twice, for it may be done yet', async t => {
    const first = await slow('k4')
    t.equal(first.statusCode, 503)
    const again = await slow('k4')
    t.equal(again.statusCode, 409)
    t.match(again.json(), { code: 'conflict', detail: /use a new key if it was not/ })
    waiting.resolve()
    while (madeSlowly === 0) await sleep(10)
    t.equal((await slow('k4')).statusCode, 409)
    t.equal(madeSlowly, 1)
  })

  await t.test(
    'a claim whose process died is free again, but not while the longest handler may be at work',
    async t => {
      const claimed = { accountId: one.accountId, operationId: 'createThing', key: 'k5' }
      t.match(await deps.idempotencyKeys.claim(claimed, 'hash', clock.now), { kind: 'claimed' })
      const in5Minutes = new Date(clock.now.getTime() + 5 * 60_000)
      t.match(await deps.idempotencyKeys.claim(claimed, 'hash', in5Minutes), { kind: 'in-flight' })
      const in11Minutes = new Date(clock.now.getTime() + 11 * 60_000)
      t.match(await deps.idempotencyKeys.claim(claimed, 'hash', in11Minutes), { kind: 'claimed' })
    },
  )

  await t.test('a key is forgotten after a day', async t => {
    clock.now = new Date(clock.now.getTime() + 25 * 3_600_000)
    const fresh = await app.inject({
      method: 'POST',
      url: '/api/v1/sessions/refresh',
      payload: { refreshToken: one.refreshToken },
    })
    const headers = { authorization: `Bearer ${fresh.json().accessToken}` }
    t.equal((await create('k1', 'b', headers)).statusCode, 201)
  })

  await t.test('keys that are none, and nobody signed in', async t => {
    t.equal((await create('k1', 'a', {})).statusCode, 401)
    const again = await app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      payload: { email: other.email, password: 'korrekte Pferde, 3 Batterien' },
    })
    const headers = { authorization: `Bearer ${again.json().accessToken}` }
    t.match((await create('with space', 'a', headers)).json(), {
      status: 400,
      detail: /^The headers are not as this call needs it/,
      errors: [{ path: 'headers/idempotency-key', message: /: 1 to 200 ASCII characters/ }],
    })
    t.equal((await create('x'.repeat(201), 'a', headers)).statusCode, 400)
  })
})

t.test('every creating call of an account takes an Idempotency-Key', async t => {
  const { app } = await testService(t)
  const schema = {
    operationId: 'createThing',
    summary: 'Make one',
    tags: ['Health'],
    response: { 201: Type.Object({}) },
  }
  const handler = async () => ({})
  t.throws(
    () => app.post('/plain', { config: { allow: allow.signedIn }, schema }, handler),
    /POST \/plain creates something, so it needs config.idempotent/,
  )
  t.throws(
    () => app.post('/silent', { config: { allow: allow.signedIn, idempotent: true }, schema }, handler),
    /headers: IdempotencyKey/,
  )

  interface Operation {
    operationId: string
    security: object[]
    responses: object
    parameters?: { name: string; in: string }[]
  }
  const { paths } = (await app.inject('/openapi.json')).json<{
    paths: Record<string, { post?: Operation }>
  }>()
  const creating = Object.entries(paths).flatMap(([path, { post }]) =>
    path.startsWith('/api/') &&
    post &&
    post.security.length > 0 &&
    ('201' in post.responses || '202' in post.responses)
      ? [post]
      : [],
  )
  t.ok(creating.length >= 7, `${creating.length} calls`)
  for (const { operationId, parameters = [] } of creating)
    t.ok(
      parameters.some(({ name }) => name === 'idempotency-key'),
      operationId,
    )
})
