/** The four kinds of account. What an employer's member may do there is in the membership, not here. */
export const roles = ['candidate', 'employer', 'liaison', 'admin'] as const
export type Role = (typeof roles)[number]

export const locales = ['en', 'ja', 'ur'] as const
export type Locale = (typeof locales)[number]

/** Who asks. */
export interface Actor {
  accountId: string
  role: Role
}

/** An actor known from a checked access token, so its fields need no second check. */
export interface SignedIn extends Actor {
  locale: Locale
  sessionId: string
  /** Of a browser's session that is not complete: a second factor is asked for, or must first be set up. */
  lacks?: 'second-factor' | 'second-factor-setup'
}

/** Ministry staff: liaisons, and those who run the service. */
export function isStaff(actor: Actor): boolean {
  return actor.role === 'liaison' || actor.role === 'admin'
}
