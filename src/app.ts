import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Config } from './config.ts'
import * as accounts from './features/accounts/index.ts'
import * as bulkImports from './features/bulk-imports/index.ts'
import * as demands from './features/demands/index.ts'
import * as demandPages from './features/demands/pages/index.ts'
import * as desk from './features/desk/index.ts'
import * as duplicates from './features/duplicates/index.ts'
import * as employers from './features/employers/index.ts'
import * as evidence from './features/evidence/index.ts'
import * as matches from './features/matches/index.ts'
import * as messages from './features/messages/index.ts'
import * as myData from './features/my-data/index.ts'
import * as notifications from './features/notifications/index.ts'
import * as profiles from './features/profiles/index.ts'
import * as publicPages from './features/public/index.ts'
import * as reference from './features/reference/index.ts'
import * as reports from './features/reports/index.ts'
import * as search from './features/search/index.ts'
import * as secondFactors from './features/second-factors/index.ts'
import * as shortlists from './features/shortlists/index.ts'
import { denyByDefault } from './http/allow.ts'
import { auth } from './http/auth.ts'
import { bodies, defaultBodyLimit } from './http/bodies.ts'
import { answerError, errors } from './http/errors.ts'
import { type Check, health } from './http/health.ts'
import { idempotency } from './http/idempotency.ts'
import { openapi, openapiRoute } from './http/openapi.ts'
import { problem, problemType } from './http/problem.ts'
import { rateLimits } from './http/rate-limits.ts'
import { requestId, requests } from './http/requests.ts'
import { serialization } from './http/serialization.ts'
import { validation } from './http/validation.ts'
import type { IdempotencyKeys } from './infra/idempotency-keys.ts'
import type { Logger } from './infra/log.ts'
import { pageOfNothing, portal, type Visitors } from './portal/index.ts'

/** A feature joins the API by its line in each of these two lists. */
const features = [
  accounts,
  employers,
  profiles,
  evidence,
  duplicates,
  bulkImports,
  demands,
  reference,
  search,
  shortlists,
  matches,
  messages,
  reports,
  notifications,
  myData,
] as const
/** And the portal by its place in this one. */
const paged = [
  accounts,
  secondFactors,
  profiles,
  evidence,
  shortlists,
  demandPages,
  employers,
  notifications,
  myData,
  publicPages,
  messages,
  reports,
  desk,
] as const
type FeatureDeps = accounts.Deps &
  employers.Deps &
  profiles.Deps &
  evidence.Deps &
  duplicates.Deps &
  bulkImports.Deps &
  demands.Deps &
  reference.Deps &
  search.Deps &
  shortlists.Deps &
  matches.Deps &
  notifications.Deps &
  myData.Deps &
  messages.Deps &
  reports.Deps &
  publicPages.Deps

/** What the app is made of. Nothing is opened or asked while it is built, only when a request needs it. */
export interface AppDeps extends FeatureDeps, accounts.RootDeps {
  config: Config
  log: Logger
  version: string
  checks: readonly Check[]
  idempotencyKeys: IdempotencyKeys
}

/** All calls of the API lie under it; the pages of the portal lie beside it. */
export const apiPrefix = '/api/v1'

const tags = [
  { name: 'Accounts', description: 'Signing up, in and out; passwords and sessions.' },
  { name: 'Employers', description: 'Organisations that hire, and their members.' },
  { name: 'Demands', description: 'What employers ask for, in immutable versions.' },
  { name: 'Profiles', description: 'Candidates: what they can do, with evidence.' },
  { name: 'Matching', description: 'Shortlists, estimates and explained assessments.' },
  { name: 'Matches', description: 'From interest to departure: one person and one demand, and its seats.' },
  { name: 'Search', description: 'Finding profiles, demands and skills by words.' },
  { name: 'Reference', description: 'Skills, certifications, languages, degrees and places.' },
  { name: 'Notifications', description: 'What you were told, and how you hear of it.' },
  {
    name: 'Kept searches',
    description: 'Who keeps a search is told of people, or of demands, that come to fit.',
  },
  { name: 'Messages', description: 'Whether a mail is genuine.' },
  { name: 'Reports', description: 'Bad contact, told to the ministry, and what came of it.' },
  { name: 'Health', description: 'Is it alive, is it ready?' },
]

/** The only builder: production, tests and scripts use it. @throws at a route without policy or description */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config } = deps
  const app = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: defaultBodyLimit,
    // The longest upload of any route must arrive within it; what a route takes, arriving included, is handlerTimeout.
    requestTimeout: 300_000,
    handlerTimeout: 30_000,
    requestIdHeader: false,
    genReqId: requestId,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    schemaController: { compilersFactory: { buildSerializer: serialization } },
    frameworkErrors: (error, request, reply) =>
      answerError(error, request, reply.header('x-request-id', request.id)),
    clientErrorHandler: (error, socket) => refuseUnreadable(error, socket),
  })

  await app.register(requests)
  const visitors: Visitors = {
    authenticate: token => accounts.authenticateBrowser(deps, token),
    unread: actor => notifications.countUnread({ db: deps.db, actor }),
    secure: config.publicUrl.startsWith('https:'),
  }
  await app.register(errors, { pageOfNothing: pageOfNothing(visitors) })
  await app.register(helmet, { ...securityHeaders, hsts: config.publicUrl.startsWith('https:') })
  await app.register(openapi, { version: deps.version, tags })
  await app.register(denyByDefault)
  await app.register(validation)
  await app.register(bodies)
  await app.register(rateLimits, { scale: config.rateLimitScale })
  await app.register(auth, { authenticate: token => accounts.authenticate(deps, token) })
  await app.register(idempotency, { store: deps.idempotencyKeys, clock: deps.clock })

  await app.register(openapiRoute)
  await app.register(health, { checks: deps.checks })
  for (const feature of features)
    await app.register(scope => feature.routes(scope, deps), { prefix: apiPrefix })
  await app.register(scope => accounts.rootRoutes(scope, deps))
  await portal(app, {
    ...visitors,
    idempotencyKeys: deps.idempotencyKeys,
    clock: deps.clock,
    async pages(scope) {
      for (const feature of paged) await scope.register(pages => feature.pages(pages, deps))
    },
  })
  return app
}

const securityHeaders = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: false,
  // Pages of ours learn where a form was sent from; others learn nothing.
  referrerPolicy: { policy: 'same-origin' },
} as const

/** What Node could not even read as HTTP has no request yet, so it is answered on the bare socket. */
function refuseUnreadable(error: Error & { code?: string }, socket: import('node:net').Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const body = problem(
    late ? 'timeout' : 'invalid-input',
    late ? 'The request did not arrive in time.' : 'This is not a readable HTTP request.',
    'none',
  )
  const text = JSON.stringify(body)
  socket.end(
    `HTTP/1.1 ${body.status} ${late ? 'Request Timeout' : 'Bad Request'}\r\ncontent-type: ${problemType}\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  )
}
