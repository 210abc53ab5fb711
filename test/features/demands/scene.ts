import type { Test } from 'tap'
import { employer } from '../../fixtures/builders.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { testService } from '../../fixtures/service.ts'

/** Sato of Naniwa Systems, who also has an employer that nobody verified; Tanaka of another; a liaison, a candidate. */
export async function demandScene(t: Test) {
  const service = await testService(t)
  const { app, db, person } = service
  const sato = await person('employer')
  const tanaka = await person('employer')
  const bilal = await person('liaison')
  const candidate = await person('candidate')
  const employerId = await employer(db, { owner: { accountId: sato.accountId, role: 'employer' } })
  await employer(db, { owner: { accountId: tanaka.accountId, role: 'employer' }, name: 'Other KK' })
  const unverified = await employer(db, {
    owner: { accountId: sato.accountId, role: 'employer' },
    name: 'New KK',
    verification: 'unverified',
  })

  const call = (
    who: { headers: object } | null,
    method: string,
    url: string,
    payload?: object,
    headers: object = {},
  ) =>
    app.inject({
      method: method as 'GET',
      url: `/api/v1${url}`,
      headers: { ...(who?.headers as Record<string, string>), ...headers },
      ...(payload && { payload }),
    })
  const create = (document: object = osakaBackend, id = employerId) =>
    call(sato, 'POST', '/demands', { employerId: id, document })
  const step = (who: typeof sato, id: string, name: string, revision: number) =>
    call(who, 'POST', `/demands/${id}/${name}`, undefined, { 'if-match': `"${revision}"` })
  return { ...service, sato, tanaka, bilal, candidate, employerId, unverified, call, create, step }
}
