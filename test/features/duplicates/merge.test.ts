import fc from 'fast-check'
import t from 'tap'
import { proofs } from '../../../db/schema/proofs.ts'
import { AppError } from '../../../src/errors.ts'
import {
  getDuplicate,
  listDuplicates,
  mergeProfiles,
  undoMerge,
} from '../../../src/features/duplicates/index.ts'
import {
  agreeToMatch,
  commentOnMatch,
  declineProfiles,
  referMatch,
  selectMatch,
  shortlistProfile,
  showInterest,
} from '../../../src/features/matches/index.ts'
import { matchOfPair } from '../../../src/features/matches/queries.ts'
import { getProfile } from '../../../src/features/profiles/index.ts'
import { actor, type TestActor } from '../../fixtures/actors.ts'
import { profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { checkSeats } from '../../fixtures/seats.ts'
import { type DuplicateWorld, duplicateWorld, look, setPersonal, stateOf } from './scene.ts'

const verbs = ['interest', 'agree', 'shortlist', 'decline', 'refer', 'select', 'comment'] as const

t.test('joined and taken apart, everything is as it was', async t => {
  const { db } = await testDatabase(t)
  const world = await duplicateWorld(db)
  let joined = 0
  let people = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        keepOwn: fc.boolean(),
        sections: fc.record(
          {
            skills: fc.constantFrom('first', 'second', 'both'),
            education: fc.constantFrom('first', 'second'),
            countries: fc.constantFrom('first', 'second', 'both'),
          },
          { requiredKeys: [] },
        ),
        values: fc.record(
          { headline: fc.constantFrom('first', 'second'), summary: fc.constantFrom('first', 'second') },
          { requiredKeys: [] },
        ),
        picks: fc.array(fc.constantFrom('first', 'second', null), { minLength: 20, maxLength: 20 }),
        cnic: fc.constantFrom('own', 'handedIn', 'nobody'),
        proven: fc.constantFrom('own', 'handedIn', 'both', 'nobody'),
        seats: fc.integer({ min: 1, max: 2 }),
        story: fc.array(fc.tuple(fc.constantFrom(...verbs), fc.boolean(), fc.boolean()), { maxLength: 14 }),
      }),
      async ({ keepOwn, sections, values, picks, cnic, proven, seats, story }) => {
        const [one, other] = [await actor(db, 'candidate'), await actor(db, 'candidate')]
        const pair = await world.twice({ own: one, handedIn: other })
        const demandIds = [await world.publish({ seats }), await world.publish({ seats })]
        for (const [verb, own, first] of story)
          await act(world, verb, own ? one : other, own ? pair.own : pair.handedIn, demandIds[first ? 0 : 1]!)
        // The second account is closed: what it has done stays.
        await db.execute(`delete from accounts where id = '${other.accountId}'`)
        for (const who of ['own', 'handedIn'] as const) {
          await setPersonal(db, pair[who], {
            birthDate: '1997-03-03',
            ...(cnic === who && { cnic: `35202-${String(1_000_000 + people++)}-1` }),
          })
          if (proven === who || proven === 'both') await db.insert(proofs).values(proofOf(pair[who], who))
        }
        const before = await stateOf(db, [pair.own, pair.handedIn])
        const keep = keepOwn ? pair.side : pair.side === 'first' ? 'second' : 'first'
        const { facts: rows } = await getDuplicate(world.liaison(), { id: pair.pairId })
        const facts = Object.fromEntries(rows.flatMap(({ key }, at) => (picks[at] ? [[key, picks[at]]] : [])))
        const input = { id: pair.pairId, keep, versions: pair.versions, sections, values, facts } as const
        const done = await mergeProfiles(world.liaison(), input).catch(refused)
        for (const demandId of demandIds) await checkSeats(db, demandId)
        if (!done) return
        joined++
        await undoMerge(world.liaison(), { id: pair.pairId })
        for (const demandId of demandIds) await checkSeats(db, demandId)
        const after = await stateOf(db, [pair.own, pair.handedIn])
        if (JSON.stringify(after) !== JSON.stringify(before)) {
          t.same(after, before)
          throw new Error('Not as it was.')
        }
      },
    ),
    { numRuns: 10 },
  )
  t.ok(joined > 4, `${joined} joined`)
})

function refused(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'conflict') throw error
}

async function act(
  { as, bilal, sato }: DuplicateWorld,
  verb: (typeof verbs)[number],
  person: TestActor,
  profileId: string,
  demandId: string,
): Promise<void> {
  const match = await matchOfPair(as(sato).db, demandId, profileId)
  const at = { id: match?.id ?? demandId, revision: match?.revision ?? 1 }
  const work = {
    interest: () => showInterest(as(person), { demandId }),
    agree: () => agreeToMatch(as(person), { demandId }),
    shortlist: () => shortlistProfile(as(sato), { demandId, profileId }),
    decline: () => declineProfiles(as(sato), { demandId, profileIds: [profileId], reason: 'skills' }),
    refer: async () => referMatch(as(bilal), { ...at, overrideReason: 'equivalent' }),
    select: () => selectMatch(as(sato), at),
    comment: () => commentOnMatch(as(bilal), { id: at.id, text: 'Called.' }),
  }
  await work[verb]().catch(error => {
    if (!(error instanceof AppError)) throw error
  })
}

let files = 0
function proofOf(profileId: string, who: 'own' | 'handedIn'): typeof proofs.$inferInsert {
  const at = new Date('2026-05-01T00:00:00Z')
  return {
    profileId,
    list: 'education',
    fact: {
      level: 'bachelor',
      subject: 'computer-science',
      institution: 'Indus Valley Institute',
      graduated: 2019,
    },
    file: String(files++).padStart(32, '0'),
    name: 'degree.pdf',
    type: 'application/pdf',
    size: 10,
    uploadedAt: at,
    waitsSince: at,
    ...(who === 'handedIn' && { decision: 'verified', decidedAt: at }),
  }
}

t.test('what was joined twice is taken apart in turn', async t => {
  const { db } = await testDatabase(t)
  const world = await duplicateWorld(db)
  const { own, handedIn, pairId, side, versions } = await world.twice()
  const [row] = await db.execute<{ phone: string }>(
    `select phone from profile_identities where profile_id = '${own}'`,
  )
  const third = await profile(db, {
    identity: { latinName: 'Somebody', phone: row!.phone, email: 'x@example.org' },
  })
  const all = [own, handedIn, third]
  const before = await stateOf(db, all)
  await mergeProfiles(world.liaison(), { id: pairId, keep: side, versions })
  await look(db)
  const waiting = await listDuplicates(world.liaison(), { view: 'waiting', limit: 10 })
  const second = waiting.items.find(({ firstId, secondId }) => [firstId, secondId].includes(third))!
  t.notOk([second.firstId, second.secondId].includes(handedIn), 'found with who is kept')
  const keep = second.firstId === third ? 'first' : 'second'
  const shown = await getDuplicate(world.liaison(), { id: second.id })
  const now = { first: shown.profiles.first.version, second: shown.profiles.second.version }
  await mergeProfiles(world.liaison(), { id: second.id, keep, versions: now })
  for (const id of all) t.equal((await getProfile(world.liaison(), { id })).profile.id, third)
  await t.rejects(undoMerge(world.liaison(), { id: pairId }), { message: /Undo that first/ })
  await undoMerge(world.liaison(), { id: second.id })
  t.equal((await getProfile(world.liaison(), { id: handedIn })).profile.id, own)
  await undoMerge(world.liaison(), { id: pairId })
  t.same(await stateOf(db, all), before)
})
