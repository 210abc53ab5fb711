import type { Role } from '../actor.ts'
import type { PortalTexts } from './texts/index.ts'
import { urls } from './urls.ts'

type Key = Parameters<PortalTexts>[0]
export type Place = readonly [href: string, key: Key]

const staff: readonly Place[] = [
  [urls.desk, 'nav.desk'],
  [urls.deskMatches, 'nav.desk-matches'],
  [urls.deskDemands, 'nav.desk-demands'],
  [urls.deskEmployers, 'nav.desk-employers'],
  [urls.deskEvidence, 'nav.desk-evidence'],
  [urls.deskDuplicates, 'nav.desk-duplicates'],
  [urls.deskReports, 'nav.desk-reports'],
  [urls.deskCandidates, 'nav.desk-candidates'],
]

const places: Record<Role | 'visitor', readonly Place[]> = {
  visitor: [
    [urls.openDemands, 'nav.open-demands'],
    [urls.howMatchingWorks, 'nav.how'],
    [urls.check, 'nav.check'],
  ],
  candidate: [
    [urls.me, 'nav.me'],
    [urls.profile, 'nav.profile'],
    [urls.roles, 'nav.roles'],
    [urls.matches, 'nav.matches'],
    [urls.privacy, 'nav.privacy'],
  ],
  employer: [
    [urls.employerDemands, 'nav.employer-demands'],
    [urls.company, 'nav.company'],
  ],
  liaison: staff,
  admin: staff,
}

export const navigationOf = (role: Role | undefined): readonly Place[] => places[role ?? 'visitor']

/** Where somebody's work begins. */
export function startOf(role: Role | undefined): string {
  return role === undefined ? urls.home : navigationOf(role)[0]![0]
}

/** The place of the navigation that an address lies in: the one with the longest path. */
export function placeOf(path: string, role: Role | undefined): string | undefined {
  return navigationOf(role)
    .map(([href]) => href)
    .filter(href => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0]
}
