import t from 'tap'
import { Type } from 'typebox'
import { allow } from '../../src/http/allow.ts'
import { testService } from '../fixtures/service.ts'

const described = {
  operationId: 'doThing',
  summary: 'Do it',
  tags: ['Health'],
  response: { 200: Type.Object({}) },
}

t.test('a route must say who may call it and what it is', async t => {
  const { app } = await testService(t)
  const handler = async () => ({})
  t.throws(() => app.get('/open', { schema: described }, handler), /GET \/open does not say who may call it/)
  const config = { allow: allow.signedIn }
  for (const missing of ['operationId', 'summary', 'tags', 'response'] as const) {
    const { [missing]: _, ...schema } = described
    t.throws(
      () => app.post(`/no-${missing}`, { config, schema }, handler),
      new RegExp(`/no-${missing} needs schema.${missing}`),
    )
  }
  t.throws(() => app.get('/bare', { config }, handler), /needs schema.operationId/)
  t.doesNotThrow(
    () => app.get('/hidden', { config, schema: { hide: true } }, handler),
    'pages only need a policy',
  )
})

t.test('policies', async t => {
  const { app, person } = await testService(t)
  for (const [url, policy] of Object.entries({
    '/public': allow.public,
    '/anyone': allow.anyone,
    '/signed-in': allow.signedIn,
    '/staff': allow.roles('liaison', 'admin'),
  }))
    app.get(url, { config: { allow: policy }, schema: { hide: true } }, async request => ({
      role: request.actor?.role ?? null,
    }))
  const liaison = await person('liaison')
  const candidate = await person('candidate')
  const bad = { authorization: 'Bearer abc' }
  const get = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await app.inject({ url, headers })
    return answer.statusCode === 200 ? answer.json().role : answer.statusCode
  }
  t.same(await Promise.all(['/public', '/anyone', '/signed-in', '/staff'].map(url => get(url))), [
    null,
    null,
    401,
    401,
  ])
  t.same(await Promise.all(['/public', '/anyone', '/signed-in', '/staff'].map(url => get(url, bad))), [
    null,
    401,
    401,
    401,
  ])
  t.equal(await get('/anyone', candidate.headers), 'candidate')
  t.equal(await get('/signed-in', candidate.headers), 'candidate')
  t.equal(await get('/staff', candidate.headers), 403)
  t.equal(await get('/staff', liaison.headers), 'liaison')
})

t.test('half a gigabyte has five minutes to arrive, and headers one', async t => {
  const { app } = await testService(t)
  t.equal(app.server.requestTimeout, 300_000)
  t.equal(app.server.headersTimeout, 60_000)
})

t.test('request ids', async t => {
  const { app } = await testService(t)
  const id = async (given?: string) =>
    (await app.inject({ url: '/health/live', headers: given === undefined ? {} : { 'x-request-id': given } }))
      .headers['x-request-id']
  t.equal(await id('abc-123_DEF.456'), 'abc-123_DEF.456')
  t.match(await id(), /^[0-9a-f-]{36}$/)
  t.match(await id('short'), /^[0-9a-f-]{36}$/)
  t.match(await id('line\tbreak and spaces'), /^[0-9a-f-]{36}$/)
  t.match(await id('x'.repeat(65)), /^[0-9a-f-]{36}$/)
  const missing = await app.inject({ url: '/nothing', headers: { 'x-request-id': 'trace-0001' } })
  t.match(missing.json(), { instance: 'urn:request:trace-0001' })
  t.equal(missing.headers['x-request-id'], 'trace-0001')
})

t.test('security headers, and a reference that asks nobody else', async t => {
  const { app } = await testService(t)
  const live = await app.inject('/health/live')
  t.match(live.headers['content-security-policy'], /default-src 'none'/)
  t.notMatch(live.headers['content-security-policy'], /unsafe|https:|\*/)
  t.equal(live.headers['x-content-type-options'], 'nosniff')
  t.equal(live.headers['strict-transport-security'], undefined, 'not over plain http')
  const docs = await app.inject('/docs/')
  t.equal(docs.statusCode, 200)
  t.notMatch(docs.headers['content-security-policy'], /https:|\*|validator/)
  t.notMatch(docs.body, /(src|href)="https?:/)
  t.equal((await app.inject('/docs/static/swagger-ui-bundle.js')).statusCode, 200)
  t.equal((await app.inject('/docs')).statusCode, 200)
})

t.test('the contract', async t => {
  const { app } = await testService(t)
  const answer = await app.inject('/openapi.json')
  t.equal(answer.statusCode, 200)
  const contract = answer.json()
  t.equal(contract.openapi, '3.1.0')
  const operations = Object.values<
    Record<string, { operationId: string; tags: string[]; responses: object }>
  >(contract.paths).flatMap(path => Object.values(path))
  const ids = operations.map(({ operationId }) => operationId)
  t.equal(new Set(ids).size, ids.length, 'every operationId once')
  for (const name of [
    'signUp',
    'verifyEmail',
    'signIn',
    'refreshSession',
    'getMe',
    'isReady',
    'getSigningKeys',
  ])
    t.ok(ids.includes(name), name)
  for (const { operationId, responses } of operations)
    t.ok('4XX' in responses && '5XX' in responses, operationId)
  const declared = contract.tags.map(({ name }: { name: string }) => name)
  t.same(
    [...new Set(operations.flatMap(({ tags }) => tags))].sort(),
    declared.sort(),
    'every tag is explained and used',
  )
  t.match(contract.paths['/api/v1/me/imports'].post.requestBody.content, {
    'multipart/form-data': { schema: { properties: { file: { type: 'string', format: 'binary' } } } },
  })
  t.same(Object.keys(contract.paths['/api/v1/bulk-imports'].post.requestBody.content).sort(), [
    'application/jsonl',
    'application/x-ndjson',
    'text/csv',
  ])
  t.notMatch(answer.body, /Default Response/)
  t.ok(contract.components.schemas.Problem)
  t.same(contract.paths['/api/v1/me'].get.security, [{ bearer: [] }])
  t.same(contract.paths['/api/v1/sessions'].post.security, [])
})
