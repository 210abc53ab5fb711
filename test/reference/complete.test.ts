import t from 'tap'
import { complete, loadReference } from '../../src/reference/index.ts'

const reference = loadReference()
const first = (typed: string, locale?: 'en' | 'ja' | 'ur'): string | undefined =>
  complete(typed, reference, locale ? { locale } : {})[0]?.skill

t.test('completes labels and aliases in three languages', async t => {
  t.equal(first('kuber'), 'kubernetes')
  t.equal(first('python'), 'python')
  t.equal(first('k8s'), 'kubernetes')
  t.equal(first('機械学'), 'machine-learning')
  t.equal(first('ぱいそ'), 'python', 'before it is converted')
  t.equal(first('くばねてす'), 'kubernetes', 'and with a typing error')
  t.equal(first('مشین لرن'), 'machine-learning')
  t.equal(
    complete('機械学', reference, { locale: 'ur' })[0]?.label,
    reference.skills.get('machine-learning')?.labels.ur,
  )
})

t.test('forgives typing errors', async t => {
  t.equal(first('kubrnetes'), 'kubernetes')
  t.equal(first('pyhton'), 'python')
  t.equal(first('postgers'), 'postgresql')
})

t.test('keeps the limit, and gives nothing for nothing', async t => {
  t.equal(complete('s', reference, { limit: 3 }).length, 3)
  t.strictSame(complete('  ', reference), [])
  t.strictSame(complete('zzzzqqqq', reference), [])
})
