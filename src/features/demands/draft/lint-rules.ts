// What no demand may ask of a person, as people write it. Sources: 労働施策総合推進法 art. 9 (age), 男女雇用機会均等法
// art. 5 (sex), 職業安定法 art. 3 (nationality, creed, status), and the product's own terms for every country.

import { englishAge } from './lint-english-age.ts'
import { englishFamily } from './lint-english-family.ts'
import { englishOrigin } from './lint-english-origin.ts'
import { englishReligion } from './lint-english-religion.ts'
import { englishSex } from './lint-english-sex.ts'
import { japaneseRules } from './lint-japanese.ts'
import type { LintRule } from './lint-rule.ts'

/** Tried over the whole text; phrases found by several are reported once. */
export const lintRules: readonly LintRule[] = [
  ...japaneseRules,
  ...englishAge,
  ...englishSex,
  ...englishReligion,
  ...englishFamily,
  ...englishOrigin,
]
