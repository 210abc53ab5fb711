import t from 'tap'
import { duplicates } from '../../../db/schema/duplicates.ts'
import { profile } from '../../fixtures/builders.ts'
import { deskScene } from '../desk/scene.ts'

t.test('possible duplicates: the strongest first, then the longest waiting', async t => {
  const { app, db, clock, bilal, officer } = await deskScene(t)
  const pairs: string[] = []
  for (const [index, strength] of [40, 90, 40, 65].entries()) {
    const [firstId, secondId] = [await profile(db), await profile(db)].sort()
    const foundAt = new Date(clock.now.getTime() - (10 - index) * 3_600_000)
    const [row] = await db
      .insert(duplicates)
      .values({ firstId: firstId!, secondId: secondId!, reasons: ['phone'], strength, foundAt })
      .returning()
    pairs.push(row!.id)
  }
  const wanted = [pairs[1]!, pairs[3]!, pairs[0]!, pairs[2]!]
  const shown = (body: string) =>
    [...body.matchAll(/\/desk\/duplicates\/([0-9a-f-]{36})\?back=[^"]*" data-row/g)].map(([, id]) => id)
  t.same(shown((await officer.get('/desk/duplicates')).body), wanted)
  t.same(shown((await officer.get('/desk?queue=duplicates')).body), wanted)
  t.same(shown((await officer.get('/desk')).body), pairs, 'among everything by age')

  const found: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const answer = await app.inject({
      url: `/api/v1/duplicates?limit=1${next && `&cursor=${next}`}`,
      headers: bilal.headers,
    })
    const page = answer.json() as { items: { id: string }[]; next: string | null }
    found.push(...page.items.map(({ id }) => id))
    next = page.next
  }
  t.same(found, wanted, 'page by page')

  for (const [at, id] of wanted.entries()) {
    const { body } = await officer.get(`/desk/duplicates/${id}`)
    const link = /<a href="([^"]*)" data-key="n">/.exec(body)![1]!.replaceAll('&amp;', '&')
    const { location } = (await officer.get(link)).headers
    t.match(location, wanted[(at + 1) % wanted.length]!, 'and from one to the next')
  }
})
