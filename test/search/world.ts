import { randomUUID } from 'node:crypto'
import type { Test } from 'tap'
import { loadReference } from '../../src/reference/index.ts'
import type { SearchableDemand, SearchableProfile } from '../../src/search/documents.ts'
import { buildVocabulary, type SearchVocabulary } from '../../src/search/vocabulary.ts'
import { type TestDatabase, testDatabase } from '../fixtures/database.ts'

export const reference = loadReference()
export const vocabulary: SearchVocabulary = buildVocabulary(reference)

type ProfileText = Partial<SearchableProfile['document']>

/** Six people, each there for what only they can show. */
export const people = {
  /** Fintech in Lahore; writes her own name and contact into the text. */
  ayesha: {
    name: ['Ayesha Khan', 'عائشہ خان'],
    headline: 'Senior Python engineer',
    summary:
      'Ayesha Khan built fintech payments. Mail ayesha.khan@example.com, call +92 300 1234567, see https://ayesha.example.com. CNIC 35202-1234567-2.',
    skills: [
      { skill: 'python', level: 4 },
      { skill: 'django', level: 3 },
    ],
    languages: [{ language: 'ja', level: 'B2' }],
    jobs: [
      { title: 'Backend engineer', field: 'programming', description: 'At the bank, Ayesha led payments.' },
    ],
    place: { city: 'Lahore' },
    preferences: { countries: ['JP'], workModes: ['remote'] },
  },
  /** Java; Python only a little. */
  bilal: {
    name: ['Bilal Ahmed'],
    headline: 'Java developer',
    summary: 'Spring services and a little scripting for logistics, as a freelancer.',
    skills: [
      { skill: 'java', level: 3 },
      { skill: 'python', level: 2 },
    ],
    languages: [{ language: 'ja', level: 'A2' }],
    place: { city: 'Karachi' },
    preferences: { countries: ['AE', 'DE'], workModes: ['on-site'] },
  },
  /** Writes Japanese. */
  hina: {
    name: ['Hina Malik'],
    headline: 'クラウドエンジニア',
    summary: '負荷分散とサーバー管理の経験があります。要件定義も担当しました。',
    skills: [{ skill: 'kubernetes', level: 5 }],
    languages: [{ language: 'ja', level: 'C1', test: 'jlpt-n1' }],
    education: [{ subject: 'software-engineering' }],
    preferences: { countries: ['JP'], workModes: ['remote', 'hybrid'] },
  },
  /** Writes Urdu, on an Arabic keyboard: كراچي. */
  saad: {
    name: ['Saad Iqbal', 'سعد اقبال'],
    headline: 'سافٹ ویئر ڈیولپر',
    summary: 'كراچي میں موبائل ایپلیکیشن کا تجربہ، ۱۲ سال۔',
    skills: [
      { skill: 'cpp', level: 3 },
      { skill: 'csharp', level: 2 },
    ],
    place: { city: 'Karachi' },
    preferences: { workModes: ['hybrid'] },
  },
  /** Says nothing of levels. */
  dania: {
    name: ['Dania Raza'],
    headline: 'Data analyst',
    summary: 'Dashboards, reporting and ASP.NET tools for a hospital.',
    skills: [{ skill: 'python' }, { skill: 'sql', level: 3 }],
    preferences: {},
  },
  /** Paused: must never be found. */
  zara: {
    name: ['Zara Sheikh'],
    headline: 'Fintech architect',
    summary: 'Python, Java, fintech, Lahore.',
    skills: [{ skill: 'python', level: 5 }],
    preferences: { workModes: ['remote'] },
  },
} satisfies Record<string, ProfileText & { name: string[] }>
export type Person = keyof typeof people

export interface SearchWorld {
  database: TestDatabase
  idOf: Record<Person, string>
  /** Names of the people behind ids, sorted. */
  names(ids: readonly string[]): string[]
  /** As the features do it: the profile and its outbox row in one transaction. */
  saveProfile(id: string, document: object, visibility?: string): Promise<void>
  /** @param id of a demand that gets another version; absent: a new one */
  saveDemand(document: SearchableDemand['document'], state?: string, id?: string): Promise<string>
  employerOf(demandId: string): Promise<string>
}

export async function searchWorld(t: Test): Promise<SearchWorld> {
  const database = await testDatabase(t)
  const { sql } = database
  // A cloned database shares its template's stamp; two tests must not share an index.
  await sql`update search_indexes set uid = ${`test-${randomUUID().slice(0, 8)}-`} || kind`
  const idOf = Object.fromEntries(Object.keys(people).map(name => [name, randomUUID()])) as Record<
    Person,
    string
  >
  const nameOf = new Map(Object.entries(idOf).map(([name, id]) => [id, name]))

  const saveProfile = (
    id: string,
    document: object,
    visibility = 'searchable',
    names: readonly string[] = [],
  ) =>
    sql.begin(async tx => {
      await tx`
        insert into profiles (id, document, facts, visibility)
        values (${id}, ${tx.json(document as never)}, '{}', ${visibility})
        on conflict (id) do update set document = excluded.document, visibility = excluded.visibility`
      if (names.length > 0) {
        await tx`insert into profile_identities (profile_id, latin_name, native_name) values (${id}, ${names[0]!}, ${names[1] ?? null})`
      }
      await tx`insert into search_outbox (kind, id) values ('profiles', ${id})`
    })
  for (const [name, { name: names, ...document }] of Object.entries(people)) {
    const whole = { certifications: [], languages: [], jobs: [], education: [], ...document }
    await saveProfile(idOf[name as Person], whole, name === 'zara' ? 'paused' : 'searchable', names)
  }
  return {
    database,
    idOf,
    names: ids => ids.map(id => nameOf.get(id) ?? id).sort(),
    saveProfile: async (id, document, visibility) => {
      await saveProfile(id, document, visibility)
    },
    saveDemand: async (document, state = 'published', id) => {
      if (id !== undefined) {
        await sql`
          with next as (update demands set version = version + 1 where id = ${id} returning version)
          insert into demand_versions (demand_id, version, document)
          select ${id}, version, ${sql.json(document as never)} from next`
        await sql`insert into search_outbox (kind, id) values ('demands', ${id})`
        return id
      }
      const [employer] = await sql<{ id: string }[]>`
        insert into employers (name, country, verification) values ('Sakura Systems', 'JP', 'verified') returning id`
      const [demand] = await sql<{ id: string }[]>`
        insert into demands (employer_id, state, version, draft)
        values (${employer!.id}, ${state}, 1, '{}') returning id`
      await sql`insert into demand_versions (demand_id, version, document) values (${demand!.id}, 1, ${sql.json(document as never)})`
      await sql`insert into search_outbox (kind, id) values ('demands', ${demand!.id})`
      return demand!.id
    },
    employerOf: async demandId => {
      const [row] = await sql<{ id: string }[]>`select employer_id as id from demands where id = ${demandId}`
      return row!.id
    },
  }
}

export const demand: SearchableDemand['document'] = {
  title: { en: 'Cloud engineer for payments', ja: '決済クラウドエンジニア' },
  text: { en: 'Kubernetes and Python in Osaka.', ja: '必須: 負荷分散の経験' },
  place: { country: 'JP', city: 'Osaka' },
  workMode: 'hybrid',
  employmentType: 'fixed-term',
  requirements: [
    { anyOf: [{ kind: 'skill', skill: 'kubernetes', level: 3 }] },
    {
      anyOf: [
        { kind: 'skill', skill: 'python', level: 2 },
        { kind: 'skill', skill: 'go' },
      ],
    },
    { anyOf: [{ kind: 'language', language: 'ja', level: 'B1' }] },
  ],
}
