import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import t from 'tap'
import { type Locale, locales } from '../../src/actor.ts'
import { type OpenPage, openSite } from '../fixtures/browser.ts'
import { crawl, travellers } from '../fixtures/crawl.ts'
import { portalWorld } from '../fixtures/portal-world.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What depends on theme and width; all else was looked at before. */
const looks = ['color-contrast', 'link-in-text-block', 'target-size']

interface Look {
  url: string
  cookies: Map<string, string>
  language: Locale
}

t.test('every page, in every language, light and dark, wide and narrow', { timeout: 400_000 }, async t => {
  const world = await portalWorld(t)
  const site = await openSite(t, world)
  const reached = new Set<string>()
  const seen: (Omit<Look, 'language'> & { route: string; body: string })[] = []

  /** Each page once, in each language. The next of the travellers is on the way while pages of the last are looked at. */
  async function* pages(): AsyncGenerator<Look> {
    let last: Promise<unknown> = Promise.resolve()
    const journeys = (await travellers(world)).map(traveller => {
      const journey = last.then(() => crawl(world, traveller, { alike: 3 }))
      last = journey
      return journey
    })
    for (const journey of journeys) {
      const { visitor, visits } = await journey
      for (const { route, url, status, headers, body } of visits) {
        if (status === 200) seen.push({ route, url, body, cookies: visitor.cookies })
        if (!world.pagePaths.includes(route) || reached.has(route)) continue
        // Some addresses only lead on, as a notification does to what it tells of.
        const leadsOn = status === 303 && !/sign-in|second-factor|two-factor/.test(String(headers.location))
        if (status !== 200 && !leadsOn) continue
        reached.add(route)
        // Calendars, tables and parts of pages are no pages by themselves.
        if (body.startsWith('<!doctype html>'))
          for (const language of locales) yield { url, cookies: visitor.cookies, language }
      }
    }
  }

  const waiting = pages()
  const found: string[] = []
  /** Takes pages until there are no more: two windows keep two processors busy. */
  async function look(): Promise<void> {
    const open = new Map<Map<string, string>, Window>()
    for (let next = await waiting.next(); !next.done; next = await waiting.next()) {
      const { url, cookies, language } = next.value
      if (!open.has(cookies)) open.set(cookies, await windowFor(cookies))
      const { page, states } = open.get(cookies)!
      // Scripts have run and styles are there; fonts matter to the width alone.
      await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`, {
        waitUntil: 'domcontentloaded',
      })
      await page.evaluate(unfolded)
      const name = `${url} ${language}`
      for (const [at, state] of states.entries()) {
        if (at > 0) await put(page, state)
        found.push(...(await violations(page, state.runOnly, `${name} ${state.name}`)))
        if (state.width !== narrow) continue
        const tooWide = await page.evaluate<string>(`document.fonts.ready.then(() =>
          document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('main *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth || e.getBoundingClientRect().left < 0)
            .map(e => e.tagName + '.' + e.className).slice(0, 8).join(' '))`)
        if (tooWide) found.push(`${name}: scrolls sideways at ${narrow} px: ${tooWide}`)
      }
      // The next page begins as this one ends: nothing is laid out for a state that nobody looks at.
      states.reverse()
    }
    for (const { page, complaints } of open.values()) {
      found.push(...complaints)
      await page.context().close()
    }
  }

  async function windowFor(cookies: Map<string, string>): Promise<Window> {
    const opened = await site.open({ cookies })
    await opened.page.addInitScript({ content: axe })
    const states = [...bothStates]
    await put(opened.page, states[0]!)
    return { ...opened, states }
  }

  await Promise.all([look(), look()])
  for (const [route, part, open] of opened) {
    const { url, cookies } = seen.find(page => page.route === route && page.body.includes(part))!
    const { page } = await windowFor(cookies)
    for (const language of locales) {
      await page.goto(`${url}${url.includes('?') ? '&' : '?'}lang=${language}`)
      await open(page, part)
      found.push(...(await violations(page, bothStates[0]!.runOnly, `${url} ${language}, opened`)))
    }
    await page.context().close()
  }
  for (const [own, url] of failing) {
    const { page } = await windowFor(seen.find(({ route }) => route === own)!.cookies)
    for (const language of locales) {
      await page.goto(`${url}?lang=${language}`)
      found.push(...(await violations(page, bothStates[0]!.runOnly, `${url} ${language}`)))
    }
    await page.context().close()
  }
  t.same(
    world.pagePaths.filter(path => !reached.has(path)),
    [],
    'every page is reached by somebody',
  )
  t.same(found, [], 'nothing is found, and the browser complains of nothing')
})

const unfolded = `for (const one of document.querySelectorAll('details')) one.open = true`

/** Pages with such a part as they look after something was done with it. */
const opened: readonly (readonly [
  route: string,
  part: string,
  open: (page: Page, part: string) => Promise<void>,
])[] = [
  ['/account/sign-up', 'required', sendsNothing],
  ['/report', 'required', sendsNothing],
  ['/employer/company/new', 'required', sendsNothing],
  ['/desk/employers/:id', 'name="/reason"', sendsNothing],
  ['/desk/evidence/:id', 'name="/reason"', sendsNothing],
  ['/me/profile/skills', 'data-combobox', completes],
  ['/employer/demands/:id/edit', 'data-combobox', completes],
]

/** Of whom may see `own`: an address that is nowhere, and one of others. */
const failing = [
  ['/', '/nowhere'],
  ['/me', '/nowhere'],
  ['/me', '/desk'],
] as const

/** A form comes back with what is missing. */
async function sendsNothing(page: Page, part: string): Promise<void> {
  await page.evaluate(`{
    const form = document.querySelector('main form:has([${part}])')
    for (const field of form.querySelectorAll('input:not([type=hidden]), textarea, select'))
      if (['checkbox', 'radio'].includes(field.type)) field.checked = false
      else field.value = ''
    form.noValidate = true
    form.requestSubmit()
  }`)
  await page.locator('.error-summary').waitFor()
  await page.evaluate(unfolded)
}

/** A list of completions is open under a field. */
async function completes(page: Page): Promise<void> {
  await page.evaluate(unfolded)
  const field = page.locator('[data-combobox][hx-get*=skill]').filter({ visible: true }).first()
  // What was typed in the language before stands there again.
  await field.clear()
  await field.fill('kub')
  await page.locator('[role=option]').first().waitFor()
}

interface State {
  name: string
  colorScheme: 'light' | 'dark'
  width: number
  /** What depends on theme and width is looked at in both states; all else in the first. */
  runOnly: object
}
const narrow = 390
const bothStates: readonly State[] = [
  { name: 'light', colorScheme: 'light', width: 1280, runOnly: { type: 'tag', values: rules } },
  { name: 'dark, narrow', colorScheme: 'dark', width: narrow, runOnly: { type: 'rule', values: looks } },
]

interface Window extends OpenPage {
  /** Of which the first is the one it is in. */
  states: State[]
}

async function put(page: Page, { colorScheme, width }: State): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}

async function violations(page: Page, runOnly: object, where: string): Promise<string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], selectors: false })
  const results = await page.evaluate<Violation[]>(
    `axe.run(document, ${options}).then(found => found.violations)`,
  )
  return results.map(({ id, help, nodes }) => {
    const places = nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`)
    return `${where}: ${id}: ${help}\n${places.slice(0, 3).join('\n')}`
  })
}

interface Violation {
  id: string
  help: string
  nodes: { html: string; failureSummary: string }[]
}
