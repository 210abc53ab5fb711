import type { FastifyRequest } from 'fastify'
import type { Locale } from '../../../actor.ts'
import type { Config } from '../../../config.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import type { LivePool } from '../../../pool/index.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'
import type { Employer } from '../../employers/index.ts'
import { Id } from '../../schema-parts.ts'
import type { DemandDocument } from '../document.ts'
import type { Demand } from '../queries.ts'
import type { Deps } from '../routes.ts'

export interface PagesDeps extends Deps {
  config: Config
  livePool: LivePool
}

const employer = allow.roles('employer')
/** Of pages that show, and of those that change something. */
export const reading = page(employer)
export const changing = page(employer, [perActor(120, 60)])

/** The address of one demand in a route, and what its id has to be. */
export const oneDemand = '/employer/demands/:id'
export const schema = { params: Id }

export const demandUrls = {
  list: urls.employerDemands,
  new: `${urls.employerDemands}/new`,
  one: (id: string) => `${urls.employerDemands}/${id}`,
  edit: (id: string) => `${urls.employerDemands}/${id}/edit`,
  shortlist: (id: string) => `${urls.employerDemands}/${id}/shortlist`,
} as const

/** The verbs' context, for each request. */
export function contexts({ db, reference, clock }: Deps) {
  return (request: FastifyRequest) => ({ db, reference, now: clock(), actor: signedIn(request) })
}

/** The title as the reader reads it; undefined while there is none. */
export function titleOf({ title }: DemandDocument, locale: Locale): string | undefined {
  return (locale === 'ja' ? title.ja || title.en : title.en || title.ja) || undefined
}

export function companyName({ name, nameJa }: Pick<Employer, 'name' | 'nameJa'>, locale: Locale): string {
  return (locale === 'ja' && nameJa) || name
}

/** What a demand is about: its draft while that is worked on, else what is in force. */
export type Phase =
  | 'draft'
  | 'submitted'
  | 'published'
  | 'held'
  | 'edited'
  | 'edit-submitted'
  | 'past'
  | 'closed'

/**
 * Where a demand stands, for its people.
 * @param version the document in force, if there is one
 * @param verification of its employer: without it nobody sees what was published
 * @param today YYYY-MM-DD
 */
export function phaseOf(
  demand: Demand,
  version: DemandDocument | undefined,
  { verification, today }: { verification: Employer['verification'] | undefined; today: string },
): Phase {
  if (demand.state !== 'published') return demand.state
  if (verification === 'suspended') return 'held'
  if (demand.submittedAt) return 'edit-submitted'
  if (version && !sameDocument(version, demand.draft)) return 'edited'
  if (verification !== 'verified') return 'held'
  return version?.deadline && version.deadline < today ? 'past' : 'published'
}

/** Both come from the database, which sorts the names of what it keeps. */
export function sameDocument(a: DemandDocument, b: DemandDocument): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
