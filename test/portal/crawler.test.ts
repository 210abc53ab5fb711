import t from 'tap'
import { crawl, shapeOf, travellers, type Visit, visitOf } from '../fixtures/crawl.ts'
import { type PortalPerson, portalWorld } from '../fixtures/portal-world.ts'
import { fillIn, formsOf, inlineCodeOf, type PageForm } from '../fixtures/read-page.ts'
import { goodPassword } from '../fixtures/service.ts'
import { visitor, visitorAs } from '../fixtures/visitor.ts'

/** What cannot be undone comes last, and the very end last of all. */
const destructive = [
  /delete|remove|discard|forget|suspend|close|cancel|end|withdraw|decline|refuse|not-refer|merge/,
  /password|factor|passkey|totp|sessions|sign-out/,
  /erase/,
]
const rankOf = ({ action }: PageForm) => destructive.findLastIndex(words => words.test(action))

t.test('every link and every form of every page, as each role', async t => {
  const world = await portalWorld(t)
  const { sato, tanaka, amna, zarmina } = world.people
  // They only look, so they go at the same time: while one waits for the database, another's page is made.
  const journeys = await Promise.all((await travellers(world)).map(traveller => crawl(world, traveller)))

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
      const others = [sato, tanaka, amna, zarmina].filter(
        ({ role, accountId }) => role === who?.role && accountId !== who.accountId,
      )
      const private_ = who === null ? [sato, tanaka, amna, zarmina] : others
      t.same(leaks(visits, private_), [], "no page shows another's data")
    })

  await t.test('what one may see by its address, another may not', async t => {
    const owners = journeys.filter(({ who }) => who === amna || who === sato)
    const looked = (
      [
        [amna, [null, zarmina, tanaka]],
        [sato, [null, tanaka, zarmina]],
      ] as const
    ).flatMap(([owner, strangers]) => {
      const { visits } = owners.find(({ who }) => who === owner)!
      const addresses = fewOfEach(visits.filter(({ url }) => /[0-9a-f-]{36}/.test(url)))
      return strangers.map(async stranger => {
        const one = stranger ? await visitorAs(world, stranger) : visitor(world)
        const seen: Visit[] = []
        for (const { url, from } of addresses) {
          const answer = await one.get(url)
          const { location = '' } = answer.headers
          const onward = answer.statusCode === 303 && !location.startsWith('/account/')
          seen.push(visitOf(url, from, onward ? await one.get(location) : answer))
        }
        return { name: `${stranger?.role ?? 'visitor'} at the addresses of ${owner.role}`, owner, seen }
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

  let signedIn: { who: PortalPerson | null; one: Awaited<ReturnType<typeof visitorAs>> } | undefined

  await t.test('forms', async t => {
    for (const { name, who, visits } of journeys) {
      const failures: string[] = []
      const gone: string[] = []
      const forms = formsToSend(visits)
      for (const [place, form] of forms) {
        // Signed in anew: an earlier form may have been the one that signs out.
        const failure = await sendOnce(who, place, form)
        if (failure === 'gone') gone.push(`${form.action} of ${place}`)
        else if (failure) failures.push(failure)
      }
      t.same(failures, [], name)
      t.ok(gone.length <= forms.length / 2, `${name}: ${gone.length} of ${forms.length} forms gone before`)
    }
  })

  /** @returns what went wrong; `gone`: what was done before took the form away */
  async function sendOnce(
    who: PortalPerson | null,
    place: string,
    form: PageForm,
  ): Promise<string | undefined> {
    if (signedIn?.who !== who || !signedIn)
      signedIn = { who, one: who ? await visitorAs(world, who) : visitor(world) }
    let { one } = signedIn
    let before = await one.get(place)
    if (who && before.headers.location?.startsWith('/account/sign-in')) {
      one = await visitorAs(world, who).catch(() => one)
      signedIn = { who, one }
      before = await one.get(place)
    }
    const now = formsOf(before.body, place)
    const still = [keyOf, deedOf].map(of => now.find(other => of(other) === of(form))).find(found => found)
    if (before.statusCode !== 200 || !still) return 'gone'
    const data = fillIn(still, goodPassword)
    const query = new URLSearchParams(
      [...data].map(([name, value]): [string, string] => [name, String(value)]),
    )
    const answer =
      still.method === 'get'
        ? await one.get(`${still.action.split('?')[0]}?${query}`)
        : await one.post(still.action, still.multipart ? data : Object.fromEntries(listed(data)))
    const name = `${still.method} ${still.action} of ${place}`
    if (![200, 302, 303, 422].includes(answer.statusCode))
      return `${name} (${query}): ${answer.statusCode} ${said(answer.body)}`
    if (!answer.headers.location) return undefined
    const after = await one.follow(answer)
    return after.statusCode >= 400
      ? `${name} leads to ${answer.headers.location}: ${after.statusCode}`
      : undefined
  }
})

/** Public, or about whoever asks; the proofs are shown to each company that was agreed to. */
const openTo = /^\/(?:demands\/:id|report|me\/roles\/:id|account\/alerts\/new|proofs\/:proofId)$/

const isPage = ({ headers, status }: Visit) =>
  status === 200 && String(headers['content-type']).startsWith('text/html')

const said = (body: string) => /<main[\s\S]*?<\/main>/.exec(body)?.[0].replaceAll(/<[^>]*>|\s+/g, ' ') ?? ''
const told = ({ url, from, status, body }: Visit) => `${status} ${url} from ${from} ${said(body)}`

function leaks(visits: Visit[], people: readonly PortalPerson[]): string[] {
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

/** Each form once, though it stands on many pages and for many things; what destroys comes last. */
function formsToSend(visits: Visit[]): [place: string, form: PageForm][] {
  const once = new Map<string, [string, PageForm]>()
  for (const { url, body } of visits.filter(isPage))
    for (const form of formsOf(body, url)) if (!once.has(keyOf(form))) once.set(keyOf(form), [url, form])
  return [...once.values()].sort(([, a], [, b]) => rankOf(a) - rankOf(b))
}

const keyOf = (form: PageForm): string =>
  [deedOf(form), ...new Set(form.fields.map(({ name }) => name).filter(isSame))].join(' ')

/** Another one on each page. */
const isSame = (name: string) => name !== 'once'

/** What sending a form does: what a button does to the third line it does to all. */
function deedOf({ action, method, fields }: PageForm): string {
  const last = fields.filter(({ name }) => isSame(name)).at(-1)
  const button = last?.type === 'hidden' ? last.value.replaceAll(/\d+/g, 'n') : ''
  return [method, shapeOf(new URL(action, 'http://here')), button].join(' ')
}

function listed(data: FormData): [string, string[]][] {
  return [...new Set(data.keys())].map(name => [name, data.getAll(name).map(String)])
}
