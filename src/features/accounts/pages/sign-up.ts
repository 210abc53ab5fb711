import type { FastifyInstance, FastifyReply } from 'fastify'
import { allow } from '../../../http/allow.ts'
import { perAddress, perEmail } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { startOf } from '../../../portal/navigation.ts'
import { safePath, urls } from '../../../portal/urls.ts'
import { requestPasswordReset } from '../request-password-reset.ts'
import { resendVerification } from '../resend-verification.ts'
import { EmailBody, SignUpBody } from '../schemas.ts'
import { signUp } from '../sign-up.ts'
import {
  afterSignUp,
  emailField,
  forgottenPassword,
  type PageDeps,
  sendConfirmation,
  verifyPath,
  withTo,
} from './shared.ts'
import { type AccountTexts, accountTexts } from './texts/index.ts'

const hour = 3600
const sent = '/account/mail-sent'
/** So that a mistyped address is seen. It stays in the browser that typed it. */
const addressCookie = 'hunar_mail_sent'

/** Signing up, and the two forms that ask for another mail. Each ends at the same page, whoever the address belongs to. */
export function signUpPages(app: FastifyInstance, { context, mailsKept, secure }: PageDeps): void {
  const kept = { httpOnly: true, sameSite: 'lax', secure } as const
  const toSent = (reply: FastifyReply, again: string, address: string) =>
    reply.setCookie(addressCookie, address, { ...kept, path: sent, maxAge: 900 }).go(`${sent}?again=${again}`)
  // Networks of phones and of universities put hundreds of people behind one address.
  const limited = page(allow.public, [perAddress(200, hour), perEmail(5, hour)])

  app.get(urls.signUp, { config: page(allow.public) }, async (request, reply) => {
    if (request.actor) return reply.go(startOf(request.actor.role))
    const { role = 'candidate', to } = request.query as { role?: string; to?: string }
    return reply.show(signUpView(accountTexts.in(request.locale), emptyForm({ role }), safePath(to)))
  })

  app.post(urls.signUp, { config: limited }, async (request, reply) => {
    const given = request.body as Sent
    const form = readForm(SignUpBody, given, request.locale)
    const to = safePath(given.to)
    const done = await form.submit(async input => {
      await signUp(context(), { locale: request.locale, ...input })
      return input.email
    })
    if (!done) return reply.show({ ...signUpView(accountTexts.in(request.locale), form, to), status: 422 })
    if (to) reply.setCookie(afterSignUp, to, { ...kept, path: verifyPath, maxAge: 48 * hour })
    return toSent(reply, sendConfirmation, done)
  })

  app.get(sent, { config: page(allow.public) }, async (request, reply) => {
    const t = accountTexts.in(request.locale)
    const { again } = request.query as { again?: string }
    const asked = again === sendConfirmation ? sendConfirmation : forgottenPassword
    const typed = again === sendConfirmation ? urls.signUp : forgottenPassword
    const address = request.cookies[addressCookie]
    const to = (href: string) => ({ link: (text: Html) => html`<a href="${href}">${text}</a>` })
    return reply.show({
      title: t('sent.title'),
      main: html`<p>${address ? t.html('sent.to', { address: html`<strong><bdi>${address}</bdi></strong>` }) : t('sent.text')}</p>
${address && html`<p>${t.html('sent.wrong', to(typed))}</p>`}
<p>${t.html('sent.not-there', to(asked))}</p>
${mailsKept && html`<p class="notice">${t.html('sent.kept', to('/dev/mails'))}</p>`}`,
    })
  })

  const asking = [
    {
      path: forgottenPassword,
      title: 'forgotten.title',
      button: 'forgotten.button',
      ask: requestPasswordReset,
    },
    { path: sendConfirmation, title: 'verify.again', button: 'sign-up.button', ask: resendVerification },
  ] as const
  for (const { path, title, button, ask } of asking) {
    const view = (t: AccountTexts, form: Form): View => ({
      title: t(title),
      lead: t(path === forgottenPassword ? 'forgotten.text' : 'sign-up.email-hint'),
      main: html`${fields(t.locale).summary(form)}
<form method="post" action="${path}" novalidate>${emailField(form, t)}<button class="main">${t(button)}</button></form>`,
    })
    app.get(path, { config: page(allow.public) }, async (request, reply) =>
      reply.show(view(accountTexts.in(request.locale), emptyForm())),
    )
    app.post(path, { config: limited }, async (request, reply) => {
      const form = readForm(EmailBody, request.body as Sent, request.locale)
      const done = await form.submit(async input => {
        await ask(context(), input)
        return input.email
      })
      if (done) return toSent(reply, path, done)
      return reply.show({ ...view(accountTexts.in(request.locale), form), status: 422 })
    })
  }
}

function signUpView(t: AccountTexts, form: Form, to: string | undefined): View {
  const field = fields(t.locale)
  return {
    title: t('sign-up.title'),
    main: html`${field.summary(form)}
<form method="post" action="${urls.signUp}" novalidate data-keep>
${to && field.hidden('to', to)}
${field.choices({
  form,
  name: '/role',
  label: t('sign-up.as'),
  options: [
    { value: 'candidate', label: t('sign-up.candidate'), hint: t('sign-up.candidate-hint') },
    { value: 'employer', label: t('sign-up.employer'), hint: t('sign-up.employer-hint') },
  ],
})}
${emailField(form, t, t('sign-up.email-hint'))}
<button class="main">${t('sign-up.button')}</button>
</form>
<p>${t.html('sign-up.have-account', { link: text => html`<a href="${withTo(urls.signIn, to)}">${text}</a>` })}</p>`,
  }
}
