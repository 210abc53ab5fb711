import type { Test } from 'tap'
import type { DemandDocument } from '../../../../src/features/demands/document.ts'
import { createDemand, publishDemand, submitDemand } from '../../../../src/features/demands/index.ts'
import { startLivePool } from '../../../../src/pool/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'
import { employer, profile } from '../../../fixtures/builders.ts'
import { testDatabase } from '../../../fixtures/database.ts'
import { osakaBackend } from '../../../fixtures/demands.ts'
import { testService } from '../../../fixtures/service.ts'
import { visitorAs } from '../../../fixtures/visitor.ts'

const reference = loadReference()

/** Sato of Naniwa Systems, Tanaka of another company, a pool of three people, and ways to make demands. */
export async function stage(t: Test) {
  const database = await testDatabase(t)
  const { db } = database
  await profile(db)
  await profile(db, { document: { skills: [{ skill: 'python', level: 2 }, { skill: 'mysql' }] } })
  await profile(db, { document: { skills: [{ skill: 'blender', level: 5 }], jobs: [], languages: [] } })
  const livePool = startLivePool(database.sql, reference, error => t.error(error))
  t.teardown(() => livePool.stop())
  await livePool.loaded
  const service = await testService(t, { database, livePool })
  const [sato, tanaka, bilal] = [
    await service.person('employer'),
    await service.person('employer'),
    await service.person('liaison'),
  ]
  const owner = { accountId: sato.accountId, role: 'employer' as const }
  const employerId = await employer(db, { owner })
  await employer(db, { owner: { accountId: tanaka.accountId, role: 'employer' }, name: 'Other KK' })
  const ctx = (actor: { accountId: string; role: 'employer' | 'liaison' }) => ({
    db,
    reference,
    now: service.clock.now,
    actor,
  })
  const draft = (document: DemandDocument = osakaBackend) =>
    createDemand(ctx(owner), { employerId, document })
  async function published(document: DemandDocument = osakaBackend) {
    const { id, revision } = await submitDemand(ctx(owner), await draft(document))
    return publishDemand(ctx({ accountId: bilal.accountId, role: 'liaison' }), { id, revision })
  }
  const japanese = await visitorAs(service, sato)
  await japanese.get('/account?lang=ja')
  return {
    service,
    db,
    employerId,
    owner,
    people: { sato, tanaka, bilal },
    draft,
    published,
    sato: japanese,
    tanaka: await visitorAs(service, tanaka),
  }
}
