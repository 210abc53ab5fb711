import type { FastifyRequest } from 'fastify'
import type { SignedIn as Actor, Locale } from '../../../actor.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import type { Cursors } from '../../../http/paging.ts'
import { perActor } from '../../../http/rate-limits.ts'
import type { Clock } from '../../../infra/clock.ts'
import type { Database } from '../../../infra/database.ts'
import type { Queue } from '../../../infra/queue.ts'
import type { Vault } from '../../../infra/vault.ts'
import { tag } from '../../../portal/components/parts.ts'
import { dateOf } from '../../../portal/format.ts'
import type { Form, Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { safePath } from '../../../portal/urls.ts'
import type { Reference } from '../../../reference/index.ts'
import type { SearchPort } from '../../../search/index.ts'
import { Id } from '../../schema-parts.ts'
import type { Title } from '../work.ts'
import { type DeskTexts, deskTexts } from './texts/index.ts'

export interface PageDeps {
  db: Database
  reference: Reference
  clock: Clock
  cursors: Cursors
  queue: Pick<Queue, 'enqueue'>
  search: SearchPort
  vault: Vault
}

const staff = allow.roles('liaison', 'admin')
const changes = [perActor(300, 60)]
/** Options of the routes: of lists and forms without an id, and of those about one thing. */
export const reading = { config: page(staff) }
export const changing = { config: page(staff, changes) }
export const readingOne = { config: page(staff), schema: { params: Id } }
export const changingOne = { config: page(staff, changes), schema: { params: Id } }

export interface Asked {
  ctx: {
    db: Database
    reference: Reference
    queue: PageDeps['queue']
    search: SearchPort
    now: Date
    actor: Actor
  }
  t: DeskTexts
  locale: Locale
  /** YYYY-MM-DD */
  today: string
}

/** The verbs' context and the reader's words, for each request. */
export function asked({ db, reference, queue, search, clock }: PageDeps) {
  return (request: FastifyRequest): Asked => {
    const now = clock()
    return {
      ctx: { db, reference, queue, search, now, actor: signedIn(request) },
      t: deskTexts.in(request.locale),
      locale: request.locale,
      today: now.toISOString().slice(0, 10),
    }
  }
}

export const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Of what an address says besides its path, which nobody has checked. */
export const isId = (text: string | undefined): text is string => text !== undefined && uuid.test(text)
export const queryOf = (request: FastifyRequest): Readonly<Record<string, string | undefined>> =>
  request.query as Record<string, string | undefined>

/** One of the values, or the first. */
export const oneOfThese = <Value extends string>(
  values: readonly [Value, ...Value[]] | readonly Value[],
  given: string | undefined,
): Value => values.find(value => value === given) ?? values[0]!

/** An address with those of the parameters that say something. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) params.set(name, value)
  return params.size > 0 ? `${path}?${params}` : path
}

/** Where somebody came from, filters and all; only places of the desk. */
export function backOf(request: FastifyRequest, otherwise: string): string {
  const { back } = request.method === 'GET' ? queryOf(request) : ((request.body ?? {}) as Sent)
  const path = safePath(back)
  return path?.startsWith('/desk') ? path : otherwise
}

/** Which one a page is about, and the list it was opened from. */
export interface Place {
  id: string
  back: string
  /** A day until when that was sent and has to be shown again. */
  due?: Form
}
export const placeOf = (request: FastifyRequest, list: string): Place => ({
  id: idOf(request),
  back: backOf(request, list),
})

/** The page of one thing, with the list to go back to. */
export const oneAt = (path: string, back: string): string => addressOf(path, { back })

export function titleText(title: Title, { t, locale }: Pick<Asked, 't' | 'locale'>): string {
  return (locale === 'ja' ? title.ja || title.en : title.en || title.ja) || t('untitled')
}

export const companyText = (
  { name, nameJa }: { name: string; nameJa: string | null },
  locale: Locale,
): string => (locale === 'ja' ? (nameJa ?? name) : name)

/** Who looks at it, in the eyes of the reader. */
export function ownerText(
  { owner, ownerEmail }: { owner: string | null; ownerEmail: string | null },
  { ctx, t }: Pick<Asked, 'ctx' | 't'>,
): Html {
  if (owner === null) return html`<span class="quiet">${t('owner.nobody')}</span>`
  if (owner === ctx.actor.accountId) return html`<b>${t('owner.you')}</b>`
  return html`<bdi>${ownerEmail ?? t('owner.gone')}</bdi>`
}

/** Until when; a day that has passed is said in a word too. */
export function dueText(
  due: string | null,
  { t, locale, today }: Pick<Asked, 't' | 'locale' | 'today'>,
): Html {
  if (due === null) return html`${t('due.none')}`
  return html`<span class="due">${dateOf(due, locale)}${due < today && tag(t('due.over'), 'attention')}</span>`
}

/** Until when, and whose: the last two columns of a list of what waits. */
export const workColumns = ({ t }: Pick<Asked, 't'>): [string, string] => [t('column.due'), t('column.owner')]
export const workCells = (
  work: { due: string | null; owner: string | null; ownerEmail: string | null } | undefined,
  one: Asked,
): [Html | string, Html | string] => (work ? [dueText(work.due, one), ownerText(work, one)] : ['', ''])

/** Above a page of one thing: back to the list it came from. */
export const backLink = (back: string, { t }: Pick<Asked, 't'>): Html =>
  html`<p class="no-print"><a href="${back}">${t('back')}</a></p>`

/** On a narrow screen the decision stands below what it rests on. */
export const toDecision = ({ t }: Pick<Asked, 't'>): Html =>
  html`<p class="to-decision no-print"><a href="#decision">${t('to-decision')}</a></p>`

/** Under a list that single keys move through; without a script there is nothing to say. @param more keys of this list */
export const keysHint = ({ t }: Pick<Asked, 't'>, more: readonly ('take' | 'mark')[] = []): Html =>
  html`<p class="keys hint" hidden><label><input type="checkbox" id="keys"> ${t('keys.on')}</label> <span>${t('keys.what')}</span>${more.map(key => html` <span>${t(`keys.${key}`)}</span>`)}</p>`
