// One way of writing every word, for documents and queries alike, in English, Japanese and Urdu.

const latinMarks = /\p{Script=Latin}[\u0300-\u036f]+/gu
/** Zabar, zer, pesh and their kin, superscript alef, Quranic marks, kashida, and joiners nobody types alike. */
const urduDropped = /[\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u2060\ufeff\u00ad]/g
const urduLetters =
  /[\u0622\u0623\u0625\u0671\u0624\u0626\u0629\u0643\u0647\u0649\u064a\u06be\u06c0\u06c2\u06c3\u06d5\u06d3]/g
/** Ends in the letters of Urdu keyboards; none of them is changed again by Meilisearch's own normalisers. */
const urduLetter: Record<string, string> = {
  '\u0622': 'ا',
  '\u0623': 'ا',
  '\u0625': 'ا',
  '\u0671': 'ا',
  '\u0624': 'و',
  '\u0626': 'ی',
  '\u0629': 'ہ',
  '\u0643': 'ک',
  '\u0647': 'ہ',
  '\u0649': 'ی',
  '\u064a': 'ی',
  '\u06be': 'ہ',
  '\u06c0': 'ہ',
  '\u06c2': 'ہ',
  '\u06c3': 'ہ',
  '\u06d5': 'ہ',
  '\u06d3': 'ے',
}
const hiragana = /[\u3041-\u3096\u309d\u309e]/g
/** サーバ and サーバー are one word: the last long mark of a katakana word is written or not. */
const lastLongMark = /([\u30a1-\u30fc][\u30a1-\u30fa])\u30fc(?![\u30a1-\u30fc])/g
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g

/** Half width, lower case, no accents or vowel marks, one form for each Urdu letter, katakana, ASCII digits. */
export function normaliseText(text: string): string {
  return normaliseLetters(text).replace(lastLongMark, '$1')
}

/** The same with the last long mark left in: of a text in which also the piece バー of サーバー shall be found. */
export function normaliseLetters(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(latinMarks, letter => letter[0]!)
    .normalize('NFC')
    .replace(urduDropped, '')
    .replace(urduLetters, letter => urduLetter[letter]!)
    .replace(easternDigits, digit => String(digit.charCodeAt(0) & 15))
    .replace(hiragana, letter => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}
