// npm run screenshots [-- /path …]: pictures of every page in three languages, at the width of a phone and of a
// desk, in out/screenshots; without paths all pages. Says which pages scroll sideways.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { locales } from '../src/actor.ts'
import { openSite } from '../test/fixtures/browser.ts'
import { crawl, travellers } from '../test/fixtures/crawl.ts'
import { portalWorld } from '../test/fixtures/portal-world.ts'

const widths = [390, 1280]
const folder = join(import.meta.dirname, '../out/screenshots')
const wanted = process.argv.slice(2)

/** For a candidate: an address of others, and one that is nowhere. */
const failing = [
  { url: '/desk', route: '403' },
  { url: '/nowhere', route: '404' },
]

const ending: (() => unknown)[] = []
try {
  process.exitCode = await run()
} finally {
  for (const step of ending.reverse()) await step()
}

async function run(): Promise<number> {
  const t = { teardown: (step: () => unknown) => void ending.push(step) }
  const world = await portalWorld(t, { profiles: 200, demands: 20 })
  const site = await openSite(t, world)
  mkdirSync(folder, { recursive: true })
  const taken = new Set<string>()
  let sideways = 0
  for (const traveller of await travellers(world)) {
    const { page } = await site.open({ cookies: traveller.visitor.cookies })
    const { visits } = await crawl(world, traveller)
    const shown = visits.filter(
      ({ route, status, headers }) =>
        status === 200 &&
        String(headers['content-type']).startsWith('text/html') &&
        world.pagePaths.includes(route),
    )
    for (const { url, route } of traveller.name === 'candidate' ? [...shown, ...failing] : shown) {
      if (taken.has(route)) continue
      taken.add(route)
      if (wanted.length > 0 && !wanted.includes(route)) continue
      for (const language of locales)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`)
          const name = `${route.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home'}-${language}-${width}`
          await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
          if (!(await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth'))) continue
          sideways++
          console.log(`${url} in ${language} scrolls sideways at ${width} px`)
        }
    }
    await page.context().close()
  }
  console.log(`${taken.size} pages looked at; pictures in ${folder}`)
  return sideways > 0 ? 1 : 0
}
