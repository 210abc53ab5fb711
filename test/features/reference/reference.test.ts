import t from 'tap'
import { testService } from '../../fixtures/service.ts'

t.test('the vocabulary is open to everybody', async t => {
  const { app } = await testService(t)
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.inject({ url: `/api/v1/reference/${path}`, headers })
  const skill = await get('skills/react')
  t.match(skill.json(), {
    id: 'react',
    labels: { en: 'React' },
    field: 'web-mobile',
    certainty: 'OK',
    source: String,
  })
  t.equal((await get('skills/react', { 'if-none-match': skill.headers.etag as string })).statusCode, 304)
  t.equal((await get('skills/raect')).statusCode, 404)
  t.equal((await get('skills/%00')).statusCode, 400)
  t.equal((await get('fields')).json().items.length, 13)
  const certifications = (await get('certifications')).json().items
  t.match(
    certifications.find((row: { id: string }) => row.id === 'cncf-cka'),
    { certainty: 'V1', validity: [{ months: 36 }, { from: '2024-04-01', months: 24 }] },
  )
  const japanese = (await get('languages')).json().items.find((row: { code: string }) => row.code === 'ja')
  t.ok(
    japanese.tests.some(
      (test: { id: string; passCefr: string }) => test.id === 'jlpt-n2' && test.passCefr === 'B1',
    ),
  )
  for (const [list, least] of [
    ['fields', 13],
    ['subjects', 10],
    ['degrees', 10],
    ['languages', 100],
    ['language-wordings', 4],
    ['countries', 249],
    ['provinces', 7],
    ['cities', 50],
    ['work-modes', 4],
    ['employment-types', 5],
    ['currencies', 10],
    ['certifications', 300],
  ] as const) {
    const { items } = (await get(list)).json()
    t.ok(items.length >= least, list)
    for (const item of items) {
      if (!item.certainty || !item.source || !item.labels.ur) t.fail(`${list} ${JSON.stringify(item)}`)
    }
  }
  t.match(
    (await get('cities')).json().items.find((row: { id: string }) => row.id === 'lahore'),
    { country: 'PK', province: 'PK-PB' },
  )
  t.match((await get('currencies')).json().items[0], {
    usd: Number,
    asOf: /^\d{4}-\d\d-\d\d$/,
    source: String,
  })
})
