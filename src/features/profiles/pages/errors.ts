import type { FieldError, Form } from '../../../portal/forms.ts'
import type { ProfileTexts } from './texts/index.ts'

type Key = Extract<Parameters<ProfileTexts>[0], `wrong.${string}`>

/** What verbs say in English for programs, as sentences for people. The first that fits is taken. */
const sentences: readonly (readonly [RegExp, Key])[] = [
  [/needs Latin letters/, 'wrong.latin'],
  [/no telephone number/, 'wrong.phone'],
  [/a second time/, 'wrong.twice'],
  [/before the day of issue/, 'wrong.before-issue'],
  [/before the beginning/, 'wrong.before-beginning'],
  [/too far in the past/, 'wrong.too-early'],
  [/in the future/, 'wrong.future'],
  [/not a day of the calendar/, 'wrong.no-day'],
  [/needs the test/, 'wrong.test-missing'],
  [/is a test of/, 'wrong.test-of-other'],
  [/is above (?<most>[\d.]+), the most/, 'wrong.above-most'],
  [/lies in \w\w.*, not in PK-/, 'wrong.city-elsewhere'],
  [/^unknown /, 'wrong.unknown'],
  [/NUL|half of a pair|characters that/, 'wrong.characters'],
  [/makes an age/, 'wrong.age'],
  [/belongs to another profile/, 'wrong.cnic-other'],
  [/kept for nothing else/, 'wrong.consent'],
  [/wait for your decision/, 'wrong.imports-wait'],
  [/accepted or discarded before/, 'wrong.import-decided'],
  [/Claim it, then change/, 'wrong.handed-in'],
  [/You have a profile already/, 'wrong.has-profile'],
]

/** The same form, with what a verb found wrong said in the reader's language. */
export function inWords(form: Form, t: ProfileTexts): Form {
  return { ...form, errors: form.errors.map(error => inOwnWords(error, t)) }
}

function inOwnWords({ name, message }: FieldError, t: ProfileTexts): FieldError {
  for (const [pattern, key] of sentences) {
    const found = pattern.exec(message)
    if (found) return { name, message: t(key, { ...found.groups }) }
  }
  return { name, message }
}

/** Why a file could not be read, and what to do, by what the reader of files said. */
const unreadable: readonly (readonly [RegExp, Key])[] = [
  [/file is empty|holds no words/, 'wrong.file-empty'],
  [/larger than|unpacks to more/, 'wrong.file-large'],
  [/characters, which is no CV|pages; at most/, 'wrong.file-long'],
  [/Old Word files|RTF is not read/, 'wrong.file-old-word'],
  [/picture|pictures of pages|holds no text/, 'wrong.file-picture'],
  [/locked with a password/, 'wrong.file-locked'],
  [/too complex/, 'wrong.file-complex'],
  [/JSON/, 'wrong.file-json'],
  [/XML|Europass/, 'wrong.file-xml'],
  [/broken|zip/, 'wrong.file-broken'],
]

export function whyUnreadable(message: string, t: ProfileTexts): string {
  const [, key] = unreadable.find(([pattern]) => pattern.test(message)) ?? []
  return t(key ?? 'wrong.file-other')
}
