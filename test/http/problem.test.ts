import { connect } from 'node:net'
import t from 'tap'
import { Type } from 'typebox'
import { AppError } from '../../src/errors.ts'
import { allow } from '../../src/http/allow.ts'
import { testService } from '../fixtures/service.ts'

const hidden = { config: { allow: allow.public }, schema: { hide: true } }

t.test('problems', async t => {
  const { app, logLines } = await testService(t)
  app.get('/broken', hidden, async () => {
    throw Object.assign(new Error('duplicate key: Key (email)=(secret@example.org) already exists'), {
      code: '23505',
    })
  })
  app.get('/own', hidden, async () => {
    throw new AppError('conflict', 'There is one already.', {
      details: [{ path: '/name', message: 'must be new' }],
    })
  })
  app.get('/things/:id', hidden, async () => ({}))
  app.put('/things/:id', hidden, async () => ({}))
  app.post('/slow', { ...hidden, handlerTimeout: 20 }, () => new Promise(() => {}))
  app.post('/echo', { ...hidden, schema: { hide: true, body: Type.Unknown() } }, async request => ({
    got: request.body,
  }))
  app.post(
    '/typed',
    {
      ...hidden,
      schema: {
        hide: true,
        body: Type.Object({ list: Type.Array(Type.Object({ n: Type.Integer({ minimum: 1 }) })) }),
      },
    },
    async () => ({}),
  )
  const shape = {
    type: /^urn:hunar:problem:/,
    title: String,
    status: Number,
    detail: String,
    instance: /^urn:request:/,
    code: String,
    errors: [],
  }

  await t.test('of our own', async t => {
    const answer = await app.inject('/own')
    t.equal(answer.statusCode, 409)
    t.match(answer.headers['content-type'], /^application\/problem\+json/)
    t.equal(answer.headers['cache-control'], 'no-store')
    t.match(answer.json(), {
      ...shape,
      code: 'conflict',
      detail: 'There is one already.',
      errors: [{ path: '/name' }],
    })
  })

  await t.test('unknown ones say a fixed sentence, and the log has all but the values', async t => {
    const answer = await app.inject('/broken')
    t.equal(answer.statusCode, 500)
    t.match(answer.json(), { ...shape, code: 'internal', detail: /could not be completed/ })
    t.notMatch(answer.body, 'duplicate')
    const line = logLines.find(text => text.includes('request failed'))!
    t.match(JSON.parse(line).err, { code: '23505', message: /duplicate key/, stack: /problem\.test/ })
    t.notMatch(line, 'secret')
  })

  await t.test('nothing there, and not this method', async t => {
    t.match((await app.inject('/nowhere')).json(), { ...shape, status: 404, code: 'not-found' })
    t.match((await app.inject('/things')).json(), { status: 404 })
    const answer = await app.inject({ method: 'DELETE', url: '/things/7' })
    t.equal(answer.headers.allow, 'GET, HEAD, PUT')
    t.match(answer.json(), { ...shape, status: 405, code: 'method-not-allowed' })
    t.match((await app.inject('/%zz')).json(), { status: 400, code: 'invalid-input' })
  })

  await t.test('bodies that cannot be read', async t => {
    const send = (payload: string | Buffer, type = 'application/json') =>
      app.inject({ method: 'POST', url: '/echo', payload, headers: { 'content-type': type } })
    t.match((await send('{"a": 1,\n "b": }')).json(), {
      status: 400,
      detail: /not valid JSON: see line 2, column 7/,
    })
    t.match((await send('{"a": ')).json(), { status: 400, detail: /not valid JSON: see line 1/ })
    const latin1 = Buffer.concat([Buffer.from('{"a": "'), Buffer.from([0xe9]), Buffer.from('tude"}')])
    t.match((await send(latin1)).json(), { status: 400, detail: /not valid UTF-8: see byte 8/ })
    t.match((await send('a=1', 'application/x-www-form-urlencoded')).json(), {
      status: 415,
      code: 'unsupported-media-type',
    })
    t.match((await send('<a/>', 'text/xml')).json(), { status: 415 })
    t.match((await send(`"${'x'.repeat(1024 * 1024)}"`)).json(), {
      status: 413,
      code: 'too-large',
      detail: /1 MiB/,
    })
    t.match((await send('{"__proto__": {"admin": true}}')).json(), { status: 400, detail: /__proto__/ })
    t.match((await send('{"\\u005f_proto__": 1}')).json(), { status: 400, detail: /__proto__/ })
    t.match((await send('{"a": [1, "x\\u0000"], "b": "\\uD83D", "c": "\\ud83d\\ude00"}')).json(), {
      status: 400,
      detail: 'The body holds characters that are no text (NUL or half of a pair): see /a/1, /b.',
      errors: [{ path: '/a/1' }, { path: '/b' }],
    })
    t.match((await send('{"a\\u0000": 1, "b": {"\\ud83d": 2}}')).json(), {
      status: 400,
      errors: [{ path: '/a\uFFFD' }, { path: '/b/\uFFFD' }],
    })
    t.match((await send('{"a": "\\\\u0000 \\ud83d\\ude00"}')).json(), { got: { a: '\\u0000 😀' } })
    t.match((await send('{"a": "日本語 اردو"}', 'application/merge-patch+json')).json(), {
      got: { a: '日本語 اردو' },
    })
    t.match((await send('--x', 'multipart/form-data')).json(), { status: 415 })
  })

  await t.test('the place of what is wrong', async t => {
    const payload = { list: [{ n: 1 }, { n: 0 }, { n: 'x' }, {}] }
    const answer = await app.inject({ method: 'POST', url: '/typed', payload })
    t.match(answer.json(), {
      status: 400,
      detail: /see \/list\/1\/n, \/list\/2\/n, \/list\/3/,
      errors: [{ path: '/list/1/n' }, { path: '/list/2/n' }, { path: '/list/3', message: 'must have n' }],
    })
    t.match((await app.inject({ method: 'POST', url: '/typed' })).json(), {
      status: 400,
      code: 'invalid-input',
    })
  })

  await t.test('handlers that take too long', async t => {
    t.match((await app.inject({ method: 'POST', url: '/slow' })).json(), { status: 503, code: 'unavailable' })
  })

  await t.test('a body of 50 MB is refused while it comes, over a real connection', async t => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const answer = await fetch(`${address}/echo`, {
      method: 'POST',
      body: Buffer.alloc(50 * 1024 * 1024, 'x'),
      headers: { 'content-type': 'application/json' },
    })
    t.equal(answer.status, 413)
    t.match(await answer.json(), { code: 'too-large' })
    const raw = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'))
      let text = ''
      socket.on('data', chunk => {
        text += chunk
      })
      socket.on('end', () => resolve(text))
      socket.on('error', reject)
    })
    t.match(
      raw,
      /^HTTP\/1\.1 400 Bad Request[\s\S]*application\/problem\+json[\s\S]*not a readable HTTP request/,
    )
  })
})

t.test('logs say what was called and by which account, not what was sent', async t => {
  const { app, person, logLines } = await testService(t)
  const someone = await person('candidate', { email: 'quiet@example.org' })
  logLines.length = 0
  await app.inject({
    url: '/api/v1/me?q=secret-words',
    headers: { ...someone.headers, cookie: 'a=secret-cookie' },
  })
  await app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    payload: { email: 'quiet@example.org', password: 'secret-password' },
  })
  await app.inject('/secret-path?email=quiet@example.org')
  const log = logLines.join('')
  t.notMatch(log, /secret|quiet@|Bearer/)
  t.match(JSON.parse(logLines[0]!), {
    operationId: 'getMe',
    status: 200,
    actor: someone.accountId,
    route: '/api/v1/me',
  })
  app.log.info(
    { email: 'a@b.example', nested: { password: 'secret', deeper: { token: 'secret' } } },
    'careless',
  )
  t.notMatch(logLines.at(-1), /secret|a@b/)
})
