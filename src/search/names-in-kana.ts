// A person's Latin name as katakana write it: マリヤム・ブハリ for Maryam Bukhari. Spellings differ in length, in vowels
// that only carry a consonant, and in consonants that Japanese does not tell apart.

const rows: readonly (readonly [letters: string, sound: string])[] = [
  ['カキクケコガギグゲゴ', 'k'],
  ['サシスセソザジズゼゾ', 's'],
  ['タテトダデドツヅ', 't'],
  ['チヂ', 's'],
  ['ナニヌネノンマミムメモ', 'n'],
  ['ハヒヘホ', 'h'],
  ['フファ', 'f'],
  ['パピプペポ', 'p'],
  ['バビブベボヴ', 'b'],
  ['ラリルレロ', 'r'],
]
const soundOf = new Map(
  rows.flatMap(([letters, sound]) => [...letters].map(letter => [letter, sound] as const)),
)
const vowels: readonly (readonly [letters: string, vowel: string])[] = [
  ['アカガサザタダナハバパマヤラワァャ', 'a'],
  ['イキギシジチヂニヒビピミリィエケゲセゼテデネヘベペメレェヰヱ', 'i'],
]
const vowelOf = new Map(
  vowels.flatMap(([letters, vowel]) => [...letters].map(letter => [letter, vowel] as const)),
)
const phrase = /[ァ-ヺー]{1,12}(?:[・=][ァ-ヺー]{1,12}){1,4}/gu
const word = /[ァ-ヺー]{2,12}/gu

const consonantsOfKana = (kana: string): string =>
  once([...kana].map(letter => soundOf.get(letter) ?? '').join(''))

/** With a and i; u and o mostly only carry a consonant. シャ is one syllable. */
function syllablesOfKana(kana: string): string {
  const letters = [...kana.replace(/[ー・=]/g, '')]
  return once(
    letters
      .map((letter, at) => {
        const contracted = /[ァャュョ]/.test(letters[at + 1] ?? '')
        const glide = letter === 'ヤ' ? 'i' : ''
        return (soundOf.get(letter) ?? glide) + (contracted ? '' : (vowelOf.get(letter) ?? ''))
      })
      .join(''),
  )
}

/** Both ways in which kh is heard: カーン and ブハリ. */
function heardInLatin(name: string): string[] {
  return ['k', 'h'].map(kh =>
    name
      .replace(/kh/g, kh)
      .replace(/gh/g, 'k')
      .replace(/sh|ch|th(?=[aeiou])|[zjc]/g, 's')
      .replace(/ph/g, 'f')
      .replace(/[gq]/g, 'k')
      .replace(/l/g, 'r')
      .replace(/v/g, 'b')
      .replace(/d/g, 't')
      .replace(/m/g, 'n')
      .replace(/h(?![aeiou])/g, kh === 'h' && /kh/.test(name) ? 'h' : ''),
  )
}
const consonantsOfLatin = (name: string): string[] =>
  heardInLatin(name).map(heard => once(heard.replace(/[^a-z]|[aeiouwy]/g, '')))
const syllablesOfLatin = (name: string): string[] =>
  heardInLatin(name).map(heard => once(heard.replace(/[ey]/g, 'i').replace(/[^a-z]|[ouw]/g, '')))

function once(sounds: string): string {
  return sounds.replace(/(.)\1+/g, '$1')
}

/** Shorter ones are heard in too many words. */
const leastSyllables = 3

/**
 * Takes out words that sound like a part of the name, and whole phrases joined by ・ in which one does, or of which the
 * consonants of a part are the name's; parts of one consonant tell nothing.
 */
export function withoutNamesInKana(text: string, parts: ReadonlySet<string>): string {
  if (!/[ァ-ヺ]/.test(text)) return text
  const names = [...parts]
  const consonants = new Set(names.flatMap(consonantsOfLatin).filter(sound => sound.length > 1))
  const syllables = new Set(
    names.flatMap(syllablesOfLatin).filter(sound => sound.length >= leastSyllables && /[ai]/.test(sound)),
  )
  const sounds = (kana: string) => syllables.has(syllablesOfKana(kana))
  return text
    .replace(phrase, found => {
      const heard = found.split(/[・=]/)
      const same = heard.map(consonantsOfKana).filter(sound => consonants.has(sound))
      return heard.some(sounds) || same.some(sound => sound.length > 2) || same.length > 1 ? '…' : found
    })
    .replace(word, found => (sounds(found) ? '…' : found))
}
