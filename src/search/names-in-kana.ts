// A person's Latin name as katakana write it: マリヤム・ブハリ for Maryam Bukhari. Spellings differ mostly in vowels and
// length, so the consonants are compared.

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
const phrase = /[ァ-ヺー]{1,12}(?:[・=][ァ-ヺー]{1,12}){1,4}/gu

function soundsOfKana(word: string): string {
  return once([...word].map(letter => soundOf.get(letter) ?? '').join(''))
}

/** Both ways in which kh is heard: カーン and ブハリ. */
function soundsOfLatin(word: string): string[] {
  return ['k', 'h'].map(kh =>
    once(
      word
        .replace(/kh/g, kh)
        .replace(/gh/g, 'k')
        .replace(/sh|ch|th(?=[aeiou])|[zjc]/g, 's')
        .replace(/ph/g, 'f')
        .replace(/[gq]/g, 'k')
        .replace(/l/g, 'r')
        .replace(/v/g, 'b')
        .replace(/d/g, 't')
        .replace(/m/g, 'n')
        .replace(/h(?![aeiou])/g, kh === 'h' && /kh/.test(word) ? 'h' : '')
        .replace(/[^a-z]|[aeiouwy]/g, ''),
    ),
  )
}

function once(sounds: string): string {
  return sounds.replace(/(.)\1+/g, '$1')
}

/** Takes out phrases joined by ・ of which a part sounds like a part of the name; parts of one sound tell nothing. */
export function withoutNamesInKana(text: string, parts: ReadonlySet<string>): string {
  if (!/[・=]/.test(text)) return text
  const sounds = new Set([...parts].flatMap(soundsOfLatin).filter(sound => sound.length > 1))
  return text.replace(phrase, found => {
    const heard = found.split(/[・=]/).map(soundsOfKana)
    const same = heard.filter(sound => sounds.has(sound))
    return same.some(sound => sound.length > 2) || same.length > 1 ? '…' : found
  })
}
