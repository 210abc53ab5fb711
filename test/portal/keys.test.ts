import t from 'tap'
import { agreeToMatch } from '../../src/features/matches/index.ts'
import { startLivePool } from '../../src/pool/index.ts'
import { urls } from '../../src/portal/urls.ts'
import { loadReference } from '../../src/reference/index.ts'
import { openSite } from '../fixtures/browser.ts'
import { member, profile } from '../fixtures/builders.ts'
import { testDatabase } from '../fixtures/database.ts'
import { matchWorld } from '../fixtures/matches.ts'
import { testService } from '../fixtures/service.ts'

t.test(
  'by keys: the desk by single ones, for those who switch them on, and lists of completions',
  async t => {
    const service = await testService(t)
    const world = await matchWorld(service.db)
    for (const { actor } of await world.people(3))
      await agreeToMatch(world.as(actor), { demandId: world.demandId })
    const officer = await service.person('liaison')
    const site = await openSite(t, service)
    const { page, complaints } = await site.open({ as: officer })
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    /** Which row has the focus; -1: none. */
    const row = () =>
      page.evaluate<number>(`[...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)`)
    /** The page has come again, and the row has the focus. */
    const focused = (action: string) =>
      page.locator(`[data-rows] tr:has([data-row]:focus) form[action="${action}"]`).waitFor()
    const boxes = page.locator('[data-rows] input[type="checkbox"]')
    const marked = async () => Promise.all((await boxes.all()).map(box => box.isChecked()))

    await page.goto(urls.deskMatches)
    t.equal(await page.locator('[data-rows] [data-row]').count(), 3)

    await t.test('off until switched on', async t => {
      await press('j', 'x', 'k')
      t.equal(await row(), -1)
      t.same(await marked(), [false, false, false])
      await page.check('#keys')
    })

    await t.test('j and k go up and down, x marks', async t => {
      await press('j')
      t.equal(await row(), 0)
      await press('j', 'j', 'j')
      t.equal(await row(), 2, 'the last stays')
      await press('k', 'x')
      t.equal(await row(), 1)
      t.same(await marked(), [false, true, false])
      await press('x')
      t.same(await marked(), [false, false, false])
      await press('Control+x', 'Alt+j')
      t.same(await marked(), [false, false, false], 'with another key they are the browser’s')
      t.equal(await row(), 1)
    })

    await t.test('all at once', async t => {
      await page.check('[data-mark-all]')
      t.same(await marked(), [true, true, true])
      await page.uncheck('[data-mark-all]')
      t.same(await marked(), [false, false, false])
    })

    await t.test('in a field they are letters', async t => {
      await page.focus('#f-note')
      await press('j', 'x', 'u', 't')
      t.equal(await page.inputValue('#f-note'), 'jxut')
      t.same(await marked(), [false, false, false])
      t.equal(await row(), -1)
    })

    await t.test('Enter opens, n goes on to the next, u back to the row that was left', async t => {
      await page.focus('[data-mark-all]')
      await press('j', 'j', 'Enter')
      await page.waitForURL(`**${urls.deskMatches}/*`)
      const { pathname } = new URL(page.url())
      await press('n')
      await page.waitForURL(
        url => url.pathname.startsWith(`${urls.deskMatches}/`) && url.pathname !== pathname,
      )
      await press('u')
      await page.waitForURL(`**${urls.deskMatches}`)
      await page.locator('[data-row]:focus').waitFor()
      t.equal(await row(), 1)
    })

    await t.test('t takes a row of a queue, and puts it back', async t => {
      await page.goto(`${urls.desk}?queue=matches`)
      const takes = () =>
        page.locator('[data-rows] form.single').evaluateAll(all => all.map(one => one.getAttribute('action')))
      const before = await takes()
      await press('j', 't')
      await focused('/desk/unassign')
      t.equal(await row(), 0, 'at the same row')
      await press('t')
      await focused('/desk/assign')
      t.same(await takes(), before)
    })
    t.same(complaints, [])

    await t.test('a list of completions is opened, gone through, closed and taken from', async t => {
      const candidate = await service.person('candidate')
      await profile(service.db, { owner: candidate })
      const { page, complaints } = await site.open({ as: candidate })
      await page.goto('/me/profile/skills')
      await page.locator('main details summary').first().press('Enter')
      const field = page.locator('main details [data-combobox]').first()
      const state = async () => ({
        open: await field.getAttribute('aria-expanded'),
        marked: await page.locator('[role=option][aria-selected=true]').allInnerTexts(),
      })
      await field.fill('kub')
      await page.locator('[role=option]:visible').first().waitFor()
      const [first = ''] = await page.locator('[role=option]').allInnerTexts()
      t.match(await state(), { open: 'true', marked: [] })
      await field.press('ArrowDown')
      t.match(await state(), { open: 'true', marked: [first] })
      t.ok(await field.getAttribute('aria-activedescendant'), 'what is marked is told')
      await field.press('Escape')
      t.match(await state(), { open: 'false' })
      t.equal(await field.inputValue(), 'kub')
      await field.press('ArrowUp')
      await field.press('ArrowDown')
      t.match(await state(), { open: 'true', marked: [first] }, 'opened again, round its end')
      await field.press('Enter')
      t.match(await state(), { open: 'false' })
      t.ok(first.startsWith(await field.inputValue()), 'what was marked')
      t.equal(new URL(page.url()).pathname, '/me/profile/skills', 'and nothing was sent')
      t.same(complaints, [])
    })
  },
)

t.test('a shortlist by single keys: on and back, decline, shortlist', async t => {
  const database = await testDatabase(t)
  const world = await matchWorld(database.db)
  const livePool = startLivePool(database.sql, loadReference(), error => t.error(error))
  t.teardown(() => livePool.stop())
  const service = await testService(t, { database, livePool })
  const sato = await service.person('employer')
  await member(database.db, world.employerId, sato, 'recruiter')
  await world.people(3)
  await livePool.catchUp()
  const site = await openSite(t, service)
  const { page, complaints } = await site.open({ as: sato })
  const links = page.locator('#people [data-choose]')
  const current = () =>
    page.evaluate<number>(
      `[...document.querySelectorAll('#people [data-choose]')].findIndex(link => link.getAttribute('aria-current'))`,
    )
  await page.goto(`/employer/demands/${world.demandId}/shortlist`)
  t.equal(await links.count(), 3)
  await page.keyboard.press('j')
  t.equal(await current(), 0, 'off until switched on')
  await page.check('#keys')
  for (const [key, at] of [
    ['j', 1],
    ['j', 2],
    ['j', 2],
    ['k', 1],
  ] as const) {
    await page.keyboard.press(key)
    t.equal(await current(), at, key)
  }
  const chosen = (await links.nth(1).getAttribute('href'))!.match(/chosen=([\w-]+)/)![1]!
  await page.locator(`#person [name^="/profileId"][value="${chosen}"]`).first().waitFor({ state: 'attached' })
  await page.focus('#comment')
  await page.keyboard.press('j')
  t.equal(await page.inputValue('#comment'), 'j', 'in a field it is a letter')
  t.equal(await current(), 1)
  await links.nth(1).focus()
  await page.keyboard.press('d')
  t.equal(
    await page.evaluate('document.activeElement.dataset.key'),
    'd',
    'the reason is asked for, nothing is sent',
  )
  await links.nth(1).focus()
  await page.keyboard.press('s')
  await page.getByRole('status').first().waitFor()
  const asked = await database.db.execute<{ profile_id: string }>(
    `select profile_id from matches where employer = 'shortlisted'`,
  )
  t.same(
    asked.map(row => row.profile_id),
    [chosen],
  )
  t.same(complaints, [])
})
