// The main job through the product: a throwaway PostgreSQL, the text import, drafts that are published, the pool.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../src/actor.ts'
import { createAccount } from '../../src/features/accounts/index.ts'
import type { SignedIn } from '../../src/features/context.ts'
import { presentLines } from '../../src/features/demands/draft/index.ts'
import {
  createDemand,
  type DemandDocument,
  draftDemand,
  publishDemand,
  submitDemand,
} from '../../src/features/demands/index.ts'
import { createEmployer, verifyEmployer } from '../../src/features/employers/index.ts'
import { proposalToDocument, proposeProfile } from '../../src/features/profiles/import/index.ts'
import { saveNewProfiles } from '../../src/features/profiles/index.ts'
import { rankProfiles } from '../../src/features/shortlists/rank-profiles.ts'
import { connect } from '../../src/infra/database.ts'
import { startEmbeddedPostgres } from '../../src/infra/embedded-postgres.ts'
import { migrate } from '../../src/infra/migrate.ts'
import { render } from '../../src/matching/index.ts'
import { startLivePool } from '../../src/pool/index.ts'
import type { Reference } from '../../src/reference/index.ts'
import { postgresSearch } from '../../src/search/postgres.ts'
import { buildVocabulary } from '../../src/search/vocabulary.ts'
import type { Matcher } from './matcher.ts'

/**
 * @param now the time of the matching
 * @param levels what a draft asks where the ad names no level: nobody reviews the drafts here
 */
export async function databaseMatcher(
  reference: Reference,
  now: Date,
  levels: 'stated' | 'estimated',
): Promise<Matcher> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hunar-match-'))
  const server = await startEmbeddedPostgres({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off' },
  })
  const { sql, db, close } = connect(server.url)
  await migrate(sql)
  const failed = (error: unknown) => {
    throw error
  }
  const livePool = startLivePool(sql, reference, failed)
  const search = postgresSearch(sql, buildVocabulary(reference))
  const as = async (role: Actor['role']): Promise<SignedIn> => {
    // Nobody signs in here, so no password is made.
    const passwords = { hash: async () => 'none' }
    const account = { email: `${role}@match.invalid`, password: '', role, locale: 'en' as const }
    const { accountId } = await createAccount({ db, now, passwords }, account)
    return { db, now, reference, actor: { accountId, role } }
  }
  const [employer, liaison] = [await as('employer'), await as('liaison')]
  const { id: employerId } = await createEmployer(employer, {
    name: 'The employer of all ads',
    country: 'JP',
  })
  await verifyEmployer(liaison, { id: employerId })
  const names = new Map<string, string>()
  const unranked = () =>
    [...names.values()].map(id => ({ id, score: 0, verdict: 'eligible' as const, lines: [] }))

  return {
    async importProfile(id, text) {
      const on = now.toISOString().slice(0, 10)
      const document = proposalToDocument(proposeProfile(text, reference, { on }))
      const draft = {
        accountId: null,
        visibility: 'searchable' as const,
        document,
        identity: { latinName: id },
      }
      const [profileId] = await db.transaction(tx => saveNewProfiles(tx, [draft], now))
      names.set(profileId!, id)
    },
    async match({ id, text, title }, top) {
      const { document, draft, forbidden } = draftDemand(reference, { text, title, levels })
      const read = {
        id,
        requirements: presentLines(draft.lines, reference),
        ...(forbidden.length > 0 && { forbidden: [...new Set(forbidden.map(({ phrase }) => phrase))] }),
        ...(draft.unread.length > 0 && { unread: draft.unread.map(({ words, why }) => ({ ...words, why })) }),
      }
      // An ad that asks nothing of a person would make everybody eligible: nobody is put before others.
      if (draft.lines.length === 0)
        return { ...read, nothingRead: true, shortlist: top === 0 ? unranked() : [] }
      const made = await createDemand(employer, { employerId, document: completed(document, id, now) })
      const submitted = await submitDemand(employer, { id: made.id, revision: made.revision })
      await publishDemand(liaison, { id: made.id, revision: submitted.revision })
      await livePool.catchUp()
      const ctx = { ...liaison, search, pool: livePool.talent(), openDemands: livePool.openDemands() }
      const limit = top || names.size
      const { items } = await rankProfiles(ctx, { demandId: made.id, filters: {}, offset: 0, limit })
      return {
        ...read,
        shortlist: items.map(({ assessment }) => ({
          id: names.get(assessment.profile.id)!,
          score: assessment.score,
          verdict: assessment.verdict,
          lines: assessment.lines.map(({ status, credit, message }) => ({
            status,
            credit,
            reason: render(message, 'en', reference),
          })),
        })),
      }
    },
    async end() {
      await livePool.stop()
      await close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * What a publication needs and an ad may not say. None of it is a requirement, so nothing is matched by it. The ad's
 * own words stay out: they may ask what no demand may, which a person would take out in the review; so do days that
 * have passed, for an ad may be years old.
 */
function completed(said: DemandDocument, id: string, now: Date): DemandDocument {
  const today = now.toISOString().slice(0, 10)
  const { startDate, deadline, ...rest } = said
  return {
    workMode: 'on-site',
    employmentType: 'permanent',
    place: { country: 'JP' },
    seats: 1,
    ...rest,
    ...(startDate && startDate >= today && { startDate }),
    ...(deadline && deadline >= today && { deadline }),
    pay: { minimum: 1, currency: 'JPY', period: 'year' },
    title: { en: `Ad ${id}` },
    text: { en: `Ad ${id}` },
  }
}
