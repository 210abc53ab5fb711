import { isStaff, type Locale, type Role } from '../../actor.ts'
import { formatTime } from '../../portal/format.ts'
import { urls } from '../../portal/urls.ts'
import { kinds } from '../events/index.ts'
import { candidateZone, type Step, stepTexts, zoneOf } from '../matches/index.ts'
import type { Notification } from './queries.ts'
import { notificationTexts } from './texts/index.ts'

export interface Reader {
  role: Role
  locale: Locale
}

/** The title in the reader's language where there is one; Urdu readers read English rather than Japanese. */
export function titleIn(title: Notification['title'], locale: Locale): string {
  const { en, ja } = title ?? {}
  return (locale === 'ja' ? (ja ?? en) : (en ?? ja)) || notificationTexts.in(locale)('said.untitled')
}

/** The sentence of a notification. Nobody's name is in it but an employer's. */
export function sentence(one: Notification, { role, locale }: Reader): string {
  const { kind, detail, company } = one
  const { time, step, count, seats, reference } = detail
  const zone = role === 'employer' && company ? zoneOf(company.country) : candidateZone
  return notificationTexts.in(locale)(`said.${kind}`, {
    title: titleIn(one.title, locale),
    company: (locale === 'ja' ? (company?.nameJa ?? company?.name) : company?.name) ?? '',
    time: typeof time === 'string' ? formatTime(new Date(time), locale, zone) : '',
    step: typeof step === 'string' ? (stepTexts[step as Step]?.[locale] ?? step) : '',
    count: Number(count ?? seats ?? 0),
    reference: typeof reference === 'string' ? reference : '',
  })
}

/** The page where it goes on. */
export function placeFor(one: Notification, { role }: Pick<Reader, 'role'>): string {
  const { kind, matchId, demandId, profileId } = one
  if (kind === 'people-found' || kind === 'roles-found') return urls.alerts
  if (kinds[kind] === 'reports') return `${urls.report}/${one.detail.reference}`
  if (kind === 'report-came') return `${urls.deskReports}/${one.detail.reportId}`
  if (kind === 'mine-submitted') return `${urls.deskDemands}/${demandId}`
  if (isStaff({ role, accountId: '' })) return matchId ? `${urls.deskMatches}/${matchId}` : urls.desk
  if (kinds[kind] === 'evidence' || kinds[kind] === 'profile') return urls.profile
  if (role === 'candidate') return matchId ? `${urls.matches}/${matchId}` : urls.matches
  if (matchId && demandId) {
    const list = `${urls.employerDemands}/${demandId}/shortlist?show=asked`
    return profileId ? `${list}&chosen=${profileId}` : list
  }
  if (kind === 'demand-returned') return `${urls.employerDemands}/${demandId}/edit`
  if (kind === 'demand-published') return `${urls.employerDemands}/${demandId}/shortlist`
  return demandId ? urls.employerDemands : urls.company
}
