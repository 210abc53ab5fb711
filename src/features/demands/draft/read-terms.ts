// Place, employment, seats and start of a job ad.

import { placeFindersOf } from '../../../reading/places.ts'
import type { Reference } from '../../../reference/types.ts'
import type { AdOutline, AdPart } from './section-words.ts'
import type { EmploymentType } from './types.ts'

/** Offsets into the readable text. */
export interface Term<T> {
  value: T
  start: number
  end: number
}

const employments: [EmploymentType, RegExp][] = [
  ['dispatch', /派遣社員|労働者派遣/i],
  ['internship', /インターン(?!シップ経験)|\bintern(?:ship)?\b/i],
  ['permanent', /正社員(?!登用|への|転換|以外)|無期雇用|full[- ]?time|permanent|direct[- ]hire/i],
  ['fixed-term', /契約社員|有期|fixed[- ]term|contract[- ]to[- ]hire|\d+[- ](?:month|year) contract/i],
  [
    'contract',
    /業務委託|フリーランス|個人事業|請負|準委任|freelance|contractor|\bcontract\b|\bc2c\b|corp[- ]to[- ]corp|\bw2\b/i,
  ],
]

export function readEmployment(outline: AdOutline, text: string): Term<EmploymentType> | undefined {
  const named = outline.parts.filter(part => part.section === 'employment' && !/試用/.test(part.heading))
  for (const words of [...named, { text, start: 0 }]) {
    for (const [value, pattern] of employments) {
      const match = pattern.exec(words.text)
      if (match)
        return { value, start: words.start + match.index, end: words.start + match.index + match[0].length }
    }
  }
  return undefined
}

/** バックエンドエンジニア(2名) beside 募集職種 counts those who are sought; elsewhere a bracket may count the team. */
const seatsIn = ({ section, heading }: AdPart): RegExp | undefined =>
  section === 'seats'
    ? /(\d{1,4})\s*(?:名|人|$|\s|-|~)/
    : section === 'title' && /職種|ポジション|position|title/i.test(heading)
      ? /\((\d{1,3})\s*名/
      : undefined

/** 募集人数 2名, "3 openings", "hiring five engineers". */
export function readSeats(outline: AdOutline, text: string): Term<number> | undefined {
  for (const part of outline.parts) {
    const match = seatsIn(part)?.exec(part.text)
    if (match)
      return {
        value: Number(match[1]),
        start: part.start + match.index,
        end: part.start + match.index + match[1]!.length,
      }
  }
  const match =
    /(?:募集|採用)(?:予定)?人[数員]\s*[:：]?\s*(\d{1,4})|(?<![\d-])(\d{1,3})\s*名(?:を)?(?:募集|採用)|\b(\d{1,3})\s+(?:open(?:ings| positions)|vacancies|seats)\b|(?:^|[.;|])[\s*•-]*(?:(?:number|no\.?) of )?(?:open )?(?:positions|openings|vacancies|seats|headcount)\s*:\s*(\d{1,3})(?=\s*(?:[.;,|(]|$))/im.exec(
      text,
    )
  return match
    ? {
        value: Number(match[1] ?? match[2] ?? match[3] ?? match[4]),
        start: match.index,
        end: match.index + match[0].length,
      }
    : undefined
}

/** 入社日 2026年4月1日, "Start date: 2026-04-01", "from April 2026". A month alone means its first day. */
export function readStart(outline: AdOutline): Term<string> | undefined {
  for (const part of outline.parts) {
    const said = /(?:\bstart(?:s|ing)?\b|\bjoining\b|入社|着任)[^\n。]{0,32}/i.exec(part.text)
    const words = part.section === 'start' ? part : said && { text: said[0], start: part.start + said.index }
    const date = words && dateIn(words)
    if (date) return date
  }
  return undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dateIn(part: Pick<AdPart, 'text' | 'start'>): Term<string> | undefined {
  const at = (match: RegExpExecArray, year: number, month: number, day: number): Term<string> | undefined => {
    const value = new Date(Date.UTC(year, month - 1, day))
    if (value.getUTCMonth() !== month - 1 || year < 2000 || year > 2100) return undefined
    return {
      value: value.toISOString().slice(0, 10),
      start: part.start + match.index,
      end: part.start + match.index + match[0].length,
    }
  }
  const digits = /(20\d\d)\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})日?|月)?/.exec(part.text)
  if (digits) return at(digits, Number(digits[1]), Number(digits[2]), Number(digits[3] ?? 1))
  const american = /(\d{1,2})\/(\d{1,2})\/(20\d\d)/.exec(part.text)
  if (american) return at(american, Number(american[3]), Number(american[1]), Number(american[2]))
  const named =
    /(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(20\d\d)/i.exec(
      part.text,
    )
  if (!named) return undefined
  const month = months.indexOf(named[2]!.toLowerCase()) + 1
  return at(named, Number(named[4]), month, Number(named[1] ?? named[3] ?? 1))
}

const roleWords =
  /\b(?:engineer|developer|programmer|architect|analyst|manager|administrator|designer|scientist|consultant|specialist|lead|tester|technician|director|researcher|intern)s?\b|エンジニア|プログラマ|開発者|デザイナー|アナリスト|アーキテクト|マネージャ|コンサルタント|リーダー|サイエンティスト|テスター|(?:SE|PG|PM)(?![A-Za-z])/i

/** What stands under 募集職種 or "Position", else a first line that names a role and is no sentence; at most 120 letters. */
export function readTitle(outline: AdOutline, text: string): string | undefined {
  const named = outline.parts.find(({ section, text: words }) => section === 'title' && roleWords.test(words))
  const opening = /[^\n]*[\p{L}][^\n]*/u.exec(text.slice(0, 400))?.[0] ?? ''
  for (const line of [named?.text.split('\n')[0], opening]) {
    const words = (line ?? '')
      .replace(/^[\s#*■●◆【《≪-]+|[\s*】》≫:!]+$/gu, '')
      // 【急募】… and …／年収500万円〜 are no part of the role.
      .replace(/^[^】]{1,10}】(?=.*\S)/u, words => (roleWords.test(words) ? words : ''))
      .replace(/^(?:募集(?:職種)?|職種|position|title|role)\s*:\s*/iu, '')
      .replace(/\s*[/|(【][^/|(【]*(?:年収|月給|時給|単価)[^/|]*$/u, '')
      .replace(/(?:を?(?:大|急)?募集(?:中|します)?|求人(?:情報)?)$/u, '')
    const sentence =
      /[。.!?、]$|[。!?]|\b(?:we|you|our|your|is|are|must|looking|hiring|seeking|experience)\b|です|ます|募集し|必須|歓迎|経験|【/i
    if (words.length >= 4 && words.length <= 120 && roleWords.test(words) && !sentence.test(words))
      return words
  }
  return undefined
}

/** City and country of work: the place section first, then the top of the ad. */
export function readPlace(
  outline: AdOutline,
  text: string,
  reference: Reference,
): Term<{ country: string; city?: string }> | undefined {
  const { cities, countries } = placeFindersOf(reference)
  const places = outline.parts.filter(part => part.section === 'place')
  for (const words of [...places, ...linesNamingPlace(text)]) {
    const city = cities(words.text)[0]
    const country = countries(words.text)[0]
    if (city)
      return {
        value: { country: city.entry.country, city: city.entry.city },
        start: words.start + city.start,
        end: words.start + city.end,
      }
    if (country)
      return {
        value: { country: country.entry },
        start: words.start + country.start,
        end: words.start + country.end,
      }
    const prefecture = /(?:東京都|北海道|(?:京都|大阪)府|[一-鿿]{2,3}県)(?:[一-鿿]{1,6}[市区])?/u.exec(
      words.text,
    )
    if (prefecture)
      return {
        value: { country: 'JP', city: prefecture[0] },
        start: words.start + prefecture.index,
        end: words.start + prefecture.index + prefecture[0].length,
      }
  }
  return undefined
}

const placeCue =
  /勤務|就業場所|所在地|本社|オフィス|拠点|最寄|出社|リモート|^\W*(?:company|client|employer)\b|software house|locat|\boffice\b|\bbased\b|remote|on-?site|hybrid|relocat|\bin-person\b|\b(?:job|role|position|join us|work(?:ing)?) in\b/i
/** Where the company has been or sells is not where the work is. */
const placeOfOthers =
  /\b(?:opened|founded|established|customers?|clients?|headquartered|19\d\d|20[012]\d)\b|設立|創業|創立|顧客/i

/** Outside a place section: the first line (often the title) and the sentences at the top that speak of the place of work. */
function linesNamingPlace(text: string): { text: string; start: number }[] {
  const top = text.slice(0, 600)
  const opening = top.search(/\S/)
  return [...top.matchAll(/[^\n。]{1,600}?(?:[.!?](?=\s)|。|\n|$)/gu)]
    .filter(
      ({ 0: words, index }) =>
        (placeCue.test(words) && !placeOfOthers.test(words)) ||
        (opening >= index &&
          opening < index + words.length &&
          words.length <= 120 &&
          !placeOfOthers.test(words)),
    )
    .map(({ 0: words, index }) => ({ text: words, start: index }))
}
