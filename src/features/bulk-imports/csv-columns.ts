import type { ErrorDetail } from '../../errors.ts'

type Place = [part: 'identity' | 'document' | 'private' | '', ...keys: string[]]
type Read = (text: string) => unknown

const asText: Read = text => text
const asWords: Read = text => items(text)
const asNumber: Read = text => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)
const truth = new Map([
  ['yes', true],
  ['true', true],
  ['1', true],
  ['no', false],
  ['false', false],
  ['0', false],
])

/** Each column of a CSV file: where its value goes, and how it is written. Kept in step with docs/bulk-imports.md. */
export const columns: ReadonlyMap<string, { place: Place; read: Read }> = new Map(
  Object.entries({
    latin_name: { place: ['identity', 'latinName'], read: asText },
    native_name: { place: ['identity', 'nativeName'], read: asText },
    email: { place: ['identity', 'email'], read: asText },
    phone: { place: ['identity', 'phone'], read: asText },
    headline: { place: ['document', 'headline'], read: asText },
    summary: { place: ['document', 'summary'], read: asText },
    skills: {
      place: ['document', 'skills'],
      read: list(['skill', 'level', 'years', 'lastUsed'], ['level', 'years', 'lastUsed']),
    },
    certifications: {
      place: ['document', 'certifications'],
      read: list(['certification', 'issued', 'expires', 'number']),
    },
    education: {
      place: ['document', 'education'],
      read: list(['level', 'subject', 'graduated', 'institution'], ['graduated']),
    },
    languages: {
      place: ['document', 'languages'],
      read: list(['language', 'level', 'test', 'score'], ['score']),
    },
    jobs: { place: ['document', 'jobs'], read: list(['from', 'to', 'field', 'title', 'organisation']) },
    province: { place: ['document', 'place', 'province'], read: asText },
    city: { place: ['document', 'place', 'city'], read: asText },
    countries: { place: ['document', 'preferences', 'countries'], read: asWords },
    work_modes: { place: ['document', 'preferences', 'workModes'], read: asWords },
    minimum_pay: { place: ['document', 'preferences', 'minimumPay'], read: asPay },
    available_from: { place: ['document', 'preferences', 'availableFrom'], read: asText },
    visibility: { place: ['', 'visibility'], read: asText },
    sex: { place: ['private', 'sex'], read: asText },
    birth_date: { place: ['private', 'birthDate'], read: asText },
    home_province: { place: ['private', 'homeProvince'], read: asText },
    cnic: { place: ['private', 'cnic'], read: asText },
    statistics_consent: {
      place: ['private', 'statisticsConsent'],
      read: text => truth.get(text.toLowerCase()) ?? text,
    },
  } satisfies Record<string, { place: Place; read: Read }>),
)

/** `python:4:6;react:3` → objects with these keys; the last key takes what is left, colons and all. */
function list(keys: readonly string[], numbers: readonly string[] = []): Read {
  return text =>
    items(text).map(item => {
      const parts = item.split(':')
      const fact: Record<string, unknown> = {}
      keys.forEach((key, i) => {
        const part = (i === keys.length - 1 ? parts.slice(i).join(':') : (parts[i] ?? '')).trim()
        if (part === '') return
        if (key === 'to' && part === 'now') fact[key] = null
        else if (key === 'expires' && part === 'never') fact[key] = null
        else fact[key] = numbers.includes(key) ? asNumber(part) : part
      })
      return fact
    })
}

/** `2500 USD month` */
function asPay(text: string): unknown {
  const [amount = '', currency = '', period = ''] = text.split(/\s+/)
  return { amount: asNumber(amount), currency, period }
}

function items(text: string): string[] {
  return text
    .split(';')
    .map(item => item.trim())
    .filter(item => item !== '')
}

/** The error in the words of the file: `/document/skills/1/skill` is entry 2 of the column `skills`. */
export function inColumns(detail: ErrorDetail): ErrorDetail {
  const parts = (detail.path ?? '').split('/').slice(1)
  for (const [name, { place }] of columns) {
    const path = place.filter(part => part !== '')
    if (!path.every((part, i) => parts[i] === part)) continue
    const entry = parts[path.length]
    return {
      path: entry !== undefined && /^\d+$/.test(entry) ? `${name}, entry ${Number(entry) + 1}` : name,
      message: detail.message,
    }
  }
  return detail
}
