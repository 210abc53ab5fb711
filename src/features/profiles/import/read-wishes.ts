// Where a person is and what they look for, only as far as the CV says it.

import type { WorkMode } from '../../../matching/types.ts'
import { readPay } from '../../../reading/pay.ts'
import { placeFindersOf } from '../../../reading/places.ts'
import { numberOf } from '../../../reading/years.ts'
import type { CountryCode, IsoDate, Reference } from '../../../reference/types.ts'
import type { ProfileProposal } from './proposal.ts'
import type { CvOutline } from './section-words.ts'

/** Offsets into the readable text. */
interface At {
  start: number
  end: number
}
type WishesRead = {
  countries?: At & { value: CountryCode[] }
  workModes?: At & { value: WorkMode[] }
  minimumPay?: At & { value: NonNullable<ProfileProposal['preferences']['minimumPay']>['value'] }
  availableFrom?: At & { value: IsoDate; estimated: boolean }
}

/** Whether the words are the name of a city or country and nothing more. */
export function isPlace(words: string, reference: Reference): boolean {
  const { cities, countries } = placeFindersOf(reference)
  const [found] = [...cities(words), ...countries(words)]
  return found !== undefined && found.end - found.start >= words.trim().length - 1
}

/** The city of Pakistan the person lives in: from the head of the CV or an address line. */
export function readHome(
  text: string,
  outline: CvOutline,
  reference: Reference,
): (At & { city?: string; province?: string }) | undefined {
  const { cities } = placeFindersOf(reference)
  const addressed = outline.parts.filter(
    part =>
      /address|location|city|住所|居住/i.test(part.heading) ||
      /^(?:address|location|city|based in|住所|現住所)/i.test(part.text),
  )
  const head = { text: text.slice(0, 500), start: 0 }
  for (const { text: words, start } of [
    ...addressed.map(part => ({ text: part.text.slice(0, 200), start: part.start })),
    head,
  ]) {
    const found = cities(words).find(({ entry }) => entry.country === 'PK')
    if (found)
      return {
        start: start + found.start,
        end: start + found.end,
        city: found.entry.city,
        ...(found.entry.province && { province: found.entry.province }),
      }
  }
  return undefined
}

const moving =
  /(?:willing|open|ready|able|happy|like|prefer|interested) (?:to|in) (?:relocat\w*|mov\w+|work\w*)(?: (?:to|in|for|abroad))?\s*:?|\brelocation to|\b(?:looking for|seeking|search(?:ing)? for|interested in|want(?:ing)?) (?:a |new )?(?:jobs?|work|roles?|positions?|opportunit(?:y|ies)|employment) in|(?:preferred|desired) (?:countries|country|locations?)\s*:|希望勤務地\s*[:：]?/gi
const modeWords: [WorkMode, RegExp][] = [
  ['hybrid', /hybrid|ハイブリッド/i],
  ['remote', /remote(?:ly)?|work from home|リモート|在宅/i],
  ['on-site', /on[- ]?site|in[- ]office|出社|常駐/i],
]
const modeWish =
  /(?:(?:work|job) preferences?\s*:|^preferences?\s*:|open to|prefer(?:red|ring)?|looking for|available for|interested in|work mode\s*:|job type\s*:|希望(?:勤務形態|の働き方)\s*[:：]?)[^.;\n]{0,60}/gim
const payWish =
  /(?:expected|desired|min(?:imum|\.)?)\s*(?:monthly |annual )?(?:salary|pay|compensation|ctc)(?: expectation)?|(?:salary|pay) (?:expectation|expected|required)|متوقع تنخواہ|希望(?:年収|月収|給与|年俸)/i
const notice =
  /notice period\s*[:-]?\s*(?:of )?(immediate(?:ly)?|none|\d{1,3}\s*(?:days?|weeks?|months?)|(?:one|two|three) (?:weeks?|months?))|(available immediately|immediate joiner|即日(?:可|勤務可)?)|(?:available|can join|join(?:ing)?) (?:in|within|after) (\d{1,3}\s*(?:days?|weeks?|months?))/i

export function readWishes(text: string, reference: Reference, on: IsoDate): WishesRead {
  const wishes: WishesRead = {}
  const { countries, cities } = placeFindersOf(reference)
  for (const match of text.matchAll(moving)) {
    const start = match.index
    const words = /^[^.;\n。]{0,100}/u.exec(text.slice(start + match[0].length))![0]
    const named = [
      ...countries(words).map(({ entry }) => entry),
      ...cities(words).map(({ entry }) => entry.country),
    ]
    const abroad = [...new Set(named)].filter(code => code !== 'PK')
    if (abroad.length > 0 && !/\bnot\s*$/i.test(text.slice(Math.max(0, start - 6), start)))
      wishes.countries ??= { value: abroad, start, end: start + match[0].length + words.length }
  }
  for (const match of text.matchAll(modeWish)) {
    const modes = modeWords.filter(([, pattern]) => pattern.test(match[0])).map(([mode]) => mode)
    if (modes.length > 0)
      wishes.workModes ??= { value: modes, start: match.index, end: match.index + match[0].length }
  }
  const wanted = payWish.exec(text)
  const pay = wanted && readPay(text.slice(wanted.index, wanted.index + 90))
  const amount = pay?.pay.minimum ?? pay?.pay.maximum
  if (wanted && pay && amount !== undefined)
    wishes.minimumPay = {
      value: { amount, currency: pay.pay.currency, period: pay.pay.period },
      start: wanted.index,
      end: wanted.index + pay.end,
    }
  const told = notice.exec(text)
  if (told) {
    const length = /(\d{1,3}|one|two|three)\s*(day|week|month)/i.exec(told[1] ?? told[3] ?? '')
    const count = length ? numberOf(length[1]!) : 0
    const days =
      count * (length?.[2]?.toLowerCase() === 'month' ? 30 : length?.[2]?.toLowerCase() === 'week' ? 7 : 1)
    const from = new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
    // A notice period counts from a day nobody named; today is the earliest it can be.
    wishes.availableFrom = {
      value: from,
      estimated: true,
      start: told.index,
      end: told.index + told[0].length,
    }
  }
  return wishes
}
