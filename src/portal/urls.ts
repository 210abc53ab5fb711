/** The addresses that frame and mails lead to. Ids are checked by the routes. */
export const urls = {
  home: '/',
  openDemands: '/demands',
  feed: '/demands/feed.atom',
  openDemand: (id: string) => `/demands/${id}`,
  howMatchingWorks: '/how-matching-works',
  check: '/check',
  report: '/report',
  myReports: '/report/mine',
  signIn: '/account/sign-in',
  signUp: '/account/sign-up',
  signOut: '/account/sign-out',
  account: '/account',
  notifications: '/account/notifications',
  preferences: '/account/preferences',
  alerts: '/account/alerts',
  unsubscribe: '/account/unsubscribe',
  secondFactor: '/account/second-factor',
  twoFactor: '/account/two-factor',
  employerDemands: '/employer/demands',
  company: '/employer/company',
  me: '/me',
  profile: '/me/profile',
  roles: '/me/roles',
  matches: '/me/matches',
  privacy: '/me/privacy',
  myData: '/me/privacy/download',
  desk: '/desk',
  deskMatches: '/desk/matches',
  deskDemands: '/desk/demands',
  deskEmployers: '/desk/employers',
  deskEvidence: '/desk/evidence',
  deskDuplicates: '/desk/duplicates',
  deskReports: '/desk/reports',
  deskCandidates: '/desk/candidates',
} as const

/** A path of this site to go to after signing in; anything else is the start page of the role. */
export function safePath(text: unknown): string | undefined {
  return typeof text === 'string' && /^\/(?![/\\])[^\s\\]{0,2000}$/.test(text) ? text : undefined
}
