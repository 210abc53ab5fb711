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

/** Osaka's demand, published; Ayesha, who fits; others who fit less; and everybody who asks. */
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
    paused: await profile(db, { visibility: 'paused' }),
  }
  const call = (
    who: { headers: object } | null,
    url: string,
    options: { method?: 'POST' | 'PUT'; payload?: object; headers?: object } = {},
  ) =>
    app.inject({
      url: `/api/v1${url}`,
      ...options,
      headers: {
        ...(who?.headers as Record<string, string>),
        ...(options.headers as Record<string, string>),
      },
    })
  const draft = async () =>
    (await call(sato, '/demands', { method: 'POST', payload: { employerId, document: osakaBackend } })).json<{
      id: string
    }>().id
  const demandId = await draft()
  const step = (who: typeof sato, name: string, revision: number) =>
    call(who, `/demands/${demandId}/${name}`, { method: 'POST', headers: { 'if-match': `"${revision}"` } })
  await step(sato, 'submit', 1)
  await step(bilal, 'publish', 2)
  await livePool.loaded
  return {
    ...service,
    call,
    demandId,
    draft,
    employerId,
    people,
    sato,
    tanaka,
    bilal,
    amna,
    found,
    livePool,
  }
}

/** The same, with Sato at a browser. */
export async function stageWithBrowser(t: Test) {
  const scene = await stage(t)
  return {
    ...scene,
    browser: await visitorAs(scene, scene.sato),
    path: `/employer/demands/${scene.demandId}/shortlist`,
  }
}

/** Ayesha at hand, as the page calls her while her name is hidden. */
export const code = (id: string) => id.slice(-6).toUpperCase()
