// Place, employment, seats and start of a job ad.

import { readDay } from '../../../reading/days.ts'
import { placeFindersOf } from '../../../reading/places.ts'
import type { Span } from '../../../reading/readable.ts'
import type { IsoDate, Reference } from '../../../reference/types.ts'
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
export function readStart(outline: AdOutline): Term<IsoDate> | undefined {
  for (const part of outline.parts) {
    const said = /(?:\bstart(?:s|ing)?\b|\bjoining\b|入社|着任)[^\n。]{0,32}/i.exec(part.text)
    const words = part.section === 'start' ? part : said && { text: said[0], start: part.start + said.index }
    const day = words && readDay(words.text)
    if (day) return { value: day.date, start: words.start + day.start, end: words.start + day.end }
  }
  return undefined
}

const roleWords =
  /\b(?:engineer|developer|programmer|architect|analyst|manager|administrator|designer|scientist|consultant|specialist|lead|tester|technician|director|researcher|intern)s?\b|エンジニア|プログラマ|開発者|デザイナー|アナリスト|アーキテクト|マネージャ|コンサルタント|リーダー|サイエンティスト|テスター|(?:SE|PG|PM)(?![A-Za-z])/i

/** Before the name of the role: marks, 【急募】, a label. Behind it: marks, ／年収500万円〜, 募集. */
const leadOfTitle = [
  /^[\s#*■●◆【《≪-]+/u,
  /^[^】]{1,10}】(?=.*\S)/u,
  /^(?:募集(?:職種)?|職種|position|title|role)\s*:\s*/iu,
]
const endMarks = /[\s*】》≫:!]+$/u
const tailOfTitle = [
  /\s*[/|(【][^/|(【]*(?:年収|月給|時給|単価)[^/|]*$/u,
  /(?:を?(?:大|急)?募集(?:中|します)?|求人(?:情報)?)$/u,
]

/** What stands under 募集職種 or "Position", else a first line that names a role and is no sentence; at most 120 letters. */
export function readTitle(outline: AdOutline, text: string): Span | undefined {
  const named = outline.parts.find(({ section, text: words }) => section === 'title' && roleWords.test(words))
  const opening = /[^\n]*[\p{L}][^\n]*/u.exec(text.slice(0, 400))
  for (const line of [
    named && { start: named.start, words: named.text.split('\n')[0]! },
    opening && { start: opening.index, words: opening[0] },
  ]) {
    if (!line) continue
    let start = line.start
    let words = line.words.replace(endMarks, '')
    for (const pattern of leadOfTitle) {
      const lead = pattern.exec(words)?.[0] ?? ''
      if (lead.includes('】') && roleWords.test(lead)) continue
      start += lead.length
      words = words.slice(lead.length)
    }
    for (const pattern of tailOfTitle) words = words.replace(pattern, '')
    const sentence =
      /[。.!?、]$|[。!?]|\b(?:we|you|our|your|is|are|must|looking|hiring|seeking|experience)\b|です|ます|募集し|必須|歓迎|経験|【/i
    if (words.length >= 4 && words.length <= 120 && roleWords.test(words) && !sentence.test(words))
      return { start, end: start + words.length }
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
