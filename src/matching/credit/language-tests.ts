import { cefrOfTest } from '../../reference/language-level.ts'
import type { LanguageTest } from '../../reference/types.ts'
import { cefrNumber } from '../quantise.ts'
import type { LanguageFact, MatchingReference } from '../types.ts'

export type Tests = Pick<MatchingReference, 'languageTests'>

/** What matching knows of one language of a person; CEFR levels from 1 (A1), 0 unknown. */
export interface LanguageHeld {
  /** As the person puts it. */
  said: number
  /** What a passed test shows. */
  shown: number
  /** Place of the passed test in the reference + 1, 0 none. */
  test: number
}

/** `LanguageHeld` as one number of 16 bits. A score below every band is no pass. */
export function languageCode(
  fact: Pick<LanguageFact, 'language' | 'level' | 'test' | 'score'>,
  reference: Tests,
): number {
  const test = fact.test === undefined ? undefined : reference.languageTests.get(fact.test)
  const shown = test?.language === fact.language ? cefrNumber(cefrOfTest(test, fact.score)) : 0
  const place = test && shown > 0 ? placeOf(test.id, reference) + 1 : 0
  return cefrNumber(fact.level) | (shown << 3) | (place << 6)
}

export const heldOfCode = (code: number): LanguageHeld => ({
  said: code & 7,
  shown: (code >> 3) & 7,
  test: code >> 6,
})

/** The level, however it is known. */
export const cefrOfCode = (code: number): number => Math.max(code & 7, (code >> 3) & 7)

/** How many codes there can be. */
export const languageCodes = ({ languageTests }: Tests): number => (languageTests.size + 1) << 6

export function testAt(place: number, reference: Tests): LanguageTest | null {
  let index = 0
  for (const test of reference.languageTests.values()) if (++index === place) return test
  return null
}

/**
 * How many grades of the asked test's ladder the held test stands below it (0 or less: it covers it). null: the two
 * cannot be compared grade by grade, so levels decide. A ladder is the graded tests of one issuer (JLPT N5 … N1),
 * each passed or failed; tests with one score for all levels (IELTS) are not.
 */
export function gradesBelow(asked: LanguageTest, held: LanguageTest, reference: Tests): number | null {
  const ladder = ladderOf(asked, reference)
  const steps = ladder.indexOf(asked) - ladder.indexOf(held)
  return ladder.includes(asked) && ladder.includes(held) ? steps : null
}

/**
 * The same for a level that is only said: it stands for the easiest grade that passes at it.
 * @param level CEFR, from 1
 */
export function gradesBelowFor(asked: LanguageTest, level: number, reference: Tests): number | null {
  const ladder = ladderOf(asked, reference)
  if (!ladder.includes(asked)) return null
  const reached = ladder.findLast(test => cefrNumber(test.passCefr) <= level)
  const easiest = ladder.findIndex(test => test.passCefr === reached?.passCefr)
  return ladder.indexOf(asked) - easiest
}

const ladders = new WeakMap<LanguageTest, LanguageTest[]>()

/** The graded tests a test stands among, easiest first. */
export function ladderOf(test: LanguageTest, reference: Tests): LanguageTest[] {
  let ladder = ladders.get(test)
  if (!ladder) {
    ladder = [...reference.languageTests.values()]
      .filter(({ language, issuer, passCefr }) => {
        return language === test.language && issuer === test.issuer && passCefr !== null
      })
      .sort((a, b) => height(a) - height(b) || (a.id < b.id ? -1 : 1))
    ladders.set(test, ladder)
  }
  return ladder
}

/** What the pass means, then the most it can mean: N3 above N4, which pass at the same level. */
function height(test: LanguageTest): number {
  return cefrNumber(test.passCefr) * 8 + Math.max(0, ...test.bands.map(band => cefrNumber(band.cefr)))
}

function placeOf(id: string, reference: Tests): number {
  let index = 0
  for (const key of reference.languageTests.keys()) {
    if (key === id) return index
    index++
  }
  return -1
}
