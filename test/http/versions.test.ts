import t from 'tap'
import { AppError } from '../../src/errors.ts'
import { allow } from '../../src/http/allow.ts'
import { etag, expectedVersion, fresh } from '../../src/http/etag.ts'
import { createCursors } from '../../src/http/paging.ts'
import { testService } from '../fixtures/service.ts'

t.test('ETag and If-Match', async t => {
  const { app } = await testService(t)
  let version = 7
  const hidden = { config: { allow: allow.public }, schema: { hide: true } }
  app.get('/thing', hidden, async (request, reply) => {
    if (fresh(request, reply, version)) return reply
    return { version }
  })
  app.put('/thing', hidden, async (request, reply) => {
    if (expectedVersion(request) !== version)
      throw new AppError('stale-version', 'Changed in the meantime. Read it again.')
    version++
    return reply.header('etag', etag(version)).send({ version })
  })
  const read = (headers: Record<string, string> = {}) => app.inject({ url: '/thing', headers })
  const write = (ifMatch?: string) =>
    app.inject({
      method: 'PUT',
      url: '/thing',
      headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    })

  const first = await read()
  t.equal(first.headers.etag, '"7"')
  const unchanged = await read({ 'if-none-match': 'W/"3", "7"' })
  t.equal(unchanged.statusCode, 304)
  t.equal(unchanged.body, '')
  t.match((await write()).json(), { status: 428, code: 'version-required' })
  t.match((await write('"6"')).json(), { status: 412, code: 'stale-version' })
  t.match((await write('7')).json(), { status: 412 }, 'without quotes it is no ETag')
  t.match((await write('*')).json(), { status: 412 }, 'any version is not a version')
  const written = await write('"7"')
  t.equal(written.statusCode, 200)
  t.equal(written.headers.etag, '"8"')
  t.equal((await write('"7"')).statusCode, 412)
  t.equal((await read({ 'if-none-match': '"7"' })).statusCode, 200)
})

t.test('cursors', async t => {
  const cursors = createCursors(Buffer.alloc(32, 1))
  const cursor = cursors.encode('listDemands', ['2026-11-21T09:00:00.000Z', 'id', 7])
  t.same(cursors.decode('listDemands', cursor), ['2026-11-21T09:00:00.000Z', 'id', 7])
  t.equal(cursors.decode('listDemands', undefined), undefined)
  const invalid = { code: 'invalid-input', details: [{ path: 'query/cursor' }] }
  t.throws(() => cursors.decode('listProfiles', cursor), invalid, 'of another list')
  t.throws(() => cursors.decode('listDemands', `${cursor}x`), invalid)
  t.throws(() => cursors.decode('listDemands', cursor.replace(/^./, 'A')), invalid)
  t.throws(() => cursors.decode('listDemands', ''), invalid)
  t.throws(() => createCursors(Buffer.alloc(32, 2)).decode('listDemands', cursor), invalid)
  const page = (rows: number[]) => cursors.page('numbers', rows, 2, row => [row], String)
  t.same(page([1, 2]), { items: ['1', '2'], next: null })
  t.match(page([1, 2, 3]), { items: ['1', '2'], next: cursors.encode('numbers', [2]) })
  t.same(page([]), { items: [], next: null })
})
