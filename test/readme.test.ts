// The examples people paste.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { createAccount } from '../src/features/accounts/index.ts'
import { startLivePool } from '../src/pool/index.ts'
import { loadReference } from '../src/reference/index.ts'
import { testDatabase } from './fixtures/database.ts'
import { testService } from './fixtures/service.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

interface Call {
  /** Below /api/v1, as a shell has it. */
  path: string
  /** As it is sent; absent: a GET. */
  body?: string
}

function calls(markdown: string): Call[] {
  const shell = [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].map(([, text]) => text).join('')
  const found = [...shell.matchAll(/\bcurl\b.*?\$HUNAR\/([^\s"]+)(.*?)(?=\bcurl\b|$(?![\s\S]))/gs)]
  return found.map(([, path, rest]) => {
    const [, body] = / -d '([^']*)'/.exec(rest!) ?? []
    return { path: path!, ...(body !== undefined && { body }) }
  })
}

t.test('every address of the examples is one of the API', async t => {
  const { paths } = JSON.parse(read('openapi/openapi.json')) as { paths: object }
  const known = Object.keys(paths).map(path => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`))
  for (const [file, count] of [
    ['README.md', 5],
    ['docs/bulk-imports.md', 4],
  ] as const) {
    const found = calls(read(file))
    t.equal(found.length, count, `the calls of ${file}`)
    for (const { path } of found)
      t.ok(
        known.some(pattern => pattern.test(`/api/v1/${path.split('?')[0]}`)),
        `${path} of ${file}`,
      )
  }
})

t.test('the API accepts what the README sends', async t => {
  const database = await testDatabase(t)
  const livePool = startLivePool(database.sql, loadReference(), error => t.error(error))
  t.teardown(() => livePool.stop())
  await livePool.loaded
  const { app, deps, clock } = await testService(t, { database, livePool })
  const password = 'shown at the start'
  const account = { email: 'employer@hunar.example', password, role: 'employer', locale: 'en' } as const
  await createAccount({ ...deps, now: clock.now }, account)

  let authorization = ''
  for (const { path, body } of calls(read('README.md'))) {
    const answer = await app.inject({
      method: body === undefined ? 'GET' : 'POST',
      url: `/api/v1/${path.replace('$DEMAND', randomUUID())}`,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { payload: body.replace('…', password) }),
    })
    // No such demand, but a call in order.
    t.equal(answer.statusCode, path.includes('$DEMAND') ? 404 : path === 'sessions' ? 201 : 200, answer.body)
    if (path === 'sessions') authorization = `Bearer ${answer.json().accessToken}`
  }
})
