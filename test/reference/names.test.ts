import t from 'tap'
import { cityName, idOfName, loadReference, namesLike } from '../../src/reference/index.ts'

const reference = loadReference()

t.test('a typed name is found in any language, and never guessed', async t => {
  for (const [kind, typed, id] of [
    ['skill', 'K8s', 'kubernetes'],
    ['skill', 'kubernetes', 'kubernetes'],
    ['city', 'Quetta', idOfName('city', 'کوئٹہ', reference)],
    ['language', '日本語', 'ja'],
    ['language', 'japanese', 'ja'],
  ] as const)
    t.equal(idOfName(kind, typed, reference), id, typed)
  t.ok(idOfName('city', 'Quetta', reference))
  for (const kind of ['skill', 'certification', 'city', 'language'] as const) {
    t.equal(idOfName(kind, 'qqqq zzzz', reference), undefined, kind)
    t.equal(idOfName(kind, '', reference), undefined, kind)
  }
})

t.test('a city is named as the reader writes it, where it is known', async t => {
  for (const typed of ['Osaka', 'osaka', '大阪', '大阪市', 'اوساکا']) {
    t.equal(cityName(typed, 'ja', reference), '大阪', typed)
    t.equal(cityName(typed, 'ur', reference), 'اوساکا', typed)
    t.equal(cityName(typed, 'en', reference, 'JP'), 'Osaka', typed)
  }
  t.equal(cityName('Osaka', 'ja', reference, 'US'), 'Osaka', 'not that one')
  t.equal(cityName('Little Hoping', 'ur', reference), 'Little Hoping')
})

t.test('names like what was typed, in the reader’s language', async t => {
  t.match(namesLike('skill', 'kubernets', reference, 'en')[0], { id: 'kubernetes', label: 'Kubernetes' })
  const certifications = namesLike('certification', 'hcip', reference, 'en')
  t.ok(certifications.length > 3 && certifications.length <= 8)
  for (const { label } of certifications) t.match(label, /HCIP/)
  t.same(namesLike('city', ' ', reference, 'en'), [])
})
