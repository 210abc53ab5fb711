import t from 'tap'
import { urls } from '../../src/portal/urls.ts'
import { openSite } from '../fixtures/browser.ts'
import { profile } from '../fixtures/builders.ts'
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
