// Who somebody is changes no answer: names, sex, birth date, province, city, and where they studied and worked.
import fc from 'fast-check'
import t from 'tap'
import type { ProfileDocument } from '../../../src/features/profiles/document.ts'
import type { Identity } from '../../../src/features/profiles/identity.ts'
import type { PrivateInput } from '../../../src/features/profiles/private-data.ts'
import { factsOfProfile } from '../../../src/features/profiles/queries.ts'
import { prepareProfile } from '../../../src/features/profiles/save-profile.ts'
import { personalRow } from '../../../src/features/profiles/update-my-private-data.ts'
import { createVault } from '../../../src/infra/vault.ts'
import { assess } from '../../../src/matching/assess.ts'
import type { DemandFacts, ProfileFacts } from '../../../src/matching/types.ts'
import { TalentPool } from '../../../src/pool/index.ts'
import { loadPool } from '../../../src/pool/load.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { ayesha, profile, testDay } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { testService } from '../../fixtures/service.ts'
import { demand, on, profile as someFacts } from '../../matching/arbitraries.ts'
import { small } from '../../matching/small-reference.ts'

const vault = createVault(Buffer.alloc(32, 7))
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const province = fc.constantFrom('PK-PB', 'PK-SD', 'PK-KP', 'PK-BA', 'PK-GB', 'PK-JK', 'PK-IS')
const month = fc.tuple(fc.integer({ min: 2000, max: 2025 }), fc.integer({ min: 1, max: 12 }))
const written = ([year, number]: [number, number]) => `${year}-${String(number).padStart(2, '0')}`

/** Everything that tells who somebody is, and nothing of what they can do. */
const anybody = fc.record({
  latinName: text,
  nativeName: text,
  email: text,
  phone: text,
  sex: fc.constantFrom('female', 'male', 'other'),
  birthDate: fc.constantFrom('1962-02-03', '1990-05-06', '2004-12-31'),
  homeProvince: province,
  province,
  city: fc.constantFrom('Lahore', 'Quetta', 'Gilgit', 'Dubai'),
  institution: text,
  degree: text,
  graduated: fc.integer({ min: 1980, max: 2026 }),
  organisation: text,
  number: text,
  by: text,
})
type Who = typeof anybody extends fc.Arbitrary<infer Value> ? Value : never

const jobs = fc.array(
  fc.record(
    {
      from: month.map(written),
      to: fc.option(month.map(written)),
      field: fc.constantFrom(...small.fields.keys()),
    },
    { requiredKeys: ['from', 'to'] },
  ),
  { maxLength: 4 },
)

/** What somebody can do and wants, as they would write it of themselves. */
const abilities = fc.record({ facts: someFacts, jobs }).map(({ facts, jobs }) => {
  const {
    id: _id,
    version: _version,
    experience,
    countries,
    workModes,
    minimumPay,
    availableFrom,
    ...lists
  } = facts
  return {
    ...lists,
    jobs: jobs.map(job => ({ ...job, title: 'Engineer' })),
    experience: experience.map(({ field, ...rest }) => ({ ...rest, ...(field !== null && { field }) })),
    preferences: {
      ...(countries && { countries }),
      ...(workModes && { workModes }),
      ...(minimumPay && { minimumPay }),
      ...(availableFrom && { availableFrom }),
    },
  } as ProfileDocument
})

function dressed(document: ProfileDocument, who: Who) {
  const { institution, degree, graduated, organisation, number, by, city } = who
  const signed = <Fact extends { evidence?: object }>(fact: Fact): Fact => ({
    ...fact,
    ...(fact.evidence && { evidence: { ...fact.evidence, by } }),
  })
  const { latinName, nativeName, email, phone, sex, birthDate, homeProvince } = who
  return {
    identity: { latinName, nativeName, email, phone } satisfies Identity,
    personal: { sex, birthDate, homeProvince, statisticsConsent: true } as PrivateInput,
    document: {
      ...document,
      headline: `${latinName} of ${institution}`,
      summary: `Born ${birthDate} in ${homeProvince}`,
      skills: document.skills.map(signed),
      certifications: document.certifications.map(fact => ({ ...signed(fact), number })),
      education: document.education.map(fact => ({ ...signed(fact), institution, degree, graduated })),
      languages: document.languages.map(signed),
      jobs: document.jobs.map(job => ({ ...signed(job), organisation })),
      place: { city, province: who.province },
    },
  }
}

/** The way of a profile that is stored: what of it the pool loads, and matching reads. */
function storedFacts(document: ProfileDocument, who: Who, id = 'someone'): ProfileFacts {
  const { personal, ...rest } = dressed(document, who)
  const { facts } = prepareProfile(
    {
      ...rest,
      accountId: null,
      visibility: 'searchable',
      personal: own => personalRow(null, personal, own, vault, testDay),
    },
    testDay,
  )
  return { ...JSON.parse(facts), id, version: 1 }
}

t.test('whoever somebody is, facts and answers are the same', async () => {
  fc.assert(
    fc.property(demand, abilities, anybody, anybody, (of, document, one, other) => {
      const [first, second] = [storedFacts(document, one), storedFacts(document, other)]
      const answer = (facts: ProfileFacts) => JSON.stringify(assess(of, facts, small, { on }))
      return JSON.stringify(first) === JSON.stringify(second) && answer(first) === answer(second)
    }),
    { numRuns: 300 },
  )
})

t.test('nor does it change who comes first, facets or estimates', async () => {
  const people = fc.array(fc.tuple(abilities, anybody, anybody), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(demand, people, (of, drawn) => {
      const answers = [1, 2].map(turn => {
        const pool = new TalentPool(small)
        for (const [at, [document, ...faces]] of drawn.entries())
          pool.add(storedFacts(document, faces[turn - 1] as Who, `person-${at}`))
        return JSON.stringify([pool.rank(of, { on, limit: 0 }), pool.estimate(of, { on })])
      })
      return answers[0] === answers[1]
    }),
    { numRuns: 100 },
  )
})

t.test('changed through the service, in the database, and read back', async t => {
  const database = await testDatabase(t)
  const service = await testService(t, { database })
  const { app, db, clock } = service
  // The day the builders write on: a present job is as long then as it was.
  clock.now = testDay
  const owner = await service.person('candidate')
  const id = await profile(db, { owner: { ...owner, role: 'candidate' } })
  const reference = loadReference()
  const of: DemandFacts = {
    id: 'd',
    version: 1,
    lines: [
      { kind: 'skill', skill: 'python', level: 4 } as const,
      { kind: 'education', level: 'bachelor' } as const,
      { kind: 'experience', years: 5 } as const,
      { kind: 'language', language: 'ja', level: 'B1' } as const,
    ].map((one, at) => ({ id: `l${at}`, necessity: 'must', weight: 3, anyOf: [one] })),
  }
  const answers = async () => {
    const { version: _, ...facts } = (await factsOfProfile(db, id))!
    const pool = new TalentPool(reference)
    await loadPool(database.sql, pool)
    const { best, ...others } = pool.rank(of, { on, limit: 0 })
    return {
      facts,
      assessment: assess(of, { ...facts, version: 1 }, reference, { on }),
      ranking: { ...others, best: best.map(one => ({ ...one, version: 1 })) },
    }
  }
  const before = await answers()
  const send = async (method: 'PATCH' | 'PUT', path: string, payload: object, version = 1) => {
    const headers = { ...owner.headers, 'if-match': `"${version}"` }
    const { statusCode } = await app.inject({ method, url: `/api/v1/me/profile${path}`, headers, payload })
    t.equal(statusCode, 200, `${method} ${path}`)
    t.same(await answers(), before)
  }
  const consent = { statisticsConsent: true, homeProvince: 'PK-BA' }
  await send('PATCH', '/private', {
    ...consent,
    sex: 'female',
    birthDate: '1999-09-09',
    cnic: '52101-1234567-2',
  })
  await send('PATCH', '/private', { sex: 'male', birthDate: '1971-01-01', homeProvince: 'PK-GB' })
  const { document } = ayesha
  const identity = { latinName: 'Jawad Mengal', nativeName: 'جواد مینگل', phone: '+923217654321' }
  await send('PUT', '', { identity, document })
  const elsewhere = {
    ...document,
    place: { city: 'Quetta', province: 'PK-BA' },
    education: document.education.map(one => ({
      ...one,
      institution: 'Another',
      degree: 'BS',
      graduated: 1999,
    })),
    jobs: document.jobs.map(one => ({ ...one, organisation: 'Another' })),
  }
  await send('PUT', '', { identity, document: elsewhere }, 2)
})
