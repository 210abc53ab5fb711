import { RowFields, type RowReader, UniqueRows, wrongRow } from './rows.ts'
import {
  type CefrLevel,
  cefrLevels,
  type Degree,
  degreeLevels,
  type Language,
  type LanguageTest,
  type LanguageWording,
  type Subject,
  type TestBand,
} from './types.ts'

const cefrOrNone = [...cefrLevels, 'none'] as const

function readCefr(get: RowFields, key: string): CefrLevel | null {
  const level = get.oneOf(key, cefrOrNone)
  return level === 'none' ? null : level
}

export function loadLanguages(reader: RowReader): {
  languages: ReadonlyMap<string, Language>
  languageTests: ReadonlyMap<string, LanguageTest>
  languageWordings: readonly LanguageWording[]
} {
  const languages = new UniqueRows<Language>()
  for (const row of reader.read('languages.jsonl')) {
    const get = new RowFields(row)
    const code = get.text('code')
    languages.add(
      code,
      { code, labels: get.labels(false), aliases: get.texts('aliases'), ...get.sourced() },
      row.place,
    )
    get.end()
  }
  const tests = new UniqueRows<LanguageTest>()
  for (const row of reader.read('language-tests.jsonl')) {
    const get = new RowFields(row)
    const id = get.text('id')
    const test: LanguageTest = {
      id,
      labels: get.labels(true),
      language: get.text('language'),
      issuer: get.text('issuer'),
      passCefr: readCefr(get, 'passCefr'),
      bands: get.rows('bands').map(readBand),
      aliases: get.texts('aliases'),
      validityMonths: get.numberOrNull('validityMonths'),
      ...get.sourced(),
    }
    get.end()
    if (!languages.map.has(test.language)) throw wrongRow(row.place, `unknown language "${test.language}"`)
    tests.add(id, test, row.place)
  }
  const wordings = new UniqueRows<LanguageWording>()
  for (const row of reader.read('language-wordings.jsonl')) {
    const get = new RowFields(row)
    const id = get.text('id')
    const wording: LanguageWording = {
      id,
      labels: get.labels(false),
      cefr: readCefr(get, 'cefr'),
      aliases: get.texts('aliases'),
      ...get.sourced(),
    }
    get.end()
    wordings.add(id, wording, row.place)
  }
  return { languages: languages.map, languageTests: tests.map, languageWordings: [...wordings.map.values()] }
}

function readBand(get: RowFields): TestBand {
  const band: TestBand = { min: get.number('min'), max: get.number('max'), cefr: readCefr(get, 'cefr') }
  const from = get.optionalDate('from')
  const until = get.optionalDate('until')
  if (from !== undefined) band.from = from
  if (until !== undefined) band.until = until
  get.end()
  return band
}

export function loadDegrees(reader: RowReader): {
  degrees: ReadonlyMap<string, Degree>
  subjects: ReadonlyMap<string, Subject>
} {
  const subjects = new UniqueRows<Subject>()
  for (const row of reader.read('subjects.jsonl')) {
    const get = new RowFields(row)
    const id = get.text('id')
    const subject: Subject = {
      id,
      labels: get.labels(false),
      computing: get.flag('computing'),
      aliases: get.texts('aliases'),
      ...get.sourced(),
    }
    const parent = get.optionalText('parent')
    if (parent !== undefined) subject.parent = parent
    get.end()
    subjects.add(id, subject, row.place)
  }
  for (const { id, parent } of subjects.map.values()) {
    if (parent !== undefined && !subjects.map.has(parent)) {
      throw wrongRow(subjects.placeOf(id), `unknown parent "${parent}"`)
    }
  }
  const degrees = new UniqueRows<Degree>()
  for (const row of reader.read('degrees.jsonl')) {
    const get = new RowFields(row)
    const id = get.text('id')
    const degree: Degree = {
      id,
      labels: get.labels(false),
      level: get.oneOf('level', degreeLevels),
      years: get.number('years'),
      aliases: get.texts('aliases'),
      ...get.sourced(),
    }
    const subject = get.optionalText('subject')
    if (subject !== undefined) {
      if (!subjects.map.has(subject)) throw wrongRow(row.place, `unknown subject "${subject}"`)
      degree.subject = subject
    }
    get.end()
    degrees.add(id, degree, row.place)
  }
  return { degrees: degrees.map, subjects: subjects.map }
}
