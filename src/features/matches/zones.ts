/** Where candidates are. */
export const candidateZone = 'Asia/Karachi'

/** The zone of a country's capital, for countries that hire here; others are told times in UTC. Source: IANA tz database. */
const zones: Record<string, string> = {
  AE: 'Asia/Dubai',
  AT: 'Europe/Vienna',
  AZ: 'Asia/Baku',
  BD: 'Asia/Dhaka',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  BH: 'Asia/Bahrain',
  BN: 'Asia/Brunei',
  CH: 'Europe/Zurich',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  DZ: 'Africa/Algiers',
  EE: 'Europe/Tallinn',
  EG: 'Africa/Cairo',
  ES: 'Europe/Madrid',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HK: 'Asia/Hong_Kong',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  ID: 'Asia/Jakarta',
  IE: 'Europe/Dublin',
  IQ: 'Asia/Baghdad',
  IT: 'Europe/Rome',
  JO: 'Asia/Amman',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  KW: 'Asia/Kuwait',
  KZ: 'Asia/Almaty',
  LB: 'Asia/Beirut',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  LY: 'Africa/Tripoli',
  MA: 'Africa/Casablanca',
  MT: 'Europe/Malta',
  MV: 'Indian/Maldives',
  MY: 'Asia/Kuala_Lumpur',
  NG: 'Africa/Lagos',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  OM: 'Asia/Muscat',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  QA: 'Asia/Qatar',
  RO: 'Europe/Bucharest',
  SA: 'Asia/Riyadh',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  SN: 'Africa/Dakar',
  TN: 'Africa/Tunis',
  TR: 'Europe/Istanbul',
  UZ: 'Asia/Tashkent',
}

/** @param country ISO 3166-1 alpha-2 */
export function zoneOf(country: string): string {
  return zones[country] ?? 'UTC'
}

/** What a clock in that zone shows, as a moment. @param text YYYY-MM-DDTHH:MM */
export function momentIn(text: string, zone: string): Date {
  const asUtc = new Date(`${text}Z`)
  if (Number.isNaN(asUtc.getTime())) return asUtc
  return new Date(`${text}${localTime(asUtc, zone).slice(-6)}`)
}

/** The time of the day in that zone: 14:00. */
export const clockIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at)

/** A moment as a clock in that zone shows it, with its offset: 2026-12-01T14:00+09:00. */
export function localTime(at: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(one => one.type === type)?.value ?? ''
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00'
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}${offset}`
}
