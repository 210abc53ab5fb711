import { createServer } from 'node:net'
import t from 'tap'
import { urls } from '../../src/portal/urls.ts'
import { openSite } from '../fixtures/browser.ts'
import { goodPassword, testService } from '../fixtures/service.ts'

/** A passkey belongs to an address, so the service has to know its port before it begins. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return (address as { port: number }).port
}

t.test('a passkey is added, and is the second step of signing in', async t => {
  const port = await freePort()
  const service = await testService(t, { env: { PUBLIC_URL: `http://localhost:${port}` } })
  const site = await openSite(t, service, { hostname: 'localhost', port })
  const person = await service.person('candidate')
  const { page, complaints } = await site.open({ as: person })
  const chrome = await page.context().newCDPSession(page)
  await chrome.send('WebAuthn.enable')
  const { authenticatorId } = await chrome.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const shown = (words: string) => page.getByRole('heading', { name: words }).waitFor()

  const signIn = async () => {
    await page.context().clearCookies()
    await page.goto(`${urls.signIn}?to=${encodeURIComponent(urls.account)}`)
    await page.fill('[name="/email"]', person.email)
    await page.fill('[name="/password"]', goodPassword)
    await page.locator('main form button.main').click()
  }

  await page.goto(urls.twoFactor)
  await page.fill('#passkey-name', 'Phone of hers')
  await page.locator('form[data-passkey="add"] button').click()
  await shown('Your recovery codes')
  const { credentials } = await chrome.send('WebAuthn.getCredentials', { authenticatorId })
  t.match(credentials, [{ rpId: 'localhost', signCount: 1 }], 'the device keeps a key')

  await signIn()
  await page.waitForURL(`**${urls.secondFactor}*`)
  await page.locator('form[data-passkey="use"] button').click()
  await page.waitForURL(`**${urls.account}`)
  await page.goto(urls.twoFactor)
  t.match(await page.locator('main').innerText(), 'Phone of hers')

  // Somebody with the password alone gets no further.
  await chrome.send('WebAuthn.clearCredentials', { authenticatorId })
  await signIn()
  await page.locator('form[data-passkey="use"] button').click()
  await page.locator('[data-failed]').waitFor()
  t.match(page.url(), urls.secondFactor)
  t.same(complaints, [])
})
