import { cefrOfTest } from '../../reference/language-level.ts'
import type { LanguageTest } from '../../reference/types.ts'
import { cefrNumber } from '../quantise.ts'
import type { LanguageFact, MatchingReference } from '../types.ts'

/**
 * CEFR level (0 unknown) in the low three bits, above them the place of the test passed in the reference + 1 (0: none).
 * A score below every band is no pass.
 */
export function languageCode(
  fact: Pick<LanguageFact, 'language' | 'level' | 'test' | 'score'>,
  reference: Pick<MatchingReference, 'languageTests'>,
): number {
  const test = fact.test === undefined ? undefined : reference.languageTests.get(fact.test)
  const passed = test?.language === fact.language ? cefrOfTest(test, fact.score) : null
  const level = Math.max(cefrNumber(fact.level), cefrNumber(passed))
  return level | ((test && passed ? placeOf(test.id, reference) + 1 : 0) << 3)
}

export const cefrOfCode = (code: number): number => code & 7

export function testOfCode(
  code: number,
  reference: Pick<MatchingReference, 'languageTests'>,
): LanguageTest | null {
  const place = (code >> 3) - 1
  if (place < 0) return null
  let index = 0
  for (const test of reference.languageTests.values()) if (index++ === place) return test
  return null
}

/**
 * How many grades of the same ladder the held test stands below the asked one (0 or less: it covers it). null: the
 * two cannot be compared grade by grade, so levels decide. A ladder is the graded tests of one issuer (JLPT N5 … N1),
 * each passed or failed; tests with one score for all levels (IELTS) are not.
 */
export function gradesBelow(
  asked: string | undefined,
  held: LanguageTest | null,
  reference: Pick<MatchingReference, 'languageTests'>,
): number | null {
  const wanted = asked === undefined ? undefined : reference.languageTests.get(asked)
  if (!wanted || !held) return null
  const ladder = ladderOf(wanted, reference)
  const steps = ladder.indexOf(wanted) - ladder.indexOf(held)
  return ladder.includes(wanted) && ladder.includes(held) ? steps : null
}

const ladders = new WeakMap<LanguageTest, LanguageTest[]>()

/** The graded tests a test stands among, easiest first. */
export function ladderOf(
  test: LanguageTest,
  reference: Pick<MatchingReference, 'languageTests'>,
): LanguageTest[] {
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

function placeOf(id: string, reference: Pick<MatchingReference, 'languageTests'>): number {
  let index = 0
  for (const key of reference.languageTests.keys()) {
    if (key === id) return index
    index++
  }
  return -1
}
