import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { certainties, loadReference } from '../../src/reference/index.ts'

const home = fileURLToPath(new URL('../../db/reference/', import.meta.url))

/** A copy of the reference data with lines added to one file. */
function withLines(file: string, ...lines: object[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'hunar-reference-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(home, folder, { recursive: true })
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8').trimEnd()
  writeFileSync(path, `${text}\n${lines.map(line => JSON.stringify(line)).join('\n')}\n`)
  return folder
}

const tool = (id: string, more: object = {}): object => ({
  id,
  en: `Test tool ${id}`,
  certainty: 'OK',
  source: 'own',
  ...more,
})

t.test('reads the real data', async t => {
  const reference = loadReference()
  t.ok(reference.skills.size >= 900, `${reference.skills.size} skills`)
  t.equal(reference.fields.size, 13)
  t.match(reference.version, /^[0-9a-f]{12}$/)
  t.equal(loadReference().version, reference.version, 'the version depends on the contents alone')
  for (const { id, labels } of reference.skills.values()) {
    for (const locale of ['en', 'ja', 'ur'] as const)
      if (labels[locale] === '') t.fail(`${id} has no ${locale} label`)
  }
  const perField = Map.groupBy(reference.skills.values(), skill => skill.field)
  for (const field of reference.fields.keys())
    t.ok((perField.get(field)?.length ?? 0) >= 20, `${field} is covered`)
})

t.test('every row of every file has its source and its mark of certainty', async t => {
  const { version: _, ancestors, descendants, related, relation, neighbours, ...tables } = loadReference()
  for (const [name, rows] of Object.entries(tables)) {
    const all = [...rows.values()]
    t.ok(all.length > 0, name)
    t.strictSame(
      all.filter(({ certainty, source }) => !certainties.includes(certainty) || !source),
      [],
      name,
    )
  }
})

t.test('practices are labelled in Japanese and Urdu script', async t => {
  const { skills } = loadReference()
  const described = [...skills.values()].filter(({ kind }) => kind !== 'tool' && kind !== 'language')
  const urdu = described.filter(({ labels }) => /[\u0600-\u06ff]/.test(labels.ur))
  const japanese = described.filter(({ labels }) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(labels.ja))
  t.ok(urdu.length > described.length * 0.95, `${urdu.length} of ${described.length} Urdu labels`)
  t.ok(japanese.length > described.length * 0.85, `${japanese.length} of ${described.length} Japanese labels`)
})

t.test('refuses, naming file and line', async t => {
  const lines = readFileSync(join(home, 'skills/web-mobile.jsonl'), 'utf8').trimEnd().split('\n').length
  const place = new RegExp(`skills/web-mobile\\.jsonl:${lines + 1}`)
  const refused = (message: RegExp, ...rows: object[]): void => {
    const folder = withLines('skills/web-mobile.jsonl', ...rows)
    const named = new RegExp(`${place.source}\\b.*${message.source}`)
    t.throws(() => loadReference(folder), { code: 'unreadable-file', message: named })
  }
  refused(/"web service" means "api-development"/, tool('test-s', { aliases: ['web service'] }))
  refused(/unknown parent "no-such-skill"/, tool('test-a', { parent: ['no-such-skill'] }))
  refused(/unknown related skill "no-such-skill"/, tool('test-a', { related: { 'no-such-skill': 0.5 } }))
  refused(/id "python" stands already at skills\/programming\.jsonl:\d+/, tool('python'))
  refused(/"Py-Thon" already means "python"/, tool('test-a', { aliases: ['Py-Thon'] }))
  refused(/unknown key "parents"/, tool('test-a', { parents: ['python'] }))
  refused(/needs a Japanese/, {
    id: 'test-a',
    en: 'Testing a',
    kind: 'practice',
    certainty: 'OK',
    source: 'own',
  })
  refused(/must be a weight/, tool('test-a', { related: { python: 2 } }))
  refused(/"source" is missing/, { id: 'test-a', en: 'Test tool a', certainty: 'OK' })
  refused(/"certainty" is undefined, expected one of V1/, { id: 'test-a', en: 'Test tool a', source: 'own' })
  refused(/is not kebab-case/, tool('Test A'))
  refused(
    /cycle: test-a -> test-b -> test-a/,
    tool('test-a', { parent: ['test-b'] }),
    tool('test-b', { parent: ['test-a'] }),
  )
})

t.test('refuses a line that is no JSON, and wrong rows of the other files', async t => {
  const broken = withLines('fields.jsonl')
  writeFileSync(join(broken, 'fields.jsonl'), '{"id": "ai",\n')
  t.throws(() => loadReference(broken), { message: 'fields.jsonl:1: not valid JSON' })
  const certificate = {
    id: 'x',
    en: 'X cert',
    issuer: 'X',
    level: 'x',
    field: 'ai',
    certainty: 'OK',
    source: 'own',
  }
  t.throws(() => loadReference(withLines('certifications.jsonl', { ...certificate, skills: ['no-such'] })), {
    message: /certifications\.jsonl:\d+: unknown skill "no-such"/,
  })
  t.throws(() => loadReference(withLines('certifications.jsonl', { ...certificate, field: 'cooking' })), {
    message: /"field" is "cooking"/,
  })
  t.throws(
    () => loadReference(withLines('cities.jsonl', { id: 'x', en: 'X', ja: 'X', ur: 'X', country: 'XX' })),
    {
      message: /cities\.jsonl:\d+: "certainty"/,
    },
  )
})

t.test('the version follows the contents', async t => {
  t.not(loadReference(withLines('skills/web-mobile.jsonl', tool('test-a'))).version, loadReference().version)
})
