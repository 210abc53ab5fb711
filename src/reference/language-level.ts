import type { CefrLevel, IsoDate, LanguageTest, LanguageWording, Reference } from './types.ts'

/**
 * The CEFR level a test result stands for. Without a score: the lowest level the pass can mean. With a score outside
 * every band: null (not passed). `takenOn` picks the scale in force on that day; absent: the newest.
 */
export function cefrOfTest(test: LanguageTest, score?: number, takenOn?: IsoDate): CefrLevel | null {
  if (score === undefined) return test.passCefr
  const band = test.bands.find(({ min, max, from, until }) => {
    if (score < min || score > max) return false
    if (takenOn === undefined) return until === undefined
    return (from === undefined || from <= takenOn) && (until === undefined || takenOn <= until)
  })
  return band?.cefr ?? null
}

/** The wording of a level found in `text` ("ビジネスレベル", "fluent"): the longest one that stands there. */
export function cefrOfWording(text: string, reference: Reference): LanguageWording | undefined {
  const folded = text.normalize('NFKC').toLowerCase()
  let best: { wording: LanguageWording; length: number } | undefined
  for (const wording of reference.languageWordings) {
    for (const alias of wording.aliases) {
      if (folded.includes(alias) && alias.length > (best?.length ?? 0))
        best = { wording, length: alias.length }
    }
  }
  return best?.wording
}
