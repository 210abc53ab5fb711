import type { FastifyRequest } from 'fastify'
import type { Locale } from '../../../actor.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { lengthText, type RequirementLine } from '../../../matching/index.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { safePath } from '../../../portal/urls.ts'
import { cityName, type Labels, type Reference } from '../../../reference/index.ts'
import {
  type DemandDocument,
  type DemandVersion,
  demandFacts,
  getDemand,
  versionFor,
} from '../../demands/index.ts'
import { employerFor } from '../../employers/index.ts'
import type { ProfileCard } from '../../profiles/index.ts'
import { Id } from '../../schema-parts.ts'
import type { MatchingContext } from '../context.ts'
import type { Deps } from '../routes.ts'
import { type ShortlistTexts, shortlistTexts } from './texts/index.ts'

export type PageDeps = Deps

const employer = allow.roles('employer')
const schema = { params: Id }
/** Options of the routes: of pages that show, of files, and of those that change something. */
export const reading = { config: page(employer), schema }
export const exporting = { config: page(employer, [perActor(30, 60)]), schema }
export const changing = { config: page(employer, [perActor(120, 60)]), schema }

export const pathsOf = (demandId: string) => {
  const demand = `/employer/demands/${demandId}`
  return {
    list: `${demand}/shortlist`,
    ask: `${demand}/shortlist/ask`,
    takeBackAsk: `${demand}/shortlist/take-back-request`,
    decline: `${demand}/shortlist/decline`,
    takeBack: `${demand}/shortlist/take-back`,
    comment: `${demand}/shortlist/comment`,
    commentFirst: `${demand}/shortlist/first-comment`,
    removeComment: `${demand}/shortlist/remove-comment`,
    restoreComment: `${demand}/shortlist/restore-comment`,
    select: `${demand}/shortlist/select`,
    offer: `${demand}/shortlist/offer`,
    cancel: `${demand}/shortlist/cancel`,
    step: `${demand}/shortlist/step`,
    interview: `${demand}/shortlist/interview`,
    cancelInterview: `${demand}/shortlist/cancel-interview`,
    takeTime: `${demand}/shortlist/take-time`,
    compare: `${demand}/compare`,
    meeting: `${demand}/shortlist/meeting`,
    workbook: `${demand}/shortlist.xlsx`,
    csv: `${demand}/shortlist.csv`,
  }
}

/** @param back the list it was opened from */
export const sheetPath = (profileId: string, demandId: string, back: string | undefined): string =>
  withBack(`/employer/candidates/${profileId}?demand=${demandId}`, back)

/** An address with the list to go back to, filters and all. */
export const withBack = (address: string, back: string | undefined): string =>
  back ? `${address}${address.includes('?') ? '&' : '?'}back=${encodeURIComponent(back)}` : address

/** Where somebody came from; only one of these places of ours. @param given what an address or a form says */
export function backTo(given: unknown, places: readonly string[]): string | undefined {
  const back = safePath(given)
  return back && places.includes(back.split('?')[0]!) ? back : undefined
}

/** The same, of the address of a page: only the list of the demand. */
export const listBefore = ({ query }: FastifyRequest, demandId: string): string | undefined =>
  backTo((query as { back?: unknown }).back, [pathsOf(demandId).list])

/** A fixed interview as a file that calendars take. */
export const calendarPath = (interviewId: string): string => `/employer/interviews/${interviewId}/calendar`

/** What a page shows words with. */
export interface Words {
  t: ShortlistTexts
  locale: Locale
  reference: Reference
  /** The currency that the company reckons in, where pay in another is told in it too. */
  home?: string | undefined
}

export interface Asked {
  ctx: MatchingContext
  words: Words
}

/** The verbs' context and the reader's words, for each request. */
export function asked({ db, clock, reference, search, livePool }: PageDeps) {
  return (request: FastifyRequest): Asked => ({
    ctx: {
      db,
      reference,
      search,
      now: clock(),
      actor: signedIn(request),
      pool: livePool.talent(),
      openDemands: livePool.openDemands(),
    },
    words: { locale: request.locale, t: shortlistTexts.in(request.locale), reference },
  })
}

export const idOfRequest = (request: FastifyRequest): string => (request.params as { id: string }).id

export interface OpenedDemand {
  id: string
  employerId: string
  home: string | undefined
  title: string
  /** Over: nothing new can begin, and with those who were selected it goes on. */
  closed: boolean
  /** What candidates are ranked by; absent: why nobody can be shown yet. */
  version?: DemandVersion
  why?: 'unpublished' | 'unverified' | 'suspended'
}

const homeOf: Partial<Record<string, string>> = { JP: 'JPY' }
/** The same question, with pay told in the currency of the demand's company too. */
export const atHome = ({ ctx, words }: Asked, { home }: Pick<OpenedDemand, 'home'>): Asked => ({
  ctx,
  words: { ...words, home },
})

/** The demand whose candidates are asked for. @throws AppError not-found for somebody else's */
export async function openDemand({ ctx, words }: Asked, id: string): Promise<OpenedDemand> {
  const demand = await getDemand(ctx, { id })
  const { employerId, draft } = demand
  const { employer } = await employerFor(ctx.db, ctx.actor, employerId)
  const opened = {
    id,
    employerId,
    title: titleOf(draft, words),
    closed: demand.state === 'closed',
    home: homeOf[employer.country],
  }
  if (employer.verification !== 'verified') return { ...opened, why: employer.verification }
  if (demand.version === 0) return { ...opened, why: 'unpublished' }
  const version = await versionFor(ctx.db, ctx.actor, id)
  return { ...opened, title: titleOf(version.document, words), version }
}

/** The lines that candidates are matched by. */
export const askedOf = ({ id, version }: OpenedDemand): readonly RequirementLine[] | undefined =>
  version && demandFacts(id, version.version, version.document).lines

export function titleOf({ title }: DemandDocument, { locale, t }: Words): string {
  const { en, ja } = title
  return (locale === 'ja' ? (ja ?? en) : (en ?? ja)) || t('demand.untitled')
}

/** What people call somebody in a meeting while the name is not known. */
export const codeOf = (profileId: string): string => profileId.slice(-6).toUpperCase()

export function personText({ id, name }: Pick<ProfileCard, 'id' | 'name'>, { t }: Pick<Words, 't'>): string {
  return name ?? t('person.code', { code: codeOf(id) })
}

export const personName = (card: Pick<ProfileCard, 'id' | 'name'>, words: Pick<Words, 't'>): Html =>
  html`<bdi>${personText(card, words)}</bdi>`

export const labelIn = (rows: ReadonlyMap<string, { labels: Labels }>, id: string, locale: Locale): string =>
  rows.get(id)?.labels[locale] ?? id

/** How long somebody has worked in IT, in words; undefined where nothing is said. */
export const experienceText = (months: number | undefined, { locale }: Words): string | undefined =>
  months === undefined ? undefined : lengthText(months, locale)

/** A city by its name in the reader's language, where the vocabulary has it. */
export function cityText(city: string | undefined, { locale, reference }: Words): string {
  return city ? cityName(city, locale, reference) : ''
}
