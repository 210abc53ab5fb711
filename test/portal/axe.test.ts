import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import t from 'tap'
import { locales } from '../../src/actor.ts'
import { type OpenPage, openSite } from '../fixtures/browser.ts'
import { crawl, travellers } from '../fixtures/crawl.ts'
import { portalWorld } from '../fixtures/portal-world.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What depends on theme and width; all else was looked at before. */
const looks = ['color-contrast', 'link-in-text-block', 'target-size']

t.test('every page, in every language, light and dark, wide and narrow', { timeout: 240_000 }, async t => {
  const world = await portalWorld(t)
  const pages: { route: string; url: string; cookies: Map<string, string> }[] = []
  const reached = new Set<string>()
  for (const traveller of await travellers(world)) {
    if (world.pagePaths.every(path => reached.has(path))) break
    for (const { route, url, status, headers, body } of (await crawl(world, traveller)).visits) {
      if (!world.pagePaths.includes(route) || reached.has(route)) continue
      // Some addresses only lead on, as a notification does to what it tells of.
      const leadsOn = status === 303 && !/sign-in|second-factor|two-factor/.test(String(headers.location))
      if (status !== 200 && !leadsOn) continue
      reached.add(route)
      // Calendars, tables and parts of pages are no pages by themselves.
      if (body.startsWith('<!doctype html>')) pages.push({ route, url, cookies: traveller.visitor.cookies })
    }
  }
  t.same(
    world.pagePaths.filter(path => !reached.has(path)),
    [],
    'every page is reached by somebody',
  )

  const site = await openSite(t, world)
  const waiting = pages.flatMap(page => locales.map(language => ({ ...page, language })))
  const found: string[] = []
  /** Takes pages from the list until it is empty: two windows keep two processors busy. */
  async function look(): Promise<void> {
    const open = new Map<Map<string, string>, OpenPage>()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { url, cookies, language } = next
      if (!open.has(cookies)) open.set(cookies, await site.open({ cookies }))
      const { page } = open.get(cookies)!
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`)
      await page.evaluate(axe)
      const name = `${url} ${language}`
      found.push(...(await violations({ type: 'tag', values: rules }, `${name} light`)))
      await page.setViewportSize({ width: 390, height: 900 })
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await violations({ type: 'rule', values: looks }, `${name} dark, narrow`)))
      const tooWide = await page.evaluate<string>(`document.documentElement.scrollWidth <= innerWidth ? '' :
        [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0)
          .map(e => e.tagName + '.' + e.className).slice(0, 8).join(' ')`)
      if (tooWide) found.push(`${name}: scrolls sideways at 390 px: ${tooWide}`)

      async function violations(runOnly: object, where: string): Promise<string[]> {
        const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
        const results = await page.evaluate<Violation[]>(
          `axe.run(document, ${options}).then(found => found.violations)`,
        )
        return results.map(({ id, help, nodes }) => {
          const places = nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
          return `${where}: ${id}: ${help}\n${places.slice(0, 3).join('\n')}`
        })
      }
    }
    for (const { page, complaints } of open.values()) {
      found.push(...complaints)
      await page.context().close()
    }
  }
  await Promise.all([look(), look()])
  t.same(found, [], 'nothing is found, and the browser complains of nothing')
})

interface Violation {
  id: string
  help: string
  nodes: { html: string; failureSummary: string }[]
}
