import t from 'tap'
import { type Locale, locales } from '../../../src/actor.ts'
import { type DemandDocument, lawGaps, postingRules } from '../../../src/features/demands/index.ts'
import { postingFields } from '../../../src/features/demands/pages/editor/posting-fields.ts'
import { lawBasis, ruleLabel } from '../../../src/features/demands/pages/posting/index.ts'
import { idOf } from '../../../src/portal/components/fields.ts'
import { emptyForm } from '../../../src/portal/forms.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { osakaBackend } from '../../fixtures/demands.ts'

const reference = loadReference()
const fieldsFor = (country: string, locale: Locale) =>
  Object.values(postingFields(emptyForm({ place: { country } }), { locale, reference })).join('')
/** The hint of a field, or what stands above several. */
const hintOf = (page: string, id: string) =>
  new RegExp(`id="${id}-hint">([\\s\\S]*?)</div>|<fieldset class="together" id="${id}">([\\s\\S]*?)</div>`)
    .exec(page)
    ?.slice(1)
    .find(Boolean) ?? ''

t.test('every rule of the law marks a field, and what it lacks leads there', async t => {
  for (const locale of locales) {
    const page = fieldsFor('JP', locale)
    for (const rule of postingRules) {
      const id = idOf(rule.path)
      t.equal(page.split(`id="${id}"`).length, 2, `${id} is one place`)
      t.match(hintOf(page, id), '<details class="law">', `${locale} ${id}`)
      t.match(hintOf(page, id), lawBasis(rule, locale))
      t.not(ruleLabel(rule.path, locale), ruleLabel('/title', locale), 'has a name')
    }
    t.equal(page.split('<details class="law">').length - 1, postingRules.length)
    t.notMatch(fieldsFor('DE', locale), '<details class="law">')
  }
})

t.test('overtime that the pay includes has to be itemised where the posting speaks of it', async t => {
  const lacks = (text: DemandDocument['text'], terms?: DemandDocument['terms']) =>
    lawGaps({ ...osakaBackend, text, ...(terms && { terms }) }).some(
      ({ path }) => path === '/terms/fixedOvertimePay',
    )
  for (const said of ['固定残業代を含む。', 'みなし残業45時間分込み', '固定時間外手当あり'])
    t.ok(lacks({ ja: said }), said)
  for (const said of ['The pay includes fixed overtime.', 'Overtime included in the salary'])
    t.ok(lacks({ en: said }), said)
  t.ok(lacks({ ja: '開発' }, { bonus: '年2回（固定残業代は対象外）' }))
  for (const said of ['残業は月10時間。', '固定残業代なし', '固定残業代：無し', 'みなし残業はありません'])
    t.notOk(lacks({ ja: said }), said)
  t.notOk(lacks({ en: 'There is no fixed overtime.' }))
  t.notOk(lacks({ ja: '固定残業代を含む。' }, { fixedOvertimePay: { amount: 40_000, hours: 20 } }))
})
