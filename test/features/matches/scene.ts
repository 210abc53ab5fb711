import type { Test } from 'tap'
import type { Role } from '../../../src/actor.ts'
import { createDemand, publishDemand, submitDemand } from '../../../src/features/demands/index.ts'
import { employer, profile } from '../../fixtures/builders.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { type Person, testService } from '../../fixtures/service.ts'

/** Sato of an employer with a published demand, Tanaka of another, two liaisons, Ayesha who fits and Omar who does not. */
export async function stage(t: Test) {
  const { app, db, deps, person, clock } = await testService(t)
  const [sato, tanaka, bilal, nadia, ayesha, omar] = await Promise.all([
    person('employer'),
    person('employer'),
    person('liaison'),
    person('liaison'),
    person('candidate'),
    person('candidate'),
  ])
  const as = ({ accountId }: Person, role: Role) => ({ ...deps, now: clock.now, actor: { accountId, role } })
  const owner = { accountId: sato.accountId, role: 'employer' as const }
  const employerId = await employer(db, { owner })
  await employer(db, { owner: { accountId: tanaka.accountId, role: 'employer' }, name: 'Other KK' })
  const publish = async (document: object = {}) => {
    const ctx = as(sato, 'employer')
    const draft = await createDemand(ctx, { employerId, document: { ...osakaBackend, ...document } })
    const { revision } = await submitDemand(ctx, { id: draft.id, revision: draft.revision })
    await publishDemand(as(bilal, 'liaison'), { id: draft.id, revision })
    return draft.id
  }
  const demandId = await publish()
  const ayeshaId = await profile(db, { owner: { accountId: ayesha.accountId, role: 'candidate' } })
  const omarId = await profile(db, {
    owner: { accountId: omar.accountId, role: 'candidate' },
    identity: { latinName: 'Omar Farooq', email: omar.email },
    document: { skills: [{ skill: 'java', level: 2 }] },
  })

  const call = (who: Person | null, method: string, url: string, payload?: object, revision?: number) =>
    app.inject({
      method: method as 'GET',
      url: `/api/v1${url}`,
      headers: { ...who?.headers, ...(revision !== undefined && { 'if-match': `"${revision}"` }) },
      ...(payload && { payload }),
    })
  const read = async (who: Person, id: string) => (await call(who, 'GET', `/matches/${id}`)).json()
  const seats = async () => (await call(sato, 'GET', `/demands/${demandId}/seats`)).json()
  return {
    db,
    as,
    employerId,
    publish,
    demandId,
    ayeshaId,
    omarId,
    call,
    read,
    seats,
    people: { sato, tanaka, bilal, nadia, ayesha, omar },
  }
}
