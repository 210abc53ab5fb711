import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { allow, signedIn } from '../../http/allow.ts'
import { type Cursors, Page, PageQuery } from '../../http/paging.ts'
import { perActor, perAddress, perEmail } from '../../http/rate-limits.ts'
import type { Clock } from '../../infra/clock.ts'
import { changePassword } from './change-password.ts'
import { closeAccount } from './close-account.ts'
import type { AccountsContext } from './context.ts'
import { endSession } from './end-session.ts'
import { getMe } from './get-me.ts'
import { listSessions } from './list-sessions.ts'
import { presentMe, presentSession, presentSignedIn } from './present.ts'
import { refreshSession } from './refresh-session.ts'
import { requestPasswordReset } from './request-password-reset.ts'
import { resendVerification } from './resend-verification.ts'
import { resetPassword } from './reset-password.ts'
import * as schemas from './schemas.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { signUp } from './sign-up.ts'
import { verifyEmail } from './verify-email.ts'

export interface Deps extends Omit<AccountsContext, 'now'> {
  clock: Clock
  cursors: Cursors
}

const tags = ['Accounts']
const Nothing = Type.Null({ description: 'Done.' })
const minute = 60
const hour = 60 * minute

export async function routes(scope: FastifyInstance, deps: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const anyone = (): AccountsContext => ({ ...pick(deps), now: deps.clock() })
  const actors = (request: FastifyRequest) => ({ ...anyone(), actor: signedIn(request) })

  app.post(
    '/accounts',
    {
      config: { allow: allow.public, limits: [perAddress(20, hour), perEmail(5, hour)] },
      schema: {
        operationId: 'signUp',
        summary: 'Sign up; the code of a mail confirms the address and sets the password',
        tags,
        body: schemas.SignUpBody,
        response: { 202: schemas.CheckYourMail },
      },
    },
    async (request, reply) => {
      await signUp(anyone(), { locale: 'en', ...request.body })
      return reply
        .code(202)
        .send({ message: 'We have sent a mail to this address. Follow what it says to go on.' })
    },
  )

  app.post(
    '/accounts/verify-email',
    {
      config: { allow: allow.public, limits: [perAddress(30, hour)] },
      schema: {
        operationId: 'verifyEmail',
        summary: 'Confirm an e-mail address with the code of the mail, and set the password',
        tags,
        body: schemas.VerifyEmailBody,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await verifyEmail(anyone(), request.body)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/accounts/resend-verification',
    {
      config: { allow: allow.public, limits: [perAddress(20, hour), perEmail(5, hour)] },
      schema: {
        operationId: 'resendVerification',
        summary: 'Have a new code sent to an address that is not confirmed yet',
        tags,
        body: schemas.EmailBody,
        response: { 202: schemas.CheckYourMail },
      },
    },
    async (request, reply) => {
      await resendVerification(anyone(), request.body)
      return reply
        .code(202)
        .send({ message: 'If this address waits for its confirmation, we have sent it a new code.' })
    },
  )

  app.post(
    '/accounts/request-password-reset',
    {
      config: { allow: allow.public, limits: [perAddress(20, hour), perEmail(5, hour)] },
      schema: {
        operationId: 'requestPasswordReset',
        summary: 'Have a code for a new password sent',
        tags,
        body: schemas.EmailBody,
        response: { 202: schemas.CheckYourMail },
      },
    },
    async (request, reply) => {
      await requestPasswordReset(anyone(), request.body)
      return reply
        .code(202)
        .send({ message: 'If this address has an account, we have sent it a code for a new password.' })
    },
  )

  app.post(
    '/accounts/reset-password',
    {
      config: { allow: allow.public, limits: [perAddress(20, hour)] },
      schema: {
        operationId: 'resetPassword',
        summary: 'Set a new password with the code of the mail; ends every session',
        tags,
        body: schemas.ResetPasswordBody,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await resetPassword(anyone(), request.body)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/sessions',
    {
      config: { allow: allow.public, limits: [perAddress(60, 10 * minute), perEmail(10, 10 * minute)] },
      schema: {
        operationId: 'signIn',
        summary: 'Sign in with e-mail address and password',
        tags,
        body: schemas.SignInBody,
        response: { 201: schemas.SignedInAnswer },
      },
    },
    async (request, reply) => {
      const result = await signIn(anyone(), { ...request.body, client: request.headers['user-agent'] ?? '' })
      return reply.code(201).header('cache-control', 'no-store').send(presentSignedIn(result))
    },
  )

  app.post(
    '/sessions/refresh',
    {
      config: { allow: allow.public, limits: [perAddress(120, 10 * minute)] },
      schema: {
        operationId: 'refreshSession',
        summary: 'Get new tokens for a refresh token, which is good once',
        tags,
        body: schemas.RefreshBody,
        response: { 200: schemas.SignedInAnswer },
      },
    },
    async (request, reply) => {
      const result = await refreshSession(anyone(), request.body)
      return reply.header('cache-control', 'no-store').send(presentSignedIn(result))
    },
  )

  app.post(
    '/sessions/sign-out',
    {
      config: { allow: allow.signedIn, limits: [perActor(60, minute)] },
      schema: { operationId: 'signOut', summary: 'End this session', tags, response: { 204: Nothing } },
    },
    async (request, reply) => {
      await signOut(actors(request))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/sessions/sign-out-everywhere',
    {
      config: { allow: allow.signedIn, limits: [perActor(60, minute)] },
      schema: {
        operationId: 'signOutEverywhere',
        summary: 'End all your sessions, this one too',
        tags,
        response: {
          200: Type.Object({ ended: Type.Integer({ description: 'How many sessions were ended.' }) }),
        },
      },
    },
    async request => signOutEverywhere(actors(request)),
  )

  app.get(
    '/sessions',
    {
      config: { allow: allow.signedIn, limits: [perActor(120, minute)] },
      schema: {
        operationId: 'listSessions',
        summary: 'Your open sessions, newest first',
        tags,
        querystring: PageQuery,
        response: { 200: Page(schemas.SessionAnswer) },
      },
    },
    async request => {
      const ctx = actors(request)
      const { limit, cursor } = request.query
      const [createdAt, id] = deps.cursors.decode('listSessions', cursor) ?? []
      const position = id === undefined ? undefined : { createdAt: String(createdAt), id: String(id) }
      const rows = await listSessions(ctx, { limit, position })
      return deps.cursors.page(
        'listSessions',
        rows,
        limit,
        row => [row.createdAt.toISOString(), row.id],
        row => presentSession(row, ctx.actor.sessionId),
      )
    },
  )

  app.delete(
    '/sessions/:sessionId',
    {
      config: { allow: allow.signedIn, limits: [perActor(60, minute)] },
      schema: {
        operationId: 'endSession',
        summary: 'End one of your sessions',
        tags,
        params: schemas.SessionParams,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await endSession(actors(request), request.params)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/me',
    {
      config: { allow: allow.signedIn, limits: [perActor(600, minute)] },
      schema: { operationId: 'getMe', summary: 'Your account', tags, response: { 200: schemas.Me } },
    },
    async request => presentMe(await getMe(actors(request))),
  )

  app.delete(
    '/me',
    {
      config: { allow: allow.roles('candidate'), limits: [perActor(10, 10 * minute)] },
      schema: {
        operationId: 'closeAccount',
        summary: 'Delete your account for good, once your profile is erased',
        tags,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await closeAccount(actors(request))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/me/password',
    {
      config: { allow: allow.signedIn, limits: [perAddress(60, 10 * minute), perActor(10, 10 * minute)] },
      schema: {
        operationId: 'changePassword',
        summary: 'Change your password; ends your other sessions',
        tags,
        body: schemas.ChangePasswordBody,
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      await changePassword(actors(request), request.body)
      return reply.code(204).send(null)
    },
  )
}

function pick({ db, queue, passwords, tokens, vault }: Deps): Omit<AccountsContext, 'now'> {
  return { db, queue, passwords, tokens, vault }
}
