import { sql } from 'drizzle-orm'
import t from 'tap'
import { notifications } from '../../../db/schema/notifications.ts'
import { locales } from '../../../src/actor.ts'
import { returnDemand, submitDemand } from '../../../src/features/demands/index.ts'
import { assignWork } from '../../../src/features/desk/assign-work.ts'
import { topicsOf } from '../../../src/features/events/index.ts'
import {
  acceptOffer,
  agreeToMatch,
  assignMatch,
  cancelMatch,
  confirmReferral,
  getMatch,
  makeOffer,
  recordStep,
  referMatch,
  selectMatch,
  withdrawMatch,
} from '../../../src/features/matches/index.ts'
import { notificationOf } from '../../../src/features/notifications/queries.ts'
import { placeFor, sentence } from '../../../src/features/notifications/render.ts'
import { reportContact } from '../../../src/features/reports/index.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { matchDay, matchWorld } from '../../fixtures/matches.ts'

async function office(t: Parameters<typeof testDatabase>[0]) {
  const { db } = await testDatabase(t)
  const world = await matchWorld(db)
  const { bilal, nadia } = world
  /** What liaisons were told since the last time. */
  const told = async () => {
    const rows = await db.delete(notifications).returning()
    const names = new Map([
      [bilal.accountId, 'bilal'],
      [nadia.accountId, 'nadia'],
    ])
    return rows
      .filter(({ accountId }) => names.has(accountId))
      .map(({ accountId, kind, due }) => `${names.get(accountId)} ${kind} ${due}`)
      .sort()
  }
  return { db, world, told }
}

t.test('whoever looks after a match is told what needs them', async t => {
  const { world, told } = await office(t)
  const { sato, bilal, nadia, demandId, as } = world
  const [amna, zarmina] = await world.people(2)
  const at = async (id: string) => ({ id, revision: (await getMatch(as(bilal), { id })).match.revision })

  const { id } = await agreeToMatch(as(amna!.actor), { demandId })
  t.same(await told(), [], 'nobody’s yet: it waits at the desk, which the digest counts')
  await assignMatch(as(nadia), { id })
  await withdrawMatch(as(amna!.actor), { id })
  t.same(await told(), ['nadia mine-ended digest'])
  await agreeToMatch(as(amna!.actor), { demandId })
  t.same(await told(), [], 'who comes back waits for anybody')
  await assignMatch(as(nadia), { id })
  const referred = await referMatch(as(bilal), { ...(await at(id)), overrideReason: 'equivalent' })
  if (referred.ministry !== 'referred') await confirmReferral(as(nadia), await at(id))
  await told()
  await selectMatch(as(sato), await at(id))
  await makeOffer(as(sato), await at(id))
  t.same(await told(), [], 'the employer’s to do')
  await acceptOffer(as(amna!.actor), { id })
  t.same(await told(), ['nadia mine-accepted digest'])
  await recordStep(as(sato), { ...(await at(id)), step: 'offer-signed', doneOn: '2026-11-20' })
  t.same(await told(), ['nadia mine-step digest'])
  await recordStep(as(nadia), { ...(await at(id)), step: 'contract-attested', doneOn: '2026-11-21' })
  t.same(await told(), [], 'not of what they did themselves')
  await cancelMatch(as(sato), { ...(await at(id)), reason: 'visa-refused' })
  t.same(await told(), ['nadia mine-ended digest'])
  await agreeToMatch(as(zarmina!.actor), { demandId })
  t.same(await told(), [], 'nor of anybody else’s')
})

t.test('a demand that comes again is told to whoever looked at it', async t => {
  const { db, world, told } = await office(t)
  const { sato, bilal, nadia, demandId, as } = world
  const revision = async () =>
    (
      await db.execute<{ revision: number }>(sql`select revision from demands where id = ${demandId}::uuid`)
    )[0]!.revision
  await submitDemand(as(sato), { id: demandId, revision: await revision() })
  t.same(await told(), [])
  await assignWork(as(bilal), { subject: 'demand', id: demandId })
  const queue = { enqueue: async () => {} }
  await returnDemand({ ...as(nadia), queue }, { id: demandId, revision: await revision(), reason: 'pay' })
  await told()
  await submitDemand(as(sato), { id: demandId, revision: await revision() })
  const [row] = await db.select().from(notifications)
  const shown = await notificationOf(db, bilal.accountId, row!.id)
  t.equal(placeFor(shown!, { role: 'liaison' }), `/desk/demands/${demandId}`)
  t.same(await told(), ['bilal mine-submitted digest'])
})

t.test('a report of bad contact is told to every liaison at once, without what is in it', async t => {
  const { db, world, told } = await office(t)
  const { bilal } = world
  await told()
  const input = { kind: 'fee', words: 'They asked for 50,000 rupees.', language: 'ur' } as const
  const { id } = await reportContact({ db, now: matchDay, actor: null }, input)
  const rows = await db.select().from(notifications)
  const row = rows.find(({ accountId }) => accountId === bilal.accountId)
  const shown = await notificationOf(db, bilal.accountId, row!.id)
  t.equal(placeFor(shown!, { role: 'liaison' }), `/desk/reports/${id}`)
  for (const locale of locales) t.notMatch(sentence(shown!, { role: 'liaison', locale }), '50,000')
  t.same(await told(), ['bilal report-came null', 'nadia report-came null'], 'the digest counts it already')
  t.match(
    topicsOf('liaison').filter(({ topic }) => topic === 'contact' || topic === 'mine'),
    [
      { topic: 'mine', way: 'digest' },
      { topic: 'contact', way: 'portal' },
    ],
    'each can choose to be mailed',
  )
})
