import type { FastifyInstance } from 'fastify'
import type { Static, TObject } from 'typebox'
import type { Role } from '../../../actor.ts'
import { allow } from '../../../http/allow.ts'
import { perAddress } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { startOf } from '../../../portal/navigation.ts'
import { setSessionCookie } from '../../../portal/session-cookie.ts'
import { safePath, urls } from '../../../portal/urls.ts'
import type { Credentials } from '../check-credentials.ts'
import type { AccountsContext } from '../context.ts'
import { resetPassword } from '../reset-password.ts'
import { ResetPasswordBody, VerifyEmailBody } from '../schemas.ts'
import { startBrowserSession } from '../start-browser-session.ts'
import { verifyEmail } from '../verify-email.ts'
import {
  afterSignUp,
  forgottenPassword,
  newPassword,
  type PageDeps,
  sendConfirmation,
  verifyPath,
} from './shared.ts'
import { type AccountTexts, accountTexts } from './texts/index.ts'

interface Link<Schema extends TObject> {
  path: string
  schema: Schema
  /** @returns what to sign in with, where the link is as good as signing in */
  run(ctx: AccountsContext, input: Static<Schema>): Promise<Credentials | undefined>
  password: string
  /** Where another mail is asked for. */
  again: string
  notice: 'notice.confirmed' | 'notice.password-set'
  words: {
    title: 'verify.title' | 'reset.title'
    text: 'verify.text' | 'reset.text'
    button: 'verify.button' | 'reset.button'
  }
}

/**
 * The pages that mails lead to. Opening one changes nothing, for mail programs open links on their own; the button
 * does.
 */
export function mailLinkPages(app: FastifyInstance, deps: PageDeps): void {
  register(app, deps, {
    path: verifyPath,
    schema: VerifyEmailBody,
    // Who has just chosen the password need not type it again.
    run: async (ctx, input) => ({ ...(await verifyEmail(ctx, input)), password: input.password }),
    password: '/password',
    again: sendConfirmation,
    notice: 'notice.confirmed',
    words: { title: 'verify.title', text: 'verify.text', button: 'verify.button' },
  })
  register(app, deps, {
    path: '/account/reset-password',
    schema: ResetPasswordBody,
    // A new password is no second factor, so it opens nothing by itself.
    run: async (ctx, input) => {
      await resetPassword(ctx, input)
      return undefined
    },
    password: '/newPassword',
    again: forgottenPassword,
    notice: 'notice.password-set',
    words: { title: 'reset.title', text: 'reset.text', button: 'reset.button' },
  })
}

function register<Schema extends TObject>(
  app: FastifyInstance,
  { context, secure }: PageDeps,
  link: Link<Schema>,
): void {
  const config = page(allow.public, [perAddress(300, 3600)])

  app.get(link.path, { config }, async (request, reply) => {
    const { token = '' } = request.query as { token?: string }
    const t = accountTexts.in(request.locale)
    // The address holds the code: it must lie in no cache.
    reply.header('cache-control', 'no-store')
    return reply.show(/^[\w-]{20,100}$/.test(token) ? view(t, link, emptyForm({ token })) : broken(t, link))
  })

  app.post(link.path, { config }, async (request, reply) => {
    const t = accountTexts.in(request.locale)
    const form = readForm(link.schema, request.body as Sent, request.locale)
    const ctx = context()
    const done = await form.submit(async input => ({ enter: await link.run(ctx, input) }))
    if (done?.enter) {
      const client = request.headers['user-agent'] ?? ''
      const session = await startBrowserSession(ctx, { ...done.enter, client })
      setSessionCookie(reply, { ...session, now: ctx.now, secure })
      reply.clearCookie(afterSignUp, { path: verifyPath })
      return reply.go(wanted(request.cookies[afterSignUp], session.account.role), link.notice)
    }
    if (done) return reply.go(urls.signIn, link.notice)
    return reply.show(
      form.errors.some(({ name }) => name === '/token')
        ? broken(t, link)
        : { ...view(t, link, form), status: 422 },
    )
  })
}

/** Back to where the person came from, unless it is for another role. */
function wanted(kept: string | undefined, role: Role): string {
  const [start, to] = [startOf(role), safePath(kept)]
  return to?.split('/')[1] === start.split('/')[1] ? to! : start
}

function view<Schema extends TObject>(t: AccountTexts, link: Link<Schema>, form: Form): View {
  const field = fields(t.locale)
  return {
    title: t(link.words.title),
    lead: t(link.words.text),
    main: html`${field.summary(form)}
<form method="post" action="${link.path}" novalidate>${field.hidden('/token', form.textIn('/token'))}
${newPassword(form, link.password, t)}<button class="main">${t(link.words.button)}</button></form>`,
  }
}

function broken<Schema extends TObject>(t: AccountTexts, link: Link<Schema>): View {
  return {
    status: 422,
    title: t(link.words.title),
    main: html`<p>${t.html('link.broken', { link: text => html`<a href="${link.again}">${text}</a>` })}</p>`,
  }
}
