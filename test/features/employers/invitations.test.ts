import t, { type Test } from 'tap'
import { mailInvitation } from '../../../src/features/employers/jobs.ts'
import { sendInvitation } from '../../../src/features/employers/tasks.ts'
import type { Mail } from '../../../src/infra/mail.ts'
import type { Queue } from '../../../src/infra/queue.ts'
import { employer } from '../../fixtures/builders.ts'
import { codeFor, testService } from '../../fixtures/service.ts'

async function scene(t: Test) {
  const jobs: { invitationId: string }[] = []
  const queue: Pick<Queue, 'enqueue'> = {
    async enqueue(_tx, kind, data) {
      if (kind.name === mailInvitation.name) jobs.push(data as never)
    },
  }
  const service = await testService(t, { queue })
  const { app, db, deps, person } = service
  const mails: Mail[] = []
  const owner = await person('employer')
  const id = await employer(db, { owner: { ...owner, role: 'employer' } })
  const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => {} }
  return {
    ...service,
    id,
    owner,
    mails,
    invite: (email: string, headers: object = owner.headers, role = 'recruiter') =>
      app.inject({
        method: 'POST',
        url: `/api/v1/employers/${id}/invitations`,
        headers: { ...headers },
        payload: { email, role },
      }),
    accept: (headers: object, token: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/invitations/accept',
        headers: { ...headers },
        payload: { token },
      }),
    async sendMails() {
      for (const job of jobs.splice(0))
        await sendInvitation({ db, clock: deps.clock, mailer, publicUrl: 'https://hunar.example' }, job)
    },
  }
}

t.test('an invited colleague becomes a member, once', async t => {
  const { person, invite, accept, sendMails, mails } = await scene(t)
  const colleague = await person('employer', { email: 'Sato@example.org' })
  t.match((await invite('sato@example.org')).json(), { email: 'sato@example.org', role: 'recruiter' })
  await sendMails()
  const code = codeFor(mails, 'sato@example.org')
  t.match(mails[0], { subject: /Naniwa Systems/ })
  t.match((await accept(colleague.headers, code)).json(), { name: 'Naniwa Systems', role: 'recruiter' })
  t.equal((await accept(colleague.headers, code)).statusCode, 404, 'a code works once')
  t.equal((await invite('SATO@example.org')).statusCode, 409, 'a member is not invited')
  t.equal(
    (await invite('other@example.org', colleague.headers)).statusCode,
    403,
    'a recruiter invites nobody',
  )
})

t.test('the newest invitation counts, in time, and for its own address', async t => {
  const { person, invite, accept, sendMails, mails, clock } = await scene(t)
  const [colleague, thief] = await Promise.all([
    person('employer', { email: 'sato@example.org' }),
    person('employer'),
  ])
  await invite('sato@example.org')
  await sendMails()
  const first = codeFor(mails, 'sato@example.org')
  await invite('sato@example.org')
  await sendMails()
  const second = codeFor(mails, 'sato@example.org')
  t.not(first, second)
  t.equal((await accept(colleague.headers, first)).statusCode, 404)
  t.equal((await accept(thief.headers, second)).statusCode, 404)
  clock.now = new Date(clock.now.getTime() + 8 * 86_400_000)
  const again = await person('employer')
  t.equal((await accept(again.headers, second)).statusCode, 404)
})

t.test(
  'an invitation as owner raises who became a recruiter meanwhile, and none lowers an owner',
  async t => {
    const { app, db, id, owner, person, invite, accept, sendMails, mails } = await scene(t)
    const colleague = await person('employer', { email: 'sato@example.org' })
    const roleAfter = async (had: string, invited: string) => {
      await db.execute(`delete from members where account_id = '${colleague.accountId}'`)
      await invite(colleague.email, owner.headers, invited)
      await sendMails()
      await db.execute(
        `insert into members (employer_id, account_id, role) values ('${id}', '${colleague.accountId}', '${had}')`,
      )
      return (await accept(colleague.headers, codeFor(mails, colleague.email))).json().role
    }
    t.equal(await roleAfter('recruiter', 'owner'), 'owner')
    t.equal(await roleAfter('owner', 'recruiter'), 'owner')
    const { items } = (
      await app.inject({ url: `/api/v1/employers/${id}/members`, headers: owner.headers })
    ).json()
    t.match(items, [{ role: 'owner' }, { role: 'owner' }])
  },
)

t.test('the open invitations of who is removed are worthless', async t => {
  const { app, db, id, owner, person, invite, accept, sendMails, mails } = await scene(t)
  const [leaver, alias, other] = await Promise.all([
    person('employer'),
    person('employer', { email: 'alias@example.org' }),
    person('employer', { email: 'other@example.org' }),
  ])
  await db.execute(
    `insert into members (employer_id, account_id, role) values ('${id}', '${leaver.accountId}', 'owner')`,
  )
  await invite(alias.email, leaver.headers, 'owner')
  await invite(other.email)
  await sendMails()
  const removed = await app.inject({
    method: 'DELETE',
    url: `/api/v1/employers/${id}/members/${leaver.accountId}`,
    headers: owner.headers,
  })
  t.equal(removed.statusCode, 204)
  t.equal((await accept(alias.headers, codeFor(mails, alias.email))).statusCode, 404)
  t.equal((await accept(other.headers, codeFor(mails, other.email))).statusCode, 200)
})

t.test('the open invitations of an owner who is one no more are worthless', async t => {
  const { app, db, id, owner, person, invite, accept, sendMails, mails } = await scene(t)
  const [lowered, alias] = await Promise.all([person('employer'), person('employer')])
  await db.execute(
    `insert into members (employer_id, account_id, role) values ('${id}', '${lowered.accountId}', 'owner')`,
  )
  await invite(alias.email, lowered.headers, 'owner')
  await sendMails()
  const url = `/api/v1/employers/${id}/members/${lowered.accountId}`
  const change = (role: string) =>
    app.inject({ method: 'PUT', url, headers: owner.headers, payload: { role } })
  t.equal((await change('recruiter')).statusCode, 204)
  t.equal((await accept(alias.headers, codeFor(mails, alias.email))).statusCode, 404)
})

t.test('an owner who invites while being removed leaves no invitation behind', async t => {
  const { app, db, deps, id, owner, person, invite } = await scene(t)
  const leaver = await person('employer')
  await db.execute(
    `insert into members (employer_id, account_id, role) values ('${id}', '${leaver.accountId}', 'owner')`,
  )
  const open = async () => (await deps.sql`select from invitations`).length
  let invited: ReturnType<typeof invite> | undefined
  // Removed, and not yet committed, when the invitation is asked for.
  await deps.sql.begin(async tx => {
    await tx`select from members where employer_id = ${id} and role = 'owner' for update`
    await tx`delete from members where account_id = ${leaver.accountId}`
    invited = invite('alias@example.org', leaver.headers, 'owner')
    for (let waited = 0; waited < 30_000; waited += 20) {
      const [blocked] =
        await tx`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      if (blocked || (await open()) > 0) break
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  })
  t.equal((await invited)!.statusCode, 403)
  t.equal(await open(), 0)
  const removed = `/api/v1/employers/${id}/members/${leaver.accountId}`
  t.equal(
    (await app.inject({ method: 'DELETE', url: removed, headers: owner.headers })).statusCode,
    404,
    'removed already',
  )
})

t.test('strangers and candidates invite and accept nothing', async t => {
  const { person, invite, accept } = await scene(t)
  const [stranger, candidate] = await Promise.all([person('employer'), person('candidate')])
  t.equal((await invite('a@example.org', {})).statusCode, 401)
  t.equal((await invite('a@example.org', stranger.headers)).statusCode, 404)
  t.equal((await invite('a@example.org', candidate.headers)).statusCode, 403)
  t.equal((await invite('no address')).statusCode, 400)
  t.equal((await accept(candidate.headers, 'x'.repeat(43))).statusCode, 403)
  t.equal((await accept(stranger.headers, 'x'.repeat(43))).statusCode, 404)
})

t.test('an invitation sent again under the same Idempotency-Key is one', async t => {
  const { owner, invite, sendMails, mails } = await scene(t)
  const headers = { ...owner.headers, 'idempotency-key': 'sato' }
  const first = await invite('sato@example.org', headers)
  t.equal(first.statusCode, 201)
  const again = await invite('sato@example.org', headers)
  t.equal(again.statusCode, 201)
  t.equal(again.body, first.body)
  t.equal((await invite('kato@example.org', headers)).statusCode, 409)
  await sendMails()
  t.equal(mails.length, 1)
})
