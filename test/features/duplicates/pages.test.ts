import t from 'tap'
import { ayesha } from '../../fixtures/builders.ts'
import { visitorAs } from '../../fixtures/visitor.ts'
import { twiceScene } from './twice.ts'

t.test('possible duplicates at the desk', async t => {
  const service = await twiceScene(t)
  const { bilal, call, twice } = service
  const { amna, own, handedIn, pair, keep } = await twice()
  const [officer, candidate] = await Promise.all([visitorAs(service, bilal), visitorAs(service, amna)])
  const path = `/desk/duplicates/${pair.id}`
  for (const address of ['/desk/duplicates', path]) t.equal((await candidate.get(address)).statusCode, 403)
  t.equal((await candidate.post(`${path}/merge`)).statusCode, 403)
  t.match((await officer.get('/desk?queue=duplicates')).body, /Ayesha One|One Ayesha/)
  t.match(
    (await officer.get('/desk/duplicates')).body,
    /Same number of the same certificate[\s\S]*Very likely/,
  )
  t.match((await officer.get('/desk/duplicates?view=different')).body, 'No pair was said to be')
  for (const [language, words] of [
    ['ja', '同一人物か、別人か'],
    ['ur', 'ایک شخص یا دو؟'],
    ['en', /Same e-mail address[\s\S]*They are one person/],
  ] as const)
    t.match((await officer.get(`${path}?lang=${language}`)).body, words)
  await officer.post('/desk/assign', { '/queue': 'duplicates', '/id': pair.id })
  t.match((await officer.get('/desk?whose=mine')).body, path)

  const apart = await officer.follow(await officer.post(`${path}/separate`))
  t.match(apart.body, /Said to be two people[\s\S]*Undo/)
  await officer.post(`${path}/reopen`)
  const { body } = await officer.get(path)
  const versions = Object.fromEntries(
    [...body.matchAll(/name="(\/versions\/\w+)" value="(\d+)"/g)].map(([, name, value]) => [name, value!]),
  )
  // Of what is shown on one side alone: the select of each row, in the order of the page.
  const leaveOut = [...body.matchAll(/name="(\/facts\/[\w-]+)"[^>]*>(.*?)<\/select>/g)].flatMap(
    ([, name, options]) => {
      const value = /value="(\w+)">Leave it out/.exec(options!)?.[1]
      return value ? [[name!, value]] : []
    },
  )
  t.ok(leaveOut.some(([name]) => name!.startsWith('/facts/skills-')))
  t.ok(leaveOut.some(([name]) => name!.startsWith('/facts/countries-')))
  const wrong = await officer.post(`${path}/merge`, { ...versions, '/keep': 'neither' })
  t.equal(wrong.statusCode, 422)
  const joined = await officer.post(`${path}/merge`, {
    ...versions,
    '/keep': keep,
    '/sections/jobs': 'both',
    ...Object.fromEntries(leaveOut),
    '/values/headline': '',
  })
  const { document } = (await call(bilal, `/profiles/${own}`)).json()
  t.same(
    document.skills.map(({ skill }: { skill: string }) => skill),
    ['python'],
    'what only one of them had was left out, entry by entry',
  )
  t.same(document.preferences.countries, ['JP'])
  t.match((await officer.follow(joined)).body, /Joined into [\s\S]*as they stood before/)
  const old = await officer.get(`/desk/candidates/${handedIn}`)
  t.equal(old.statusCode, 303)
  t.match(old.headers.location, `/desk/candidates/${own}`)
  t.match((await candidate.get('/account/notifications')).body, 'two profiles of yours')
  t.match((await officer.follow(await officer.post(`${path}/undo-merge`))).body, 'They are one person')
  const back = (await call(bilal, `/profiles/${own}`)).json().document
  t.same(
    back.skills.map(({ skill }: { skill: string }) => skill),
    ayesha.document.skills.map(({ skill }) => skill),
  )
})
