import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Locale, SignedIn } from '../actor.ts'
import { AppError } from '../errors.ts'
import { type Allow, admit } from '../http/allow.ts'
import type { Limit } from '../http/rate-limits.ts'
import type { IdempotencyKeys } from '../infra/idempotency-keys.ts'
import { serveAssets } from './assets.ts'
import { sessionEnded, toSecondFactor, toSignIn } from './detours.ts'
import { failurePage, wantsPage } from './failure.ts'
import { keepLanguage, languageOf } from './language.ts'
import { layout, type View } from './layout.ts'
import { doneOnce } from './once.ts'
import { requireSameOrigin } from './same-origin.ts'
import { readSessionCookie } from './session-cookie.ts'
import { type PortalTexts, portalTexts } from './texts/index.ts'

type NoticeKey = Extract<Parameters<PortalTexts>[0], `notice.${string}`>

declare module 'fastify' {
  interface FastifyRequest {
    /** Of pages. */
    locale: Locale
    /** Notifications that whoever asks has not read. */
    unread: number
  }
  interface FastifyReply {
    /** Sends a page in its frame. */
    show(view: View): FastifyReply
    /** After a change: another page, with a sentence that says what was done. */
    go(path: string, notice?: NoticeKey): FastifyReply
  }
}

/** How it is known who looks at a page. */
export interface Visitors {
  /** @returns null for a cookie that is not ours, or whose session or account has ended */
  authenticate(token: string): Promise<SignedIn | null>
  /** How many notifications somebody has not read. */
  unread(actor: SignedIn): Promise<number>
  /** The service is reached by HTTPS. */
  secure: boolean
}

export interface PortalOptions extends Visitors {
  idempotencyKeys: IdempotencyKeys
  clock: () => Date
  /** Registers the pages of all features. */
  pages(scope: FastifyInstance): Promise<void>
}

const noticeCookie = 'hunar_notice'

/** All pages: who asks is told by a cookie, a failure is a page, and a change comes only from a page of ours. */
export async function portal(app: FastifyInstance, options: PortalOptions): Promise<void> {
  await app.register(frame)
  await app.register(async scope => {
    await scope.register(formbody)
    await scope.register(compress, { encodings: ['br', 'gzip'], threshold: 1024, brotliOptions })
    scope.addHook('onRequest', async (request, reply) => {
      await recognise(request, options)
      keepLanguage(request, reply)
      requireSameOrigin(request)
      const { allow: policy, halfway } = request.routeOptions.config
      if (request.actor?.lacks && !halfway) {
        if (policy!.token === 'required') return toSecondFactor(request, reply, request.actor.lacks)
        // Half signed in is not signed in.
        request.actor = null
      }
      admit(policy!, request.actor)
    })
    scope.setErrorHandler((error, request, reply) => {
      if (error instanceof AppError && error.code === 'unauthenticated' && !request.actor)
        return request.headers['hx-request'] ? sessionEnded(request, reply) : toSignIn(request, reply)
      return reply.show(failurePage(request, error, request.locale ?? languageOf(request)))
    })
    doneOnce(scope, { store: options.idempotencyKeys, clock: options.clock })
    await options.pages(scope)
  })
}

/** Also a page that says no has the menu of whoever asked. */
async function recognise(request: FastifyRequest, { authenticate, unread, secure }: Visitors): Promise<void> {
  const token = readSessionCookie(request, secure)
  request.actor = token === undefined ? null : await authenticate(token)
  request.locale = languageOf(request)
  if (request.actor && !request.actor.lacks) request.unread = await unread(request.actor)
}

/** Pages are small: the fast setting is nearly as good, in a tenth of the time. */
const brotliOptions = { params: { 1: 4 } }

/** How a page is sent; also for what lies outside the pages, such as an address that does not exist. */
const frame = fp(async (app: FastifyInstance) => {
  await app.register(cookie)
  const assets = serveAssets(app)
  app.decorateRequest('locale', 'en')
  app.decorateRequest('unread', 0)
  app.decorateReply('show', function (this: FastifyReply, view: View) {
    const { request } = this
    const t = portalTexts.in(request.locale)
    const left = request.cookies[noticeCookie]
    const key = left && (Object.hasOwn(portalTexts.tables.en, left) ? (left as NoticeKey) : undefined)
    if (left) this.clearCookie(noticeCookie, { path: '/' })
    const page = layout(view, {
      locale: request.locale,
      actor: request.actor,
      url: request.url,
      assets,
      unread: request.unread,
      again: request.method === 'POST' && !view.failed,
      ...(key && { notice: t(key) }),
    })
    // Kept for the back button and asked for anew otherwise, unless the page itself said something stricter.
    if (!this.hasHeader('cache-control')) this.header('cache-control', 'private, no-cache')
    return this.code(view.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(page)
  })
  app.decorateReply('go', function (this: FastifyReply, path: string, notice?: NoticeKey) {
    if (notice)
      this.setCookie(noticeCookie, notice, { path: '/', maxAge: 60, sameSite: 'lax', httpOnly: true })
    return this.redirect(path, 303)
  })
})

/** For an address that does not exist, where a browser asks. It tells whether it showed one: a program gets its problem+json. */
export const pageOfNothing =
  (visitors: Visitors) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    if (!wantsPage(request)) return false
    await recognise(request, visitors)
    // Half signed in is not signed in.
    if (request.actor?.lacks) request.actor = null
    reply.show(failurePage(request, new AppError('not-found', 'There is no such page.'), request.locale))
    return true
  }

/** The `config` of a page's route. */
export function page(policy: Allow, limits?: Limit[]) {
  return { page: true as const, allow: policy, ...(limits && { limits }) }
}

/** The same for the few pages that are there to complete a session. */
export function halfwayPage(policy: Allow, limits?: Limit[]) {
  return { ...page(policy, limits), halfway: true as const }
}
