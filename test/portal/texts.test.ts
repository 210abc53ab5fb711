import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import t from 'tap'
import { locales } from '../../src/actor.ts'
import type { Catalogue } from '../../src/portal/catalogue.ts'

const root = join(import.meta.dirname, '../..')

/** The catalogue of each folder `texts`, with the sources that may use it. */
async function catalogues() {
  const found: { folder: string; catalogue: Catalogue; sources: string }[] = []
  for await (const file of glob('src/**/texts/index.ts', { cwd: root })) {
    const exported: Record<string, unknown> = await import(join(root, file))
    const catalogue = Object.values(exported).find(
      (value): value is Catalogue => typeof value === 'object' && value !== null && 'tables' in value,
    )
    if (!catalogue) throw new Error(`${file} exports no catalogue.`)
    const folder = dirname(file)
    const scope = folder === 'src/portal/texts' ? 'src' : dirname(folder)
    let sources = ''
    for await (const source of glob(`${scope}/**/*.ts`, { cwd: root }))
      if (!source.startsWith(folder)) sources += readFileSync(join(root, source), 'utf8')
    found.push({ folder, catalogue, sources })
  }
  return found
}

/** The places of a sentence that something is put into. */
function placesOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap(element => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => placesOf(value))]
      case TYPE.tag:
        return [`<${element.value}>`, ...placesOf(element.children)]
      default:
        return [element.value]
    }
  })
}

t.test('every sentence is used, is there in each language, and has the same places in it', async t => {
  const all = await catalogues()
  t.ok(all.length >= 2)
  for (const { folder, catalogue, sources } of all) {
    const keys = Object.keys(catalogue.tables.en)
    // `t(`state.${state}`)` uses every key that begins so.
    const beginnings = [...sources.matchAll(/`([a-z0-9.-]+[.-])\$\{/g)].map(([, beginning]) => beginning!)
    const unused = keys.filter(
      key => !sources.includes(`'${key}'`) && !beginnings.some(beginning => key.startsWith(beginning)),
    )
    t.same(unused, [], `${folder}: used`)
    const placesIn = (text: string) => [...new Set(placesOf(parse(text)))].sort().join()
    for (const locale of locales) {
      const table = catalogue.tables[locale] as Record<string, string>
      t.same(Object.keys(table).sort(), [...keys].sort(), `${folder}: the keys of ${locale}`)
      const differing = keys.filter(
        key => table[key]!.trim() === '' || placesIn(table[key]!) !== placesIn(catalogue.tables.en[key]!),
      )
      t.same(differing, [], `${folder}: sentences of ${locale} with the same places`)
    }
  }
})

/** Between Urdu words the parts of a date or a number change places, unless they are held together. */
t.test('numbers of several parts are held together in Urdu', async t => {
  const isolates = /[\u2066\u2068][^\u2069]*\u2069/g
  const places = /\{[^{}]*\}|<[^<>]*>/g
  for (const { folder, catalogue } of await catalogues()) {
    const loose = Object.entries<string>(catalogue.tables.ur).filter(([, text]) =>
      /\d[ /+-]+\d|\+\d|\d [A-Za-z]/.test(text.replaceAll(isolates, '').replaceAll(places, '')),
    )
    t.same(loose, [], folder)
  }
})
