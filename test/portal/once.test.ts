import t from 'tap'
import { testService } from '../fixtures/service.ts'
import { visitorAs } from '../fixtures/visitor.ts'

t.test('a form with a file that is sent twice is done once', async t => {
  const service = await testService(t)
  const one = await visitorAs(service, await service.person('candidate'))
  const form = (await one.get('/me/profile/import')).body
  const [, once] = /multipart[\s\S]*?name="once" value="([^"]+)"/.exec(form)!
  const cv = 'Senior Backend Engineer\nSkills: Python, Django, PostgreSQL'
  const send = (content: string) => {
    const sent = new FormData()
    sent.append('once', once!)
    sent.append('file', new Blob([content]), 'cv.txt')
    return one.post('/me/profile/import', sent)
  }
  const open = async () =>
    (await one.get('/me/profile/import')).body.match(/href="\/me\/profile\/import\/[\w-]{36}"/g)?.length
  t.equal((await send('')).statusCode, 422, 'nothing was done, so it can be sent again')
  const [first, second] = (await Promise.all([send(cv), send(cv)])).map(({ headers }) => headers.location)
  t.match(first, /^\/me\/profile\/import\/[\w-]{36}$/)
  t.equal(second, first)
  t.equal((await send(cv)).headers.location, first, 'also later')
  t.equal(await open(), 1)
  t.not((await send(`${cv}, Docker`)).headers.location, first, 'another file is another thing')
  t.equal(await open(), 2)
})
