import t from 'tap'
import { sendReturned } from '../../../src/features/demands/index.ts'
import type { Mail } from '../../../src/infra/mail.ts'
import { osakaBackend } from '../../fixtures/demands.ts'
import { demandScene } from './scene.ts'

t.test('a liaison gives a demand back', async t => {
  const { db, sato, tanaka, bilal, call, create, step } = await demandScene(t)
  const giveBack = (who: typeof sato | null, id: string, revision: number, body: object = {}) =>
    call(
      who,
      'POST',
      `/demands/${id}/return`,
      { reason: 'law-missing', note: 'Breaks are not said.', ...body },
      { 'if-match': `"${revision}"` },
    )
  const { id } = (await create()).json()
  t.equal((await giveBack(bilal, id, 1)).statusCode, 409, 'it was not submitted')
  const { revision } = (await step(sato, id, 'submit', 1)).json()
  t.equal((await giveBack(null, id, revision)).statusCode, 401)
  t.equal((await giveBack(sato, id, revision)).statusCode, 403)
  t.equal((await giveBack(bilal, id, revision, { reason: 'mood' })).statusCode, 400)
  t.equal((await giveBack(bilal, id, 1)).statusCode, 412, 'not what was read')
  const returned = (await giveBack(bilal, id, revision)).json()
  t.match(returned, {
    state: 'draft',
    waiting: false,
    submittedAt: null,
    returned: { reason: 'law-missing', note: 'Breaks are not said.' },
  })
  t.equal((await giveBack(bilal, id, returned.revision)).statusCode, 409, 'once')

  const mails: Mail[] = []
  const deps = {
    db,
    publicUrl: 'https://hunar.example',
    mailer: { send: async (mail: Mail) => void mails.push(mail), close: () => {} },
  }
  await sendReturned(deps, { demandId: id, accountId: sato.accountId })
  await sendReturned(deps, { demandId: id, accountId: tanaka.accountId })
  t.equal(mails.length, 1, 'only its own people are told')
  t.match(mails[0]?.text, /wants said is missing[\s\S]*Breaks are not said\.[\s\S]*\/employer\/demands\//)

  const again = (await step(sato, id, 'submit', returned.revision)).json()
  t.match(again, { state: 'submitted', returned: null })
  await sendReturned(deps, { demandId: id, accountId: sato.accountId })
  t.equal(mails.length, 1, 'nothing to tell any more')

  const published = (await step(bilal, id, 'publish', again.revision)).json()
  const document = { ...osakaBackend, seats: 9 }
  const edited = await call(
    sato,
    'PUT',
    `/demands/${id}`,
    { document },
    {
      'if-match': `"${published.revision}"`,
    },
  )
  const edit = (await step(sato, id, 'submit', edited.json().revision)).json()
  t.match(
    (await giveBack(bilal, id, edit.revision, { note: undefined })).json(),
    {
      state: 'published',
      version: 1,
      returned: { note: null },
    },
    'what is in force stays',
  )
})
