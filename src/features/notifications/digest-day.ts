import { isStaff, type Role } from '../../actor.ts'
import { candidateZone, zoneOf } from '../matches/index.ts'

const hour = 8

/** Where somebody reads their mail: candidates and the ministry in Pakistan, others where their employer is. */
export const zoneOfReader = ({ role, country }: { role: Role; country: string | null }): string =>
  role === 'employer' && country ? zoneOf(country) : candidateZone

/**
 * The day whose digest is due now: Mondays from 8 in the morning on, for staff each working day; null: none is.
 * @returns YYYY-MM-DD in the zone
 */
export function digestDay(now: Date, zone: string, role: Role): string | null {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(one => one.type === type)?.value ?? ''
  if (Number(part('hour')) < hour) return null
  const weekday = part('weekday')
  const isDue = isStaff({ role, accountId: '' }) ? !['Sat', 'Sun'].includes(weekday) : weekday === 'Mon'
  return isDue ? `${part('year')}-${part('month')}-${part('day')}` : null
}
