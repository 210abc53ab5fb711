import type { FastifyRequest } from 'fastify'
import type { Locale } from '../../../../actor.ts'
import type { Config } from '../../../../config.ts'
import { allow, signedIn } from '../../../../http/allow.ts'
import { perActor } from '../../../../http/rate-limits.ts'
import type { Passwords } from '../../../../infra/passwords.ts'
import type { Vault } from '../../../../infra/vault.ts'
import type { Reader } from '../../../../portal/assessment/lines.ts'
import { page } from '../../../../portal/index.ts'
import type { Reference } from '../../../../reference/index.ts'
import type { DemandDocument } from '../../../demands/index.ts'
import { Id } from '../../../schema-parts.ts'
import type { MatchingContext } from '../../context.ts'
import type { Deps } from '../../routes.ts'
import { type MeTexts, meTexts } from './texts/index.ts'

export interface PageDeps extends Deps {
  vault: Vault
  passwords: Passwords
  config: Pick<Config, 'publicUrl'>
}

const candidate = allow.roles('candidate')
export const reading = { config: page(candidate) }
export const changing = { config: page(candidate, [perActor(120, 60)]) }
const schema = { params: Id }
/** The same, of one thing. */
export const readingOne = { ...reading, schema }
export const changingOne = { ...changing, schema }
/** What asks for the password is not for guessing. */
export const guarded = { config: page(candidate, [perActor(10, 600)]) }

export const meUrls = {
  role: (id: string) => `/me/roles/${id}`,
  match: (id: string) => `/me/matches/${id}`,
  visibility: '/me/privacy/visibility',
  withdrawAgreement: '/me/privacy/withdraw-agreement',
  erase: '/me/privacy/erase',
} as const

export interface Words {
  t: MeTexts
  locale: Locale
  reference: Reference
}

export interface Asked {
  ctx: MatchingContext & { vault: Vault; passwords: Passwords; actor: ReturnType<typeof signedIn> }
  words: Words
}

/** The verbs' context and the reader's words, for each request. */
export function asked({ db, clock, reference, search, livePool, vault, passwords }: PageDeps) {
  return (request: FastifyRequest): Asked => ({
    ctx: {
      db,
      reference,
      search,
      vault,
      passwords,
      now: clock(),
      actor: signedIn(request),
      pool: livePool.talent(),
      openDemands: livePool.openDemands(),
    },
    words: { locale: request.locale, t: meTexts.in(request.locale), reference },
  })
}

export const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id

export const readerOf = ({ locale, reference }: Words): Reader => ({ role: 'candidate', locale, reference })

/** The title in the reader's language where there is one; Urdu readers read English rather than Japanese. */
export function titleOf({ title: { en, ja } }: Pick<DemandDocument, 'title'>, { locale, t }: Words): string {
  return (locale === 'ja' ? (ja ?? en) : (en ?? ja)) || t('role.untitled')
}

export const companyOf = (
  { name, nameJa }: { name: string; nameJa: string | null },
  { locale }: Words,
): string => (locale === 'ja' ? (nameJa ?? name) : name)
