import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { maskingVersion } from '../../src/search/scrub.ts'

// Texts that are stored masked are made anew when this number changes, so it must not be forgotten.
t.test('masking that changes gets another version', async t => {
  const hash = createHash('sha256')
  for (const file of ['search/scrub.ts', 'search/names-in-kana.ts', 'reading/personal-words.ts']) {
    const source = readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')
    hash.update(source.replace(/maskingVersion = \d+/, ''))
  }
  t.strictSame(
    { maskingVersion, made: hash.digest('hex').slice(0, 12) },
    { maskingVersion: 1, made: '5f6d6c06e7a9' },
    'masking has changed: count maskingVersion of src/search/scrub.ts up, and write both here',
  )
})
