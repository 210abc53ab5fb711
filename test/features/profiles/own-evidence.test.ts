import { eq } from 'drizzle-orm'
import t, { type Test } from 'tap'
import { profileChanges, profiles } from '../../../db/schema/profiles.ts'
import type { ProfileDocument } from '../../../src/features/profiles/document.ts'
import { withFacts } from '../../../src/features/profiles/evidence.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'

const url = '/api/v1/me/profile'
const experience = [{ field: 'programming', months: 120 }, { months: 150 }]
const document: ProfileDocument = { ...ayesha.document, experience }
const verified = { state: 'verified', by: 'NAVTTC', at: '2026-01-10' } as const
const raised = (of: ProfileDocument) => withFacts(of, fact => ({ ...fact, evidence: verified }))
const statesOf = (of: ProfileDocument) => {
  const states = new Set<string | undefined>()
  withFacts(of, fact => {
    states.add(fact.evidence?.state)
    return fact
  })
  return [...states]
}

async function scene(t: Test, stored: ProfileDocument) {
  const { app, db, person } = await testService(t)
  const owner = await person('candidate')
  const id = await profile(db, { owner: { ...owner, role: 'candidate' }, document: stored })
  return {
    get: () => app.inject({ url, headers: owner.headers }),
    put: (payload: object, version = '"1"') =>
      app.inject({ method: 'PUT', url, headers: { ...owner.headers, 'if-match': version }, payload }),
    kept: async () => {
      const [row] = await db.select().from(profiles).where(eq(profiles.id, id))
      const changes = await db.select().from(profileChanges).where(eq(profileChanges.profileId, id))
      const told = await db.execute(`select verb from events where subject_id = '${id}'`)
      return { row, changes: changes.length, told: told.length }
    },
  }
}

t.test('what was read is sent back as it is, and nothing changes', async t => {
  const { get, put, kept } = await scene(t, raised(document))
  const before = [await get(), await kept()] as const
  const { certifications, jobs, place } = before[0].json().document
  t.match(
    { certifications, jobs, place },
    {
      certifications: [{ issuer: 'CNCF', evidence: verified }],
      jobs: [{ evidence: verified }],
      place: { city: 'Lahore', evidence: verified },
    },
  )
  const answer = await put(before[0].json(), before[0].headers.etag)
  t.equal(answer.statusCode, 200)
  t.equal(answer.body, before[0].body)
  t.equal(answer.headers.etag, before[0].headers.etag)
  t.equal((await get()).body, before[0].body)
  t.same(await kept(), before[1], 'no version, no event, nothing for those who follow')
})

t.test('nobody raises their own evidence, or anything else that the service sets', async t => {
  const { get, put } = await scene(t, document)
  const read = (await get()).json()
  t.same(statesOf(read.document), ['self-declared'], 'who says nothing of it is self-declared')
  const certifications = read.document.certifications.map((fact: object) => ({ ...fact, issuer: 'Me' }))
  const claimed = {
    ...read,
    version: 9,
    visibility: 'withdrawn',
    completeness: { percent: 100, missing: [] },
    createdAt: '2020-01-01T00:00:00.000Z',
    document: raised({ ...read.document, certifications }),
  }
  const answer = await put(claimed)
  t.equal(answer.statusCode, 200)
  t.same(answer.json(), read)
  const [place, field] = [{ city: 'Karachi', province: 'PK-SD' }, 'cloud']
  const jobs = read.document.jobs.map((job: object) => ({ ...job, field }))
  const changed = await put({ ...claimed, document: raised({ ...read.document, jobs, place }) })
  t.match(changed.json(), { version: 2, document: { place, jobs: [{ field }] } })
  t.same(statesOf(changed.json().document), ['self-declared'])
  t.equal((await put({ ...read, age: 30 }, '"2"')).statusCode, 400, 'what nobody knows is still refused')
})

t.test('evidence of jobs, stated experience and place goes with the words it was given to', async t => {
  const { get, put } = await scene(t, raised(document))
  const read = (await get()).json().document as ProfileDocument
  const sent = {
    ...read,
    jobs: [...read.jobs.map(job => ({ ...job, title: 'Head of everything' }))],
    experience: [{ field: 'programming', months: 300 }, read.experience![1]],
    place: { ...read.place, city: 'Multan' },
  }
  const { document: now } = (await put({ identity: ayesha.identity, document: sent })).json()
  const self = { state: 'self-declared' }
  t.match(now, { jobs: [{ evidence: self }], place: { evidence: self }, skills: [{ evidence: verified }] })
  t.same(
    now.experience.map(({ evidence }: { evidence: object }) => evidence),
    [self, verified],
  )
})
