import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { startOf } from '../../src/portal/navigation.ts'
import { portalWorld } from '../fixtures/portal-world.ts'
import { testService } from '../fixtures/service.ts'
import { visitor, visitorAs } from '../fixtures/visitor.ts'

const kilobyte = 1024

t.test('the first page of each role is light on a slow line', async t => {
  const world = await portalWorld(t)
  const { amna, sato, bilal } = world.people
  for (const who of [null, amna, sato, bilal])
    for (const language of ['en', 'ja', 'ur']) {
      const one = who ? await visitorAs(world, who, language) : visitor(world, language)
      const cookie = [...one.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const fetched = async (url: string) => {
        const headers = { 'accept-encoding': 'br', accept: 'text/html', 'accept-language': language, cookie }
        return world.app.inject({ url, headers })
      }
      const first = `${startOf(who?.role)}?lang=${language}`
      const page = await fetched(first)
      t.equal(page.statusCode, 200, first)
      // Read once more as text: what is weighed is compressed.
      const { body } = await one.get(first)
      const parts = [...body.matchAll(/<(script|link)[^>]*? (?:src|href)="(\/assets\/[^"]+)"/g)]
      t.ok(parts.length >= 4, 'styles and scripts were found')
      let whole = page.rawPayload.length
      let script = 0
      for (const [, tag, url = ''] of parts) {
        const size = (await fetched(url)).rawPayload.length
        whole += size
        if (tag === 'script') script += size
      }
      const name = `${who?.role ?? 'visitor'} in ${language}`
      t.comment(`${name}: ${whole} bytes, of it ${script} script`)
      t.ok(whole < 60 * kilobyte, `${name}: ${whole} bytes`)
      t.ok(script < 20 * kilobyte, `${name}: ${script} bytes of script`)
    }
})

t.test(
  'what pages load is kept for ever, in the way the browser reads it; what is not there is not',
  async t => {
    const { app } = await testService(t)
    const page = (await app.inject('/')).body
    const url = /\/assets\/[^"]+\/portal\.js/.exec(page)![0]
    const plain = await app.inject(url)
    t.match(plain, { headers: { 'cache-control': /immutable/, 'content-encoding': undefined } })
    for (const [accepted, encoding, read] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const { headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': accepted } })
      t.equal(headers['content-encoding'], encoding)
      t.ok(read(rawPayload).equals(plain.rawPayload))
    }
    t.match(await app.inject('/assets/0/gone.js'), {
      statusCode: 404,
      headers: { 'cache-control': 'no-store' },
    })
  },
)
