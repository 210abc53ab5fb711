import type { FastifyRequest } from 'fastify'
import type { Locale } from '../../../actor.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { page } from '../../../portal/index.ts'
import { cityName, type Labels, type Reference } from '../../../reference/index.ts'
import { contexts, type Deps } from '../route-context.ts'
import { type ProfileTexts, profileTexts } from './texts/index.ts'

export const candidate = allow.roles('candidate')
/** Of pages that show, and of those that change something. */
export const reading = page(candidate)
export const changing = page(candidate, [perActor(120, 60)])

export const profileUrls = {
  profile: '/me/profile',
  begin: '/me/profile/begin',
  claim: '/me/profile/claim',
  preview: '/me/profile/preview',
  import: '/me/profile/import',
  review: (id: string) => `/me/profile/import/${id}`,
  section: (id: string) => `/me/profile/${id}`,
  proofs: '/me/profile/proofs',
  private: '/me/privacy/private',
  completions: (kind: string) => `/me/profile/completions/${kind}`,
} as const

/** What a page shows words with. */
export interface Words {
  locale: Locale
  t: ProfileTexts
  reference: Reference
}

export function words(request: FastifyRequest, reference: Reference): Words {
  return { locale: request.locale, t: profileTexts.in(request.locale), reference }
}

export type PageDeps = Deps

/** The verbs' context and the reader's words, for each request. */
export function asked(deps: PageDeps) {
  const context = contexts(deps)
  return (request: FastifyRequest) => ({
    ctx: { ...context(request), actor: signedIn(request) },
    words: words(request, deps.reference),
  })
}

/** The name of a row of the vocabulary, or its id where it has gone from there. */
export function labelIn(
  rows: ReadonlyMap<string, { labels: Labels }>,
  id: string | undefined,
  locale: Locale,
): string {
  return id === undefined ? '' : (rows.get(id)?.labels[locale] ?? id)
}

/** A city as the reader writes it, where we know it. */
export function cityIn(city: string, { reference, locale }: Words): string {
  return cityName(city, locale, reference)
}

/** Options of a select from rows of the vocabulary, by their names. */
export function optionsOf(
  rows: ReadonlyMap<string, { labels: Labels }>,
  locale: Locale,
): { value: string; label: string }[] {
  return [...rows]
    .map(([value, { labels }]) => ({ value, label: labels[locale] }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
