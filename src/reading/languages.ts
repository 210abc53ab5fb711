// Human languages named in a text with the level, test and score said beside them, in English and Japanese.

import { cefrOfTest, cefrOfWording } from '../reference/language-level.ts'
import type { CefrLevel, LanguageCode, Reference } from '../reference/types.ts'
import { type PhraseFinder, phraseFinder } from './phrases.ts'

/** Offsets into the readable text. */
export interface LanguageFound {
  start: number
  end: number
  language: LanguageCode
  /** Absent: the language is named, its level is not. */
  level?: CefrLevel
  /** Test id such as `jlpt-n2`. */
  test?: string
  score?: number
  /** The words say "fluent", "business level", 不問 …; false: only the name stands there. */
  stated: boolean
  /** 不問, "not required": the level is explicitly of no matter. */
  noMatter?: boolean
}

interface Finders {
  languages: PhraseFinder<LanguageCode>
  tests: PhraseFinder<string>
}
const finders = new WeakMap<Reference, Finders>()

function findersOf(reference: Reference): Finders {
  const known = finders.get(reference)
  if (known) return known
  const languages: [string, LanguageCode][] = []
  // A two-letter code is a word of too many other tongues.
  for (const { code, labels, aliases } of reference.languages.values())
    for (const surface of new Set([labels.en, labels.ja, labels.ur, ...aliases]))
      if (surface.length > 2 || /[^a-z]/i.test(surface)) languages.push([surface, code])
  if (reference.languages.has('en')) languages.push(['英会話', 'en'])
  const tests: [string, string][] = []
  for (const { id, labels, aliases } of reference.languageTests.values())
    for (const surface of new Set([labels.en, labels.ja, ...aliases])) tests.push([surface, id])
  const made = { languages: phraseFinder(languages, 0), tests: phraseFinder(tests, 0) }
  finders.set(reference, made)
  return made
}

const jlptBare =
  /(?<![A-Za-z0-9])N\s?([1-5])(?![A-Za-z0-9.])(?=\s*(?:以上|レベル|相当|程度|合格|取得|or|または|もしくは|\/|~|[,、)」]|level|certif|pass|\(|$|\s))/g
const abilityWords =
  /日常会話|会話|読み書き|読め|読む|読解|文書|論文|やり取り|やりとり|コミュニケーション|話者|ビジネス|ネイティブ|母(?:国)?語|流暢|公用語|語学力|fluen|native|speak|proficien|conversational|business|mother tongue|bilingual|バイリンガル|professional|written|spoken|communicat|level|intermediate|advanced|elementary|beginner|basic|初級|中級|上級/i
const bareAbility: [RegExp, CefrLevel][] = [
  [/母(?:国)?語|ネイティブ|native|mother tongue/i, 'C2'],
  [/バイリンガル|bilingual|流暢|fluen|上級|advanced|full professional/i, 'C1'],
  [
    /ビジネス|業務|仕事|公用語|技術的?な?コミュニケーション|business|professional|proficien|excellent|strong|written and (?:verbal|spoken)|verbal and written|upper[- ]intermediate|話者/i,
    'B2',
  ],
  [
    /日常|会話|中級|コミュニケーション|conversational|communicat|speak|intermediate|読み書き|読解|読め|読んで|読む|ドキュメント|文書|論文|やり取り|やりとり/i,
    'B1',
  ],
  [/初級|基礎|basic|elementary|beginner/i, 'A2'],
]

/** Languages in reading order; one entry per language and place. */
export function readLanguages(text: string, reference: Reference): LanguageFound[] {
  const { languages, tests } = findersOf(reference)
  const found: LanguageFound[] = []
  const testsHere = [
    // "TOEIC600": the digits behind a name do not make it another word.
    ...tests(text.replace(/(?<=TOEIC|TOEFL|IELTS|BJT)\d/gi, '点')).map(({ start, end, entry }) => ({
      start,
      end,
      id: entry,
    })),
    ...[...text.matchAll(jlptBare)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      id: `jlpt-n${match[1]}`,
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let covered = 0
  for (const { start, end, id } of testsHere) {
    const test = reference.languageTests.get(id)
    if (!test || start < covered) continue
    covered = end
    const score = scoreAfter(text, end)
    const byScore = score && cefrOfTest(test, score.value)
    const level = byScore ?? test.passCefr ?? undefined
    found.push({
      start,
      end: byScore ? score.end : end,
      language: test.language,
      test: id,
      stated: true,
      ...(level && { level }),
      // A number outside the test's scale is something else.
      ...(byScore && { score: score.value }),
    })
  }
  for (const { start, end, entry } of languages(text)) {
    if (found.some(other => other.test && start < other.end && other.start < end)) continue
    const tail = sentenceAround(text, start, end)
    const words = `${text.slice(start, end)} ${tail.words}`
    const level = levelOf(words, reference)
    found.push({
      start,
      end: level || abilityWords.test(words) ? tail.end : end,
      language: entry,
      stated: abilityWords.test(words) || level?.noMatter === true || level?.cefr !== undefined,
      ...(level?.cefr && { level: level.cefr }),
      ...(level?.noMatter && { noMatter: true }),
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "a plus but not required" */
const wished = /\bplus\b|preferred|nice to have|advantage|歓迎|尚可|望まし|あれば/i

function levelOf(words: string, reference: Reference): { cefr?: CefrLevel; noMatter?: boolean } | undefined {
  const explicit = /(?<![A-Za-z0-9])([ABC][12])(?![A-Za-z0-9])/.exec(words)
  if (explicit) return { cefr: explicit[1] as CefrLevel }
  if (/不問|問わ(?:ない|ず)|不要|not (?:required|necessary)/i.test(words) && !wished.test(words))
    return { noMatter: true }
  const wording = cefrOfWording(words, reference)
  if (wording?.cefr) return { cefr: wording.cefr }
  const bare = bareAbility.find(([pattern]) => pattern.test(words))
  return bare ? { cefr: bare[1] } : undefined
}

/** The words that can speak of the language named at `start`: up to the next list mark, and a little before it. */
function sentenceAround(text: string, start: number, end: number): { words: string; end: number } {
  const after = /^(?:(?!\.\s)[^\n。,、;•|]){0,40}/u.exec(text.slice(end))?.[0] ?? ''
  // "日本語、英語でのコミュニケーション": the level stands after the last of the names.
  const listed =
    /^\s*(?:と|及び|および|、|,|and|&|\/)\s*(?:[A-Z][a-z]+|[一-鿿]{1,3}語)[^\n。;•|(]{0,40}(?!\()/u.exec(
      text.slice(end),
    )?.[0]
  const before = /[^\n。,、;•|:]{0,24}$/u.exec(text.slice(0, start))?.[0] ?? ''
  const words = (listed ?? after).replace(/[\s(]+$/, '')
  const lead = /[A-Za-z]/.test(text[start] ?? '') || /公用語|社内/.test(before) ? before : ''
  return { words: `${lead} ${words}`, end: end + words.length }
}

function scoreAfter(text: string, end: number): { value: number; end: number } | undefined {
  const match =
    /^\s*(?:[:：(]|with(?: a)?|score(?: of)?|overall|band|スコア|の?得点)*\s*(\d{1,3}(?:\.\d)?)\s*(?:\/\s*\d{2,3})?\s*(点|score|points?|以上|\+)?/iu.exec(
      text.slice(end),
    )
  if (!match) return undefined
  const value = Number(match[1])
  const year = /^\s*[:(]?\s*(?:19|20)\d\d/.test(text.slice(end))
  return year || Number.isNaN(value) ? undefined : { value, end: end + match[0].length }
}
