import t from 'tap'
import { placeFindersOf } from '../../src/reading/places.ts'
import { loadReference } from '../../src/reference/index.ts'

const { cities, countries } = placeFindersOf(loadReference())

t.test('places are found by their names in three languages and by aliases', async t => {
  for (const text of ['in Tokyo.', '勤務地は東京です', 'ٹوکیو میں'])
    t.match(cities(text), [{ entry: { city: 'Tokyo', country: 'JP' } }], text)
  for (const text of ['in Germany.', 'ドイツでの勤務', 'جرمنی میں'])
    t.match(countries(text), [{ entry: 'DE' }], text)
  t.match(cities('Lahore'), [{ entry: { city: 'Lahore', country: 'PK', province: 'PK-PB' } }])
})

t.test('codes count in capitals, and with three letters only', async t => {
  t.match(countries('UAE'), [{ entry: 'AE' }])
  t.same(countries('it is in or US'), [])
  t.same(countries('日本語が話せる方'), [], 'two letters begin other words')
})
