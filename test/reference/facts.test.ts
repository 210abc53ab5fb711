import t from 'tap'
import { employmentTypes } from '../../src/features/demands/document.ts'
import { workModes } from '../../src/features/profiles/document.ts'
import { cefrOfTest, cefrOfWording, expiryOf, loadReference } from '../../src/reference/index.ts'

const reference = loadReference()

t.test('JLPT results on CEFR', async t => {
  for (const [id, score, cefr] of [
    ['jlpt-n1', 142, 'C1'],
    ['jlpt-n1', 141, 'B2'],
    ['jlpt-n1', 100, 'B2'],
    ['jlpt-n1', 99, null],
    ['jlpt-n2', 112, 'B2'],
    ['jlpt-n2', 111, 'B1'],
    ['jlpt-n2', 89, null],
    ['jlpt-n3', 104, 'B1'],
    ['jlpt-n3', 103, 'A2'],
    ['jlpt-n4', 90, 'A2'],
    ['jlpt-n5', 80, 'A1'],
    ['jlpt-n2', undefined, 'B1'],
    ['jlpt-n1', undefined, 'B2'],
  ] as const) {
    t.equal(cefrOfTest(reference.languageTests.get(id)!, score), cefr, `${id} ${score}`)
  }
})

t.test('JFT-Basic changed its bands in August 2026', async t => {
  const jft = reference.languageTests.get('jft-basic')!
  t.equal(cefrOfTest(jft, 199, '2026-07-31'), null)
  t.equal(cefrOfTest(jft, 200, '2026-07-31'), 'A2')
  t.equal(cefrOfTest(jft, 144, '2026-08-01'), null)
  t.equal(cefrOfTest(jft, 145, '2026-08-01'), 'A1')
  t.equal(cefrOfTest(jft, 175, '2026-08-01'), 'A2')
  t.equal(cefrOfTest(jft, 150), 'A1', 'without a date the newest bands')
})

t.test("employers' wording of a level", async t => {
  t.equal(cefrOfWording('日本語：ビジネスレベル', reference)?.cefr, 'B2')
  t.equal(cefrOfWording('日常会話レベルの英語', reference)?.cefr, 'B1')
  t.equal(cefrOfWording('日本語力不問', reference)?.cefr, null)
  t.equal(cefrOfWording('Native-level English', reference)?.cefr, 'C2')
  t.equal(cefrOfWording('cooking', reference), undefined)
})

t.test('validity of certificates', async t => {
  const expiry = (id: string, issued: string) => expiryOf(reference.certifications.get(id)!, issued)
  t.equal(expiry('cncf-cka', '2024-03-31'), '2027-03-31', 'three years before April 2024')
  t.equal(expiry('cncf-cka', '2024-04-01'), '2026-04-01', 'two years since')
  t.equal(expiry('huawei-hcia-datacom', '2024-02-29'), '2027-02-28')
  t.equal(expiry('ipa-fe', '2010-05-01'), null, 'for life')
  t.equal(expiry('fanuc-operator', '2020-01-31'), '2023-01-31')
  for (const track of ['datacom', 'cloud-computing', 'ai', '5g', 'security']) {
    for (const level of ['hcia', 'hcip', 'hcie'])
      t.ok(reference.certifications.has(`huawei-${level}-${track}`))
  }
  t.ok(reference.certifications.get('huawei-hcia-datacom')?.aliases.includes('hcna r&s'), 'former name')
})

t.test('ways of working and kinds of contract are those that profiles and demands know', async t => {
  t.strictSame([...reference.workModes.keys()], workModes)
  t.strictSame([...reference.employmentTypes.keys()], employmentTypes)
})

t.test('places, degrees and currencies', async t => {
  t.equal(reference.countries.get('PK')?.labels.ur, 'پاکستان')
  t.equal(reference.provinces.size, 7)
  t.notOk(reference.provinces.has('PK-TA'))
  t.ok([...reference.cities.values()].filter(city => city.country === 'PK').length >= 60)
  for (const city of reference.cities.values()) {
    if (city.country === 'PK' && city.province === undefined) t.fail(`${city.id} has no province`)
  }
  t.equal(reference.degrees.get('BS16')?.level, 'bachelor')
  t.equal(reference.degrees.get('MA_MSC16')?.level, 'bachelor')
  t.equal(reference.degrees.get('MS_MPHIL18')?.level, 'master')
  t.equal(reference.degrees.get('BSCS')?.subject, 'computer-science')
  t.equal(reference.currencies.get('USD')?.usd, 1)
  t.ok(reference.languages.has('ja') && reference.languages.has('ur'))
})
