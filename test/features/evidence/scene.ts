import type { Test } from 'tap'
import { agreements } from '../../../db/schema/employers.ts'
import { withdrawAgreement } from '../../../src/features/profiles/index.ts'
import { employer, profile } from '../../fixtures/builders.ts'
import { testService } from '../../fixtures/service.ts'
import { type Visitor, visitorAs } from '../../fixtures/visitor.ts'

export const pdf = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n')
export const png = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
  Buffer.from('IHDR'),
  Buffer.alloc(40),
])
export const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(40)])

/** A form with a file, as a browser sends it. */
export function fileForm(bytes: Buffer, name = 'certificate.pdf', type = 'application/pdf'): FormData {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return form
}

/** Ayesha with her profile, somebody else, a liaison, and an employer's person whom she has not agreed to. */
export async function evidenceScene(t: Test) {
  const service = await testService(t)
  const { db, app } = service
  const [amna, other, bilal, sato] = await Promise.all([
    service.person('candidate'),
    service.person('candidate'),
    service.person('liaison'),
    service.person('employer'),
  ])
  const profileId = await profile(db, { owner: amna })
  const employerId = await employer(db, { owner: sato })
  const [one, stranger, officer, member] = await Promise.all([
    visitorAs(service, amna),
    visitorAs(service, other),
    visitorAs(service, bilal),
    visitorAs(service, sato),
  ])
  const api = async (
    url: string,
    { headers }: { headers: object },
    method: 'GET' | 'POST' = 'GET',
    payload = {},
  ) =>
    app.inject({
      url: `/api/v1${url}`,
      method,
      headers: { ...headers },
      ...(method === 'POST' && { payload }),
    })
  const mine = async () => (await api('/me/proofs', amna)).json().items
  /** Attaches a file to the first certificate or degree. */
  const attach = async (form: FormData, list = 'certifications', visitor: Visitor = one) => {
    const { key } = (await mine()).find((item: { list: string }) => item.list === list)
    return visitor.post(`/me/profile/proofs/${list}/${key}`, form)
  }
  const agree = () => db.insert(agreements).values({ profileId, employerId, agreedAt: service.clock.now })
  const disagree = () =>
    withdrawAgreement({ ...service.deps, now: service.clock.now, actor: amna }, { employerId })
  const stored = async () => (await api('/me/profile', amna)).json().document
  return {
    ...service,
    people: { amna, other, bilal, sato },
    profileId,
    employerId,
    one,
    stranger,
    officer,
    member,
    api,
    mine,
    attach,
    agree,
    disagree,
    stored,
  }
}
