import type { Page } from 'playwright-core'
import t from 'tap'
import {
  acceptOffer,
  agreeToMatch,
  getMatch,
  makeOffer,
  selectMatch,
} from '../../src/features/matches/index.ts'
import { matchOfPair } from '../../src/features/matches/queries.ts'
import { startLivePool } from '../../src/pool/index.ts'
import { urls } from '../../src/portal/urls.ts'
import { loadReference } from '../../src/reference/index.ts'
import { openSite } from '../fixtures/browser.ts'
import { member, profile } from '../fixtures/builders.ts'
import { testDatabase } from '../fixtures/database.ts'
import { matchWorld } from '../fixtures/matches.ts'
import { goodPassword, type Person, testService } from '../fixtures/service.ts'

const about = '/me/profile/about'
const headline = '[name="/document/headline"]'

t.test('what was typed is lost neither by a reload, a lost line nor an ended session', async t => {
  const service = await testService(t)
  const site = await openSite(t, service)
  const [ayesha, bilal] = [await service.person('candidate'), await service.person('candidate')]
  for (const one of [ayesha, bilal]) await profile(service.db, { owner: one })
  const { page } = await site.open({ as: ayesha })
  const shown = () => page.locator(headline).inputValue()
  const save = () => page.locator('main form .bar button').click()
  const signIn = async (person: Person) => {
    await page.fill('[name="/email"]', person.email)
    await page.fill('[name="/password"]', goodPassword)
    await page.locator('main form button.main').click()
  }
  const begins = await (async () => {
    await page.goto(about)
    return shown()
  })()

  await page.fill(headline, 'Typed and not sent')
  await page.reload()
  t.equal(await shown(), 'Typed and not sent', 'a reload')

  await page.context().setOffline(true)
  await save()
  await page.waitForURL('chrome-error://**')
  await page.context().setOffline(false)
  await page.goto(about)
  t.equal(await shown(), 'Typed and not sent', 'a lost line')

  await page.context().clearCookies()
  await save()
  await page.waitForURL(`**${urls.signIn}?to=*`)
  await signIn(ayesha)
  await page.waitForURL(`**${about}`)
  t.equal(await shown(), 'Typed and not sent', 'an ended session, and the way back to the form')

  const elsewhere = await page.context().newPage()
  await elsewhere.goto(about)
  await elsewhere.fill(headline, 'From another tab')
  await elsewhere.locator('main form .bar button').click()
  await elsewhere.waitForURL(/\/me\/profile(#|$)/)
  await page.reload()
  t.equal(await shown(), 'From another tab', 'over what was saved since, nothing is put back unasked')
  await page.locator('[data-typed="back"]').click()
  t.equal(await shown(), 'Typed and not sent')

  await save()
  await page.waitForURL(/\/me\/profile(#|$)/)
  await page.goto(about)
  t.equal(await shown(), 'Typed and not sent', 'now it is saved')
  const copies = await page.evaluate(() => Object.keys(sessionStorage).filter(key => key.startsWith('typed')))
  t.same(copies, [], 'and no copy is left')

  await page.fill(headline, 'For nobody else')
  await page.locator(`form[action="${urls.signOut}"] button`).click()
  await page.waitForURL(`**${urls.signIn}`)
  await signIn(bilal)
  await page.goto(about)
  t.equal(await shown(), begins, 'another account at the same browser sees its own')
})

/** The texts of which the tab has a copy. */
const kept = async (page: Page) => {
  const copies = await page.evaluate(() =>
    Object.entries(sessionStorage).flatMap(([key, copy]) =>
      key.startsWith('typed') ? [copy as string] : [],
    ),
  )
  return copies
    .flatMap(copy => Object.values((JSON.parse(copy) as { values: object }).values))
    .filter(value => typeof value === 'string')
}

t.test('what was typed about one person never comes back at another', async t => {
  const database = await testDatabase(t)
  const { db } = database
  const world = await matchWorld(db)
  const livePool = startLivePool(database.sql, loadReference(), error => t.error(error))
  t.teardown(() => livePool.stop())
  const service = await testService(t, { database, livePool })
  const [sato, bilal, amna] = [
    await service.person('employer'),
    await service.person('liaison'),
    await service.person('candidate'),
  ]
  await member(db, world.employerId, sato, 'recruiter')
  const [one, other] = await world.people(2)
  await world.refer(one!.actor)
  await world.refer(other!.actor)
  await livePool.catchUp()
  const site = await openSite(t, service)

  await t.test('beside a list: opened by address, and chosen by a click', async t => {
    const { page, complaints } = await site.open({ as: sato })
    const list = `/employer/demands/${world.demandId}/shortlist?show=asked`
    const comment = page.locator('#comment')
    const place = page.locator('[name="/place"]')
    const written = async () => [await comment.inputValue(), await place.inputValue()]
    const at = ({ profileId }: { profileId: string }) => page.goto(`${list}&chosen=${profileId}`)
    const choose = async ({ profileId }: { profileId: string }) => {
      const settled = page.evaluate(
        `new Promise(done => document.addEventListener('htmx:afterSettle', done, { once: true })).then(() => 0)`,
      )
      await page.locator(`[data-choose][href*="${profileId}"]`).click()
      await settled
    }
    const opened = () =>
      page.locator('details:has([name="/place"])').evaluate(box => box.setAttribute('open', ''))
    const write = async (about: string) => {
      await comment.fill(`Comment on ${about}`)
      await opened()
      await place.fill(`Room for ${about}`)
    }
    await at(one!)
    await write('one')
    await at(other!)
    t.same(await written(), ['', ''], 'at another, opened by its address')
    await choose(one!)
    t.same(await written(), ['Comment on one', 'Room for one'], 'put back in a panel that was swapped in')
    await choose(other!)
    t.same(await written(), ['', ''])
    await write('other')
    await choose(one!)
    t.same(await written(), ['Comment on one', 'Room for one'])
    await choose(other!)
    t.same(await written(), ['Comment on other', 'Room for other'], 'kept from a panel that was swapped in')
    await page.reload()
    t.same(await written(), ['Comment on other', 'Room for other'])

    await page.locator('form:has(#comment) button').click()
    await page.locator('.comments .rows', { hasText: 'Comment on other' }).waitFor()
    t.same(await written(), ['', 'Room for other'], 'what has arrived is forgotten')
    await opened()
    await page.locator('form:has([name="/place"]) button').click()
    await page.locator('.error-summary').waitFor()
    await at(other!)
    t.same(await written(), ['', 'Room for other'], 'what was refused is not')
    await choose(one!)
    t.same(await written(), ['Comment on one', 'Room for one'])
    t.same(
      complaints.filter(text => !text.includes('status of 422')),
      [],
    )
  })

  await t.test('a report of one match, of another, of a message', async t => {
    const owner = { accountId: amna.accountId, role: 'candidate' as const, email: amna.email }
    await profile(db, { owner })
    const demands = [world.demandId, await world.publish()]
    const matches: string[] = []
    for (const demandId of demands) matches.push((await agreeToMatch(world.as(owner), { demandId })).id)
    const { page } = await site.open({ as: amna })
    const [words, code] = ['[name="/words"]', '[name="/code"]']
    await page.goto(`${urls.report}?match=${matches[0]}`)
    await page.fill(words, 'They asked for money')
    await page.goto(`${urls.report}?match=${matches[1]}`)
    t.equal(await page.inputValue(words), '')
    await page.goto(`${urls.report}?match=${matches[0]}`)
    t.equal(await page.inputValue(words), 'They asked for money')
    await page.goto(urls.report)
    await page.fill(words, 'Of no match')
    await page.goto(`${urls.report}?code=HN-1234`)
    t.same([await page.inputValue(words), await page.inputValue(code)], ['', 'HN-1234'])
    await page.click('[data-typed="back"]')
    t.same(
      [await page.inputValue(words), await page.inputValue(code)],
      ['Of no match', 'HN-1234'],
      'even when it is asked for, only what was typed is put back',
    )
  })

  await t.test('at the desk: the note for several, the number of a step', async t => {
    const { page } = await site.open({ as: bilal })
    const note = '#f-note'
    await page.goto(urls.deskMatches)
    await page.locator('[data-rows] input[type="checkbox"]').first().check()
    await page.fill(note, 'Papers seen')
    await page.reload()
    t.equal(await page.inputValue(note), 'Papers seen')
    t.ok(await page.locator('[data-rows] input[type="checkbox"]').first().isChecked())
    await page.goto(`${urls.deskMatches}?demand=${world.demandId}`)
    t.equal(await page.inputValue(note), '', 'not over other rows')
    t.equal(await page.locator('[data-typed="back"]').count(), 1, 'unasked')
    await page.goto(urls.deskMatches)
    t.equal(await page.inputValue(note), 'Papers seen')

    const { id } = (await matchOfPair(db, world.demandId, one!.profileId))!
    const now = async () => ({ id, revision: (await getMatch(world.as(world.bilal), { id })).match.revision })
    await selectMatch(world.as(world.sato), await now())
    await makeOffer(world.as(world.sato), await now())
    await acceptOffer(world.as(one!.actor), { id })
    const number = '#steps [name="/number"]'
    await page.goto(`${urls.deskMatches}/${id}`)
    await page.fill(number, 'LHR-2026-0815')
    await page.reload()
    t.equal(await page.inputValue(number), 'LHR-2026-0815')
    // It belongs to a later step.
    await page.locator('#steps form button').click()
    await page.locator('.error-summary').waitFor()
    await page.goto(`${urls.deskMatches}/${id}`)
    t.equal(await page.inputValue(number), 'LHR-2026-0815', 'what was refused has not arrived')
    await page.locator('#steps form button').click()
    await page.locator('.error-summary').waitFor()
    await page.fill(number, '')
    await page.fill('#steps [name="/doneOn"]', '2026-11-20')
    await page.locator('#steps form button').click()
    await page.locator('#steps table', { hasText: '20 November 2026' }).waitFor()
    t.same(await kept(page), ['Papers seen'], 'and this has')
  })

  await t.test('before there is an account', async t => {
    const { page } = await site.open()
    await page.goto(urls.signUp)
    await page.fill('[name="/email"]', 'gul@example.org')
    await page.reload()
    t.equal(await page.inputValue('[name="/email"]'), 'gul@example.org')
    await page.locator('main form button.main').click()
    await page.waitForURL(/\/account\/mail-sent/)
    await page.goto(urls.signUp)
    t.equal(await page.inputValue('[name="/email"]'), '')
  })
})

t.test('a part of a page that is asked for after the session has ended says so where it is', async t => {
  const service = await testService(t)
  const answer = await service.app.inject({
    method: 'GET',
    url: '/me/profile',
    headers: {
      accept: 'text/html',
      host: 'hunar.test',
      'hx-request': 'true',
      'hx-current-url': 'http://hunar.test/me/jobs?sort=pay',
    },
  })
  t.equal(answer.statusCode, 401)
  t.match(answer.headers, { 'hx-retarget': '#session' })
  t.match(answer.body, `${urls.signIn}?to=%2Fme%2Fjobs%3Fsort%3Dpay`)
  t.notMatch(answer.body, '<html')
})
