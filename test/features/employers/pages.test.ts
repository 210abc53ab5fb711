import t from 'tap'
import { sendInvitation } from '../../../src/features/employers/tasks.ts'
import type { Mail } from '../../../src/infra/mail.ts'
import { employer } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'
import { visitor, visitorAs } from '../../fixtures/visitor.ts'

t.test('a company is entered and changed', async t => {
  const service = await testService(t)
  const person = await service.person('employer')
  const sato = await visitorAs(service, person)

  t.match((await sato.get('/employer/company')).body, /Enter your company[\s\S]*name="\/nameJa"/)
  const wrong = await sato.post('/employer/company', { '/name': 'Naniwa', '/website': 'naniwa' })
  t.equal(wrong.statusCode, 422)
  t.match(
    wrong.body,
    /href="#f-country">[^<]*: This is needed[\s\S]*href="#f-website">[^<]*: Write a web address/,
  )
  t.match(wrong.body, 'value="Naniwa"')

  const made = await sato.post('/employer/company', { '/name': 'Naniwa', '/country': 'JP' })
  const page = (await sato.follow(made)).body
  t.match(page, /Not verified yet[\s\S]*a website is given: it is missing still/)
  t.match(page, 'The last owner. Make somebody else an owner first.')
  const id = /company\/([\w-]{36})\/facts/.exec(page)![1]!
  const facts = { '/name': 'Naniwa Systems', '/country': 'JP', '/website': 'https://naniwa.example/' }
  t.equal((await sato.post(`/employer/company/${id}/facts`, { ...facts, revision: '9' })).statusCode, 412)
  const changed = await sato.post(`/employer/company/${id}/facts`, { ...facts, revision: '1' })
  t.match((await sato.follow(changed)).body, /Saved\.[\s\S]*Naniwa Systems/)

  const stranger = await visitorAs(service, await service.person('employer'))
  t.notMatch((await stranger.get(`/employer/company?company=${id}`)).body, `/${id}/`)
  t.equal((await stranger.post(`/employer/company/${id}/facts`, { ...facts, revision: '2' })).statusCode, 404)
  const candidate = await visitorAs(service, await service.person('candidate'))
  t.equal((await candidate.get('/employer/company')).statusCode, 403)
})

t.test('people are invited, join, change roles and go', async t => {
  const invited: string[] = []
  const queue = {
    async enqueue(_tx: unknown, _kind: unknown, data: object) {
      if ('invitationId' in data) invited.push(String(data.invitationId))
    },
  }
  const service = await testService(t, { queue })
  const { db, clock } = service
  const [owner, colleague, other] = [
    await service.person('employer'),
    await service.person('employer'),
    await service.person('employer'),
  ]
  const id = await employer(db, { owner: { accountId: owner.accountId, role: 'employer' } })
  const [sato, tanaka, stranger] = [
    await visitorAs(service, owner),
    await visitorAs(service, colleague),
    await visitorAs(service, other),
  ]
  const act = (who: typeof sato, action: string, fields: Record<string, string>) =>
    who.post(`/employer/company/${id}/${action}`, fields)
  const invite = async (email: string): Promise<string> => {
    t.equal((await act(sato, 'invite', { '/email': email, '/role': 'recruiter' })).statusCode, 303)
    const mails: Mail[] = []
    const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => {} }
    const deps = { db, clock: () => clock.now, mailer, publicUrl: 'http://hunar.test' }
    await sendInvitation(deps as never, { invitationId: invited.at(-1)! })
    return /(\/account\/accept-invitation\?token=[\w-]+)/.exec(mails[0]!.text)![1]!
  }

  const bad = await act(sato, 'invite', { '/email': 'nobody', '/role': 'recruiter' })
  t.equal(bad.statusCode, 422)
  t.match(bad.body, 'Write an e-mail address like')
  const known = await act(sato, 'invite', { '/email': owner.email, '/role': 'owner' })
  t.match(known.body, 'belongs to the company already')
  t.equal((await act(tanaka, 'invite', { '/email': other.email, '/role': 'owner' })).statusCode, 404)

  const link = await invite(colleague.email)
  t.match((await sato.get('/employer/company')).body, /Invited, no answer yet[\s\S]*Withdraw/)
  t.match(
    (await visitor(service).get(link)).body,
    /Sign in with the e-mail address[\s\S]*accept-invitation%3Ftoken/,
  )
  const candidate = await visitorAs(service, await service.person('candidate'))
  t.match((await candidate.get(link)).body, 'signed in with another kind')

  const token = link.split('=')[1]!
  const page = await tanaka.get(link)
  t.match(page.body, `value="${token}"`)
  t.equal(page.headers['cache-control'], 'no-store')
  const accept = (who: typeof sato) => who.post('/account/accept-invitation', { '/token': token })
  t.equal((await accept(stranger)).statusCode, 422, 'it was sent to somebody else')
  t.match(
    (await tanaka.follow(await accept(tanaka))).body,
    /you belong to the company now[\s\S]*Naniwa Systems/,
  )
  t.equal((await accept(tanaka)).statusCode, 422, 'once')
  t.match((await tanaka.get('/employer/company')).body, 'To invite somebody, ask an owner')

  t.equal((await act(tanaka, 'role', { accountId: colleague.accountId, role: 'owner' })).statusCode, 403)
  t.equal((await act(sato, 'role', { accountId: colleague.accountId, role: 'owner' })).statusCode, 303)
  t.equal((await act(sato, 'role', { accountId: 'x', role: 'owner' })).statusCode, 400)
  const again = await invite(other.email)
  const open = /name="invitationId" value="([\w-]+)"/.exec((await sato.get('/employer/company')).body)![1]!
  t.equal((await act(stranger, 'withdraw', { invitationId: open })).statusCode, 404)
  t.equal((await act(sato, 'withdraw', { invitationId: open })).statusCode, 303)
  t.equal(
    (await stranger.post('/account/accept-invitation', { '/token': again.split('=')[1]! })).statusCode,
    422,
  )
  const gone = await act(sato, 'remove', { accountId: colleague.accountId })
  t.match((await sato.follow(gone)).body, 'Removed from the company.')
  t.notMatch((await tanaka.get('/employer/company')).body, `/${id}/`)
  t.equal((await act(sato, 'remove', { accountId: owner.accountId })).statusCode, 409, 'the last owner stays')
})
