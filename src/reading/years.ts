// Lengths of experience in words: "5+ years", "at least three years", 3年以上, 最低2年, 6か月.

export interface YearsFound {
  start: number
  end: number
  /** The least that is meant: "3-5 years" is 3. Halves and months as fractions (6 months: 0.5). */
  years: number
}

const numberWords: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const amount = `(?:\\d{1,2}(?:\\.\\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)`
const english = new RegExp(
  `(?<![\\w.$€£/-])(${amount})\\s*(?:\\(\\d{1,2}\\)\\s*)?(\\+|plus|or more)?(?:\\s*(?:-|–|—|~|to|or)\\s*(?:${amount})\\s*(?:\\(\\d{1,2}\\)\\s*)?\\+?)?\\s*(\\+|plus|or more)?\\s*-?\\s*(years?\\b|yrs?\\b\\.?|months?\\b|mos?\\b)(?![\\s-]*(?:old\\b|of age\\b|ago\\b|from\\b|warranty|contract\\b|notice\\b|probation|project\\b|(?:contract[- ]|temp[- ])?to[- ](?:hire|perm)|assignment\\b|engagement\\b|internship\\b|trial\\b|in business\\b|of (?:history|heritage|tradition)\\b))['’]?s?`,
  'gi',
)
const japanese =
  /(?<![\d.,/])(\d{1,2}(?:\.\d)?|[一二三四五六七八九十])\s*(?:年|(?:か|ヶ|カ|ヵ|ケ|個|箇)月)?\s*(?:[~〜-]|から)?\s*(?:\d{1,2})?\s*(年|(?:か|ヶ|カ|ヵ|ケ|個|箇)月)間?(半)?(以上|程度|ほど|前後|くらい|位|超|目安|の|\)|）)?/g

/** "in business for 30 years", and what asks for no least: "up to 5 years", "age limit 35 years" */
const ofCompanies =
  /\b(?:in business|founded|established|been around|existed)\b[^.\n]{0,24}$|\b(?:age|contract|duration|probation|notice)\b[^.\n]{0,16}$|\b(?:less than|fewer than|up to|no more than|max(?:imum)?(?: of)?)\s*$/i

/** Every length of time that reads as an amount of experience; calendar years, ages and dates are left out. */
export function readYears(text: string): YearsFound[] {
  const found: YearsFound[] = []
  for (const match of text.matchAll(english)) {
    const value = numberOf(match[1]!)
    const months = /^mo/i.test(match[4]!)
    if (value === 0 || (!months && value > 40)) continue
    if (ofCompanies.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
    found.push({ start: match.index, end: match.index + match[0].length, years: months ? value / 12 : value })
  }
  for (const match of text.matchAll(japanese)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8)
    // 2017年, 平成29年, 創業3年, 試用期間3ヶ月, 月末, 3年連続, 3年後 are not experience.
    if (/[\d平成令和昭和]$|創業|設立|試用|創立|期間|入社後?$|契約|残業|年間|週|月$|卒/u.test(before)) continue
    if (
      /^(?:未満|以内|以下|連続|後|目|前|\d|度|生|次|ごと|毎|に一|で)|^(?:月|日)\d/u.test(after) ||
      /^卒/u.test(after)
    )
      continue
    const months = match[2] !== '年'
    const value = numberOf(match[1]!) + (match[3] && !months ? 0.5 : 0)
    if (value === 0 || (!months && value > 40)) continue
    found.push({ start: match.index, end: match.index + match[0].length, years: months ? value / 12 : value })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** In digits, an English word up to twelve, or a Japanese numeral up to ten; else NaN. */
export function numberOf(words: string): number {
  return numberWords[words.toLowerCase()] ?? Number(words)
}
