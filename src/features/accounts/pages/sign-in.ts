import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../errors.ts'
import { allow } from '../../../http/allow.ts'
import { perAddress, perEmail } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { halfwayPage, page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { startOf } from '../../../portal/navigation.ts'
import { clearSessionCookie, setSessionCookie } from '../../../portal/session-cookie.ts'
import { safePath, urls } from '../../../portal/urls.ts'
import { UnconfirmedAddress } from '../check-credentials.ts'
import { SignInBody } from '../schemas.ts'
import { signOut } from '../sign-out.ts'
import { startBrowserSession } from '../start-browser-session.ts'
import { forgottenPassword, type PageDeps, sendConfirmation, withTo } from './shared.ts'
import { type AccountTexts, accountTexts } from './texts/index.ts'

const tenMinutes = 600

export function signInPages(app: FastifyInstance, { context, secure }: PageDeps): void {
  app.get(urls.signIn, { config: page(allow.public) }, async (request, reply) => {
    if (request.actor) return reply.go(startOf(request.actor.role))
    const { to } = request.query as { to?: string }
    return reply.show(view(accountTexts.in(request.locale), emptyForm(), { to: safePath(to) }))
  })

  app.post(
    urls.signIn,
    { config: page(allow.public, [perAddress(300, tenMinutes), perEmail(10, tenMinutes)]) },
    async (request, reply) => {
      const t = accountTexts.in(request.locale)
      const sent = request.body as Sent
      const form = readForm(SignInBody, sent, request.locale)
      const to = safePath(sent.to)
      const client = request.headers['user-agent'] ?? ''
      try {
        const ctx = context()
        const session = await form.submit(input => startBrowserSession(ctx, { ...input, client }))
        if (!session) return reply.show({ ...view(t, form, { to }), status: 422 })
        setSessionCookie(reply, { ...session, now: ctx.now, secure })
        return reply.go(to ?? startOf(session.account.role))
      } catch (error) {
        const why = refusal(error, t)
        if (!why) throw error
        return reply.show({ ...view(t, form, { to, why }), status: 422 })
      }
    },
  )

  app.post(urls.signOut, { config: halfwayPage(allow.public) }, async (request, reply) => {
    if (request.actor) await signOut({ ...context(), actor: request.actor })
    clearSessionCookie(reply, secure)
    // What the back button would show was for the eyes of who has left.
    reply.header('clear-site-data', '"cache"')
    return reply.go(urls.signIn, 'notice.signed-out')
  })
}

function refusal(error: unknown, t: AccountTexts): Html | undefined {
  if (!(error instanceof AppError)) return undefined
  if (error.code === 'unauthenticated') return html`${t('sign-in.wrong')}`
  if (error instanceof UnconfirmedAddress)
    return t.html('sign-in.unconfirmed', { link: text => html`<a href="${sendConfirmation}">${text}</a>` })
  return error.code === 'forbidden' ? html`${t('sign-in.disabled')}` : undefined
}

function view(t: AccountTexts, form: Form, { to, why }: { to?: string | undefined; why?: Html }): View {
  const field = fields(t.locale)
  return {
    title: t('sign-in.title'),
    ...(to && to !== '/' && { lead: t('sign-in.needed') }),
    main: html`${field.summary(form)}
${why && html`<div class="error-summary" role="alert" tabindex="-1" data-focus><p>${why}</p></div>`}
<form method="post" action="${urls.signIn}" novalidate>
${to && field.hidden('to', to)}
${field.input({ form, name: '/email', label: t('sign-in.email'), type: 'email', attributes: { autocomplete: 'username' } })}
${field.input({ form, name: '/password', label: t('sign-in.password'), type: 'password', attributes: { autocomplete: 'current-password' } })}
<button class="main">${t('sign-in.button')}</button>
</form>
<p><a href="${forgottenPassword}">${t('sign-in.forgotten')}</a></p>
<p>${t.html('sign-in.no-account', { link: text => html`<a href="${withTo(urls.signUp, to)}">${text}</a>` })}</p>`,
  }
}
