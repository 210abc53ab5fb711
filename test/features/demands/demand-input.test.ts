import t from 'tap'
import { osakaBackend } from '../../fixtures/demands.ts'
import { demandScene } from './scene.ts'

t.test('what a demand may say', async t => {
  const { create } = await demandScene(t)

  await t.test('wrong input is named by its place', async t => {
    const unknown = await create({
      ...osakaBackend,
      requirements: [{ id: 'a', necessity: 'must', weight: 3, anyOf: [{ kind: 'skill', skill: 'pyhton' }] }],
    })
    t.equal(unknown.statusCode, 400)
    t.match(unknown.json(), {
      errors: [{ path: '/document/requirements/0/anyOf/0/skill', message: /pyhton/ }],
    })
    const twisted = await create({
      ...osakaBackend,
      pay: { minimum: 9, maximum: 3, currency: 'JPY', period: 'year' },
    })
    t.match(twisted.json(), { status: 400, errors: [{ path: '/document/pay/minimum' }] })
    const shape = await create({ ...osakaBackend, seats: 0 })
    t.equal(shape.statusCode, 400)
    t.match(shape.json().errors[0].path, /seats/)
    const twice = await create({
      ...osakaBackend,
      requirements: [osakaBackend.requirements[0], osakaBackend.requirements[0]],
    })
    t.match(twice.json(), { status: 400, errors: [{ path: '/document/requirements/1/id' }] })
  })

  await t.test('of the kinds of requirements only the one meant complains', async t => {
    const told = async (...anyOf: object[]) => {
      const requirements = [{ id: 'a', necessity: 'must', weight: 3, anyOf }]
      const answer = await create({ ...osakaBackend, requirements })
      t.equal(answer.statusCode, 400)
      return answer
        .json()
        .errors.map(({ path, message }: { path: string; message: string }) => `${path} ${message}`)
    }
    const at = '/document/requirements/0/anyOf'
    t.same(await told({ kind: 'skill', skill: 'python', level: 9 }), [`${at}/0/level must be <= 5`])
    t.same(
      await told(
        { kind: 'language', language: 'ja', level: 'N2' },
        { kind: 'skill' },
        { kind: 'availability', from: 'soon' },
      ),
      [
        `${at}/0/level must be one of "A1", "A2", "B1", "B2", "C1", "C2"`,
        `${at}/1 must have skill`,
        `${at}/2/from is not of the form asked for: YYYY-MM-DD, from 1900 to 2139`,
      ],
    )
    t.match(await told({ kind: 'magic' }), [/anyOf\/0 must have a kind, one of "skill", "field"/])
    t.match(await told({ skill: 'python' }), [/anyOf\/0 must have a kind, one of "skill", "field"/])
    t.same(await told({ kind: 'skill', skill: 'python', extra: 1 }), [`${at}/0/extra is not known here`])
  })

  await t.test('what may not be asked is refused, with the phrase', async t => {
    const english = await create({ ...osakaBackend, text: { en: 'Male candidates under 35 only, please.' } })
    t.equal(english.statusCode, 422)
    t.match(
      english
        .json()
        .errors.map((error: { message: string }) => error.message)
        .join(),
      /under 35/i,
    )
    const japanese = await create({ ...osakaBackend, text: { ja: '応募資格:35歳以下の日本国籍の方' } })
    t.equal(japanese.statusCode, 422)
    t.match(japanese.json(), { errors: [{ path: '/document/text/ja', message: /35歳以下/ }] })
  })

  await t.test('dates, currencies and tests that do not exist', async t => {
    const line = (requirement: object) => ({ id: 'x', necessity: 'must', weight: 3, anyOf: [requirement] })
    const refused = await create({
      ...osakaBackend,
      startDate: '2027-04-31',
      deadline: '2027-02-29',
      pay: { maximum: 9, currency: 'XYZ', period: 'year' },
      requirements: [
        line({ kind: 'availability', from: '2027-06-31' }),
        { ...line({ kind: 'language', language: 'ja', level: 'B1', test: 'jlpt-n9' }), id: 'b' },
        { ...line({ kind: 'language', language: 'en', level: 'B1', test: 'jlpt-n3' }), id: 'c' },
        {
          ...line({ kind: 'pay', maximum: { amount: 9, currency: 'ABC', period: 'year' } }),
          id: 'd',
        },
        { ...line({ kind: 'work-mode', mode: 'on-site', country: 'XX' }), id: 'e' },
      ],
    })
    t.equal(refused.statusCode, 400)
    t.same(
      refused
        .json()
        .errors.map((error: { path: string }) => error.path)
        .sort(),
      [
        '/document/deadline',
        '/document/pay/currency',
        '/document/requirements/0/anyOf/0/from',
        '/document/requirements/1/anyOf/0/test',
        '/document/requirements/2/anyOf/0/test',
        '/document/requirements/3/anyOf/0/maximum/currency',
        '/document/requirements/4/anyOf/0/country',
        '/document/startDate',
      ],
    )
  })
})
