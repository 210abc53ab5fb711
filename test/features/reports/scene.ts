import type { Test } from 'tap'
import { agreeToMatch } from '../../../src/features/matches/index.ts'
import { insertMessageCode } from '../../../src/features/messages/queries.ts'
import { mailAnswer } from '../../../src/features/reports/jobs.ts'
import { sendAnswer } from '../../../src/features/reports/tasks.ts'
import type { Mail } from '../../../src/infra/mail.ts'
import { hashToken } from '../../../src/infra/secrets.ts'
import { member, profile } from '../../fixtures/builders.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { testService } from '../../fixtures/service.ts'

export const publicUrl = 'https://hunar.test'

/** Of a message of ours that was sent to somebody else. */
export const code = 'ABCDE-FGHJK'

/** Amna with a match at Naniwa Systems, somebody else, a liaison, and Sato of Naniwa. */
export async function reportScene(t: Test) {
  const jobs: { name: string; data: object }[] = []
  const queue = {
    enqueue: async (_db: unknown, { name }: { name: string }, data: object) => void jobs.push({ name, data }),
  }
  const service = await testService(t, { queue: queue as never })
  const { db, app, clock } = service
  const world = await matchWorld(db)
  const [amna, other, bilal, sato] = await Promise.all([
    service.person('candidate'),
    service.person('candidate'),
    service.person('liaison'),
    service.person('employer'),
  ])
  await member(db, world.employerId, sato, 'recruiter')
  await profile(db, { owner: amna })
  const match = await agreeToMatch(world.as(amna as never), { demandId: world.demandId })
  const sentAt = new Date('2026-11-20T06:00:00Z')
  await insertMessageCode(db, {
    codeHash: hashToken(code),
    kind: 'verify-email',
    language: 'ur',
    sentAt,
    recipient: 'z***@example.com',
  })
  const api = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    { headers = {} }: { headers?: object } = {},
    payload?: object,
    revision?: number,
  ) =>
    app.inject({
      url: `/api/v1${url}`,
      method,
      headers: { ...headers, ...(revision !== undefined && { 'if-match': `"${revision}"` }) },
      ...(payload && { payload }),
    })
  /** @returns the id of a new report */
  const report = async (body: object = {}, who: { headers?: object } = {}) => {
    const answer = await api('POST', '/reports', who, {
      kind: 'fee',
      words: 'They asked for 50,000 rupees.',
      ...body,
    })
    const { reference } = answer.json()
    const [row] = await db.execute<{ id: string }>(`select id from reports where reference = '${reference}'`)
    return { id: row!.id, reference: reference as string }
  }
  /** What the worker mails to people without an account. */
  const mailed = async () => {
    const mails: Mail[] = []
    const mailer = { send: async (mail: Mail) => void mails.push(mail), close: () => {} }
    for (const { name, data } of jobs.splice(0))
      if (name === mailAnswer.name) await sendAnswer({ db, mailer, publicUrl }, data as never)
    return mails
  }
  const told = async (accountId: string) =>
    db.execute<{ kind: string; detail: Record<string, string> }>(
      `select kind, detail from notifications where account_id = '${accountId}' order by id desc`,
    )
  return {
    ...service,
    clock,
    world,
    people: { amna, other, bilal, sato },
    matchId: match.id,
    employerId: world.employerId,
    api,
    report,
    mailed,
    told,
  }
}
