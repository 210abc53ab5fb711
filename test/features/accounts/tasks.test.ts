import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import t from 'tap'
import { idempotencyKeys, oneTimeTokens, sessions } from '../../../db/schema/accounts.ts'
import { jobs } from '../../../src/features/accounts/index.ts'
import { forgetOld, rotateKeys } from '../../../src/features/accounts/jobs.ts'
import { registerTasks } from '../../../src/features/accounts/tasks.ts'
import { createLogger } from '../../../src/infra/log.ts'
import type { Mail } from '../../../src/infra/mail.ts'
import { createQueue } from '../../../src/infra/queue.ts'
import { goodPassword, testService } from '../../fixtures/service.ts'

t.test('the worker’s part, through the real queue', async t => {
  const service = await testService(t)
  const { db, url, clock, deps } = service
  const queue = createQueue({ url, kinds: jobs, log: createLogger({ level: 'silent' }) })
  await queue.start()
  t.teardown(() => queue.stop())
  deps.queue.enqueue = queue.enqueue
  const mails: Mail[] = []
  let refusals = 1
  const mailer = {
    async send(mail: Mail) {
      if (refusals-- > 0) throw new Error('the mail server is away')
      mails.push(mail)
    },
    close() {},
  }
  await registerTasks({ ...deps, queue, mailer, publicUrl: deps.config.publicUrl })
  const until = async (condition: () => Promise<boolean> | boolean) => {
    for (let waited = 0; !(await condition()) && waited < 30_000; waited += 100) await sleep(100)
  }

  await t.test('a mail is tried again until the server takes it, with a code that is good', async t => {
    const email = 'bilal@example.org'
    await service.app.inject({
      method: 'POST',
      url: '/api/v1/accounts',
      payload: { email, role: 'candidate' },
    })
    await until(() => mails.length > 0)
    t.equal(mails.length, 1)
    t.equal((await db.select().from(oneTimeTokens)).length, 1, 'the code of the failed attempt is void')
    const token = /token=([\w-]+)/.exec(mails[0]!.text)![1]
    const answer = await service.app.inject({
      method: 'POST',
      url: '/api/v1/accounts/verify-email',
      payload: { token, password: goodPassword },
    })
    t.equal(answer.statusCode, 204)
  })

  await t.test('what is over is forgotten', async t => {
    const someone = await service.person('candidate')
    const key = { accountId: someone.accountId, operationId: 'createThing', key: 'k' }
    await deps.idempotencyKeys.claim(key, 'hash', clock.now)
    clock.now = new Date(clock.now.getTime() + 61 * 24 * 3_600_000)
    await queue.enqueue(db, forgetOld, {})
    await until(async () => (await db.select().from(idempotencyKeys)).length === 0)
    t.equal((await db.select().from(sessions).where(eq(sessions.accountId, someone.accountId))).length, 0)
    t.equal((await db.select().from(oneTimeTokens)).length, 0)
    t.equal((await db.select().from(idempotencyKeys)).length, 0)
  })

  await t.test('keys are rotated', async t => {
    await queue.enqueue(db, rotateKeys, {})
    await until(async () => (await deps.tokens.jwks()).keys.length === 2)
    t.equal((await deps.tokens.jwks()).keys.length, 2)
  })
})
