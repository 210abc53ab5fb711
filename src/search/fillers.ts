// Words that only join what is looked for: "developer in Lahore with Python", 要件定義の経験がある方.

import { normaliseText } from './normalise-text.ts'

const joining = new Set(
  `a an the and or of in on at with for to by from job jobs vacancy vacancies کا کی کے میں سے اور کو ہے ہیں والا والے والی جو تجربہ نوکری نوکریاں ملازمت آسامی آسامیاں`
    .split(' ')
    .map(normaliseText),
)
/** Who looks for somebody says of everything that there is to be experience of it. */
const phrases =
  /\b(?:experienced?|knowledge|skilled)\s+(?:with|in|of)\b|(?:実務|業務)?経験(?:者|豊富な?|[がの]ある|あり|を持つ)?|求人|(?<=[\u3041-\u3096])(?:人材?|方|仕事)(?=$|[\s、。])/giu

/** The terms of a text without them; all of them where nothing else is in it. */
export function withoutFillers(text: string, termsOf: (text: string) => string[]): string[] {
  const all = termsOf(text)
  const telling = termsOf(text.replace(phrases, ' ')).filter(term => !joining.has(term))
  return telling.length > 0 ? telling : all
}
