import type { Side } from '../../../src/features/duplicates/compare.ts'
import { findDuplicates, listDuplicates } from '../../../src/features/duplicates/index.ts'
import type { PrivateInput, ProfileDocument } from '../../../src/features/profiles/index.ts'
import { personalRow } from '../../../src/features/profiles/update-my-private-data.ts'
import { putPrivateData } from '../../../src/features/profiles/write-queries.ts'
import type { Database } from '../../../src/infra/database.ts'
import { createVault } from '../../../src/infra/vault.ts'
import type { TestActor } from '../../fixtures/actors.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { type MatchWorld, matchDay, matchWorld } from '../../fixtures/matches.ts'

export const vault = createVault(Buffer.alloc(32, 7))

/** Ayesha as her university handed her in: another address, and other facts. */
export const byUniversity = {
  document: {
    headline: 'Graduate in computer science',
    skills: [
      {
        skill: 'python',
        level: 2,
        years: 1,
        evidence: { state: 'verified', by: 'University', at: '2026-01-01' },
      },
      { skill: 'java', level: 3 },
    ],
    certifications: [{ certification: 'cncf-cka', number: 'cka 998877' }],
    education: [
      {
        level: 'bachelor',
        subject: 'computer-science',
        institution: 'Indus Valley Institute',
        graduated: 2019,
        evidence: { state: 'verified', by: 'University', at: '2026-01-01' },
      },
    ],
    languages: [{ language: 'en', level: 'B2' }],
    jobs: [],
    place: { province: 'PK-BA', city: 'Quetta' },
    preferences: { countries: ['JP', 'DE'] },
  } satisfies ProfileDocument as ProfileDocument,
}

export const look = (db: Database) => findDuplicates({ db, clock: () => matchDay })

export async function setPersonal(db: Database, id: string, input: PrivateInput): Promise<void> {
  await db.transaction(tx => putPrivateData(tx, id, personalRow(null, input, id, vault, matchDay)))
}

export interface DuplicateWorld extends MatchWorld {
  /** What the verbs of a liaison get. */
  liaison(now?: Date): ReturnType<MatchWorld['as']> & { vault: typeof vault }
  /** Ayesha twice, and the pair that is found. */
  twice(options?: Partial<Record<'own' | 'handedIn', TestActor>>): Promise<{
    own: string
    handedIn: string
    pairId: string
    /** Of the pair, that is Ayesha's own profile. */
    side: Side
    versions: Record<Side, number>
  }>
}

export async function duplicateWorld(db: Database): Promise<DuplicateWorld> {
  const world = await matchWorld(db)
  const liaison: DuplicateWorld['liaison'] = now => ({ ...world.as(world.bilal, now), vault })
  let made = 0
  return {
    ...world,
    liaison,
    async twice({ own: owner, handedIn: other } = {}) {
      // A number of their own, so that each pair is found alone.
      const phone = `+92300${String(1_000_000 + made++)}`
      const cka = { number: `CKA-${made}` }
      const certifications = (document: ProfileDocument) =>
        document.certifications.map(fact => ({ ...fact, ...cka }))
      const own = await profile(db, {
        ...(owner && { owner }),
        identity: {
          latinName: `Ayesha Siddiqui ${made}`,
          email: owner?.email ?? `own.${made}@example.org`,
          phone,
        },
        document: { ...ayesha.document, certifications: certifications(ayesha.document) },
      })
      const handedIn = await profile(db, {
        ...(other && { owner: other }),
        identity: {
          latinName: `Siddiqui Ayesha ${made}`,
          email: `handed.in.${made}@university.example`,
          phone,
        },
        document: { ...byUniversity.document, certifications: certifications(byUniversity.document) },
      })
      await look(db)
      const { items } = await listDuplicates(liaison(), { view: 'waiting', limit: 100 })
      const pair = items.find(
        ({ firstId, secondId }) => [firstId, secondId].sort().join() === [own, handedIn].sort().join(),
      )!
      const side = pair.firstId === own ? 'first' : 'second'
      return { own, handedIn, pairId: pair.id, side, versions: { first: 1, second: 1 } }
    },
  }
}

/** Everything that joining touches, of these profiles, in an order of its own; without when it was written last. */
export async function stateOf(db: Database, ids: readonly string[]): Promise<Record<string, unknown>> {
  const list = `'{${ids.join(',')}}'::uuid[]`
  const of = async (query: string) => [...(await db.execute(query))]
  return {
    profiles: await of(`select id, account_id, visibility, merged_into, document::text, completeness
      from profiles where id = any(${list}) order by id`),
    identities: await of(`select * from profile_identities where profile_id = any(${list}) order by 1`),
    personal: await of(`select * from profile_private where profile_id = any(${list}) order by 1`),
    agreements: await of(`select * from agreements where profile_id = any(${list}) order by 1, 2`),
    proofs: await of(`select * from proofs where profile_id = any(${list}) order by id`),
    watches: await of(`select * from watch_people where profile_id = any(${list}) order by 1, 2`),
    matches: (
      await of(`select m.*, (select array_agg(c.id order by c.id) from match_comments c where c.match_id = m.id) as comments
      from matches m where profile_id = any(${list}) order by id`)
    ).map(({ revision: _, updated_at: _at, ...row }) => row),
  }
}
