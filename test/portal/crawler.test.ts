import t from 'tap'
import { crawl, travellers, type Visit, visitOf } from '../fixtures/crawl.ts'
import { keepWorld } from '../fixtures/kept-world.ts'
import type { PortalPerson } from '../fixtures/portal-people.ts'
import { portalWorld } from '../fixtures/portal-world.ts'
import { inlineCodeOf } from '../fixtures/read-page.ts'
import { isPage, keyOf, sendEvery } from '../fixtures/send-forms.ts'
import { ownerOf, strangersIn, trespass } from '../fixtures/trespass.ts'
import { visitorAs } from '../fixtures/visitor.ts'

t.test('every link and every form of every page, as each role', async t => {
  const world = await portalWorld(t)
  const { sato, tanaka, amna, zarmina } = world.people
  const strangers = await strangersIn(world)
  /** Whose data somebody never sees. */
  const strangersTo = (who: PortalPerson | null) =>
    [sato, tanaka, amna, zarmina].filter(
      ({ role, accountId }) => who === null || (role === who.role && accountId !== who.accountId),
    )
  // They only look, so they go at the same time: while one waits for the database, another's page is made.
  const { handedIn } = world.people
  const journeys = await Promise.all([
    ...(await travellers(world)).map(traveller => crawl(world, traveller)),
    // But for where they begin they see what a new candidate sees.
    crawl(
      world,
      { name: 'handed in', who: handedIn, visitor: await visitorAs(world, handedIn) },
      { alike: 0 },
    ),
  ])

  for (const { name, who, visits } of journeys)
    await t.test(`${name}: ${visits.length} addresses`, async t => {
      const wrong = visits.filter(({ status }) => status >= 400)
      t.same(wrong.map(told), [], 'no dead link, nothing fails')
      const pages = visits.filter(visit => isPage(visit) && world.pagePaths.includes(visit.route))
      const inline = pages.map(visit => ({ url: visit.url, code: inlineCodeOf(visit.body) }))
      t.same(
        inline.filter(({ code }) => code.length > 0),
        [],
        'no script or style inside a page',
      )
      for (const { url, headers } of pages) {
        const policy = String(headers['content-security-policy'])
        if (!/script-src 'self'(;|$)/.test(policy) || /unsafe/.test(policy)) t.fail(`${url}: ${policy}`)
      }
      t.same(leaks(visits, strangersTo(who)), [], "no page shows another's data")
    })

  await t.test('what one may see by its address, another may not', async t => {
    const looked = [amna, sato].flatMap(owner => {
      const { visits } = journeys.find(({ who }) => who === owner)!
      const addresses = fewOfEach(visits.filter(({ url }) => /[0-9a-f-]{36}/.test(url)))
      return strangers[owner.role].map(async ({ name, visitor: one }) => {
        const seen: Visit[] = []
        for (const { url, from } of addresses) {
          const answer = await one.get(url)
          const { location = '' } = answer.headers
          const onward = answer.statusCode === 303 && !location.startsWith('/account/')
          seen.push(visitOf(url, from, onward ? await one.get(location) : answer))
        }
        return { name: `${name} at the addresses of ${owner.role}`, owner, seen }
      })
    })
    for (const { name, owner, seen } of await Promise.all(looked)) {
      t.same(leaks(seen, [owner]), [], name)
      const open = seen.filter(
        ({ route, status }) => ![303, 403, 404].includes(status) && !openTo.test(route),
      )
      t.same(
        [...new Set(open.map(({ route, status }) => `${status} ${route}`))].sort(),
        [],
        `${name}: refused`,
      )
    }
  })

  const kept = await keepWorld(world, [...journeys, ...Object.values(strangers).flat()])
  const taking = new Set<string>()
  const tried = new Set<string>()
  for (const journey of journeys) {
    const { name, who } = journey
    const owner = who && (await ownerOf(world, who))
    const wronged: string[] = []
    const sent = await sendEvery(kept, journey, async (form, what) => {
      const deed = `${who?.role} ${keyOf(form)}`
      if (!owner || form.method === 'get' || tried.has(deed)) return false
      tried.add(deed)
      let changed = false
      for (const stranger of strangers[owner.who.role]) {
        const found = await trespass(kept, stranger, owner, form)
        wronged.push(...found.wrong.map(wrong => `${what}: ${wrong}`))
        changed ||= found.changed
      }
      return changed
    })
    await t.test(`${name}: ${sent.length} forms`, async t => {
      const answers = sent.flatMap(({ name, answer }) => (answer ? [{ name, ...answer }] : []))
      for (const { route, status } of answers) if (status < 400) taking.add(route)
      t.same(
        sent.filter(({ answer }) => !answer).map(({ name }) => name),
        [],
        'none is gone before it is sent',
      )
      const failed = answers.filter(
        ({ route, status }) => status >= 400 && !(status === 422 && unknowable.test(route)),
      )
      t.same(
        failed.map(({ name, status, body }) => `${name}: ${status} ${said(body)}`),
        [],
        'each does what it says',
      )
      const dead = answers.filter(({ status, led }) => status < 400 && led.status >= 400)
      t.same(
        dead.map(({ name, led }) => `${name} leads to ${led.url}: ${led.status}`),
        [],
        'and leads on',
      )
      const shown = answers.map(({ name, led }) => ({ url: name, body: led.body }))
      t.same(leaks(shown, strangersTo(who)), [], "no answer shows another's data")
      t.same(wronged, [], 'from anybody else it is refused')
    })
  }
  const left = world.formPaths.filter(path => !taking.has(path) && !unknowable.test(path))
  t.same(left, [], 'each address that takes a form has taken one')
})

/** Asks for what stands in a mail, or is shown by an authenticator, or by a device with a passkey. */
const unknowable =
  /^\/account\/(?:sign-in|verify-email|reset-password|accept-invitation|(?:second-factor|two-factor)(?:\/(?:authenticator|passkey))?)$/

/** Public, or about whoever asks; the proofs are shown to each company that was agreed to. */
const openTo =
  /^\/(?:demands(?:\/:id|\/feed\.atom)?|report|me\/roles\/:id|account\/alerts\/new|proofs\/:proofId)$/

const said = (body: string) =>
  /role="alert"[\s\S]{0,400}|<main[\s\S]{0,800}/.exec(body)?.[0].replaceAll(/<[^>]*>|\s+/g, ' ') ?? ''
const told = ({ url, from, status, body }: Visit) => `${status} ${url} from ${from} ${said(body)}`

function leaks(visits: readonly Pick<Visit, 'url' | 'body'>[], people: readonly PortalPerson[]): string[] {
  return visits.flatMap(({ url, body }) =>
    people.flatMap(({ secrets }) =>
      secrets.filter(secret => body.includes(secret)).map(secret => `${url}: ${secret}`),
    ),
  )
}

/** A route asks the same of every id. */
function fewOfEach(visits: Visit[]): Visit[] {
  return [...Map.groupBy(visits, ({ route }) => route).values()].flatMap(same => same.slice(0, 3))
}
