import t from 'tap'
import { startOf } from '../../src/portal/navigation.ts'
import { portalWorld } from '../fixtures/portal-world.ts'
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
