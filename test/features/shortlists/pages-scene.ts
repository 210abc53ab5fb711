import type { Test } from 'tap'
import { startLivePool } from '../../../src/pool/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import type { SearchPort } from '../../../src/search/index.ts'
import { employer, profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { testService } from '../../fixtures/service.ts'
import { visitorAs } from '../../fixtures/visitor.ts'

const reference = loadReference()

/** Osaka's demand, published; Ayesha, who fits; others who fit less; Sato at a browser. */
export async function stage(t: Test) {
  const database = await testDatabase(t)
  const livePool = startLivePool(database.sql, reference, error => t.error(error))
  t.teardown(() => livePool.stop())
  const found: string[] = []
  const search = {
    profileIds: async () => ({
      ids: found,
      complete: true,
      total: found.length,
      understood: { words: ['x'], filters: {}, unknown: [], leftOut: [] },
      searchedBy: 'postgres',
    }),
  } as unknown as SearchPort
  const service = await testService(t, { database, livePool, search })
  const { app, db, person } = service
  const [sato, tanaka, bilal, amna] = [
    await person('employer'),
    await person('employer'),
    await person('liaison'),
    await person('candidate'),
  ]
  const employerId = await employer(db, { owner: { accountId: sato.accountId, role: 'employer' } })
  await employer(db, { owner: { accountId: tanaka.accountId, role: 'employer' }, name: 'Other KK' })
  const people = {
    ayesha: await profile(db, { owner: { accountId: amna.accountId, role: 'candidate' } }),
    weaker: await profile(db, {
      document: { headline: '=HYPERLINK(1)', skills: [{ skill: 'python', level: 2 }, { skill: 'mysql' }] },
    }),
    other: await profile(db, {
      document: { skills: [{ skill: 'blender', level: 5 }], jobs: [], languages: [] },
    }),
  }
  const call = async (who: { headers: object }, url: string, payload?: object, headers: object = {}) =>
    app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      ...(payload && { payload }),
      headers: { ...(who.headers as Record<string, string>), ...(headers as Record<string, string>) },
    })
  const draft = async () =>
    (await call(sato, '/demands', { employerId, document: osakaBackend })).json<{ id: string }>().id
  const demandId = await draft()
  await call(sato, `/demands/${demandId}/submit`, undefined, { 'if-match': '"1"' })
  await call(bilal, `/demands/${demandId}/publish`, undefined, { 'if-match': '"2"' })
  await livePool.loaded
  return {
    ...service,
    demandId,
    employerId,
    people,
    found,
    draft,
    amna,
    tanaka,
    sato,
    browser: await visitorAs(service, sato),
    path: `/employer/demands/${demandId}/shortlist`,
  }
}

/** Ayesha at hand, as the page calls her while her name is hidden. */
export const code = (id: string) => id.slice(-6).toUpperCase()
