import { RowFields, type RowReader, UniqueRows, wrongRow } from './rows.ts'
import type { City, Country, Currency, Province } from './types.ts'

export function loadPlaces(reader: RowReader): {
  countries: ReadonlyMap<string, Country>
  provinces: ReadonlyMap<string, Province>
  cities: ReadonlyMap<string, City>
} {
  const countries = new UniqueRows<Country>()
  for (const row of reader.read('countries.jsonl')) {
    const get = new RowFields(row)
    const code = get.text('code')
    countries.add(
      code,
      { code, labels: get.labels(false), aliases: get.texts('aliases'), ...get.sourced() },
      row.place,
    )
    get.end()
  }
  const provinces = new UniqueRows<Province>()
  for (const row of reader.read('provinces.jsonl')) {
    const get = new RowFields(row)
    const code = get.text('code')
    provinces.add(
      code,
      { code, labels: get.labels(false), aliases: get.texts('aliases'), ...get.sourced() },
      row.place,
    )
    get.end()
  }
  const cities = new UniqueRows<City>()
  for (const row of reader.read('cities.jsonl')) {
    const get = new RowFields(row)
    const id = get.text('id')
    const city: City = {
      id,
      labels: get.labels(false),
      country: get.text('country'),
      aliases: get.texts('aliases'),
      ...get.sourced(),
    }
    const province = get.optionalText('province')
    if (province !== undefined) {
      if (!provinces.map.has(province)) throw wrongRow(row.place, `unknown province "${province}"`)
      city.province = province
    }
    get.end()
    if (!countries.map.has(city.country)) throw wrongRow(row.place, `unknown country "${city.country}"`)
    cities.add(id, city, row.place)
  }
  return { countries: countries.map, provinces: provinces.map, cities: cities.map }
}

export function loadCurrencies(reader: RowReader): ReadonlyMap<string, Currency> {
  const currencies = new UniqueRows<Currency>()
  for (const row of reader.read('currencies.jsonl')) {
    const get = new RowFields(row)
    const code = get.text('code')
    const currency: Currency = {
      code,
      labels: get.labels(false),
      usd: get.number('usd'),
      asOf: get.date('asOf'),
      aliases: get.texts('aliases'),
      ...get.sourced(),
    }
    get.end()
    if (!(currency.usd > 0)) throw wrongRow(row.place, '"usd" must be above 0')
    currencies.add(code, currency, row.place)
  }
  return currencies.map
}
