import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isStaff, locales } from '../../../actor.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { button, facts, linkButton, name, table } from '../../../portal/components/parts.ts'
import { age, dateOf } from '../../../portal/format.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { changeLanguage } from '../change-language.ts'
import { changePassword } from '../change-password.ts'
import { endSession } from '../end-session.ts'
import { getMe } from '../get-me.ts'
import { listSessions } from '../list-sessions.ts'
import { ChangePasswordBody, LanguageBody, SessionParams } from '../schemas.ts'
import { signOutEverywhere } from '../sign-out-everywhere.ts'
import { clientName } from './client-name.ts'
import { newPassword, type PageDeps } from './shared.ts'
import { accountTexts } from './texts/index.ts'

const minute = 60
const languages = { en: 'English', ja: '日本語', ur: 'اردو' } as const

/** The account: language, password, and where it is signed in. */
export function accountPages(app: FastifyInstance, { context }: PageDeps): void {
  const config = page(allow.signedIn)
  const changing = page(allow.signedIn, [perActor(60, minute)])
  const actors = (request: FastifyRequest) => ({ ...context(), actor: signedIn(request) })

  async function view(
    request: FastifyRequest,
    forms: { language?: Form; password?: Form } = {},
  ): Promise<View> {
    const ctx = actors(request)
    const me = await getMe(ctx)
    const sessions = await listSessions(ctx, { limit: 50, position: undefined })
    const t = accountTexts.in(request.locale)
    const field = fields(request.locale)
    const language = forms.language ?? emptyForm({ locale: me.locale })
    const password = forms.password ?? emptyForm()
    return {
      title: t('account.title'),
      main: html`${field.summary(password)}
${facts([
  [t('account.signed-in-as'), name(me.email)],
  [t('account.role'), t(`account.role.${me.role}`)],
])}
<section><h2>${t('account.language')}</h2>
<form method="post" action="/account/language" novalidate>
${field.select({
  form: language,
  name: '/locale',
  label: t('account.language'),
  hint: t('account.language-hint'),
  options: locales.map(value => ({ value, label: languages[value] })),
})}
<button>${field.save}</button></form></section>
<section><h2>${t('account.mail')}</h2><p>${t('account.mail-text')}</p>
<p class="actions">${linkButton(urls.preferences, t('account.mail-link'))}${!isStaff(ctx.actor) && linkButton(urls.alerts, t('account.alerts-link'))}</p></section>
<section><h2>${t('account.password')}</h2>
<form method="post" action="/account/password" novalidate>
<input type="text" name="username" value="${me.email}" autocomplete="username" hidden>
${field.input({ form: password, name: '/password', label: t('password.present'), type: 'password', attributes: { autocomplete: 'current-password' } })}
${newPassword(password, '/newPassword', t, t('password.new'))}
<button>${t('account.change-password')}</button></form></section>
<section><h2>${t('account.second-factor')}</h2>
<p>${t('account.second-factor-text')}</p><p>${linkButton(urls.twoFactor, t('account.second-factor-link'))}</p></section>
<section><h2 id="sessions">${t('account.sessions')}</h2>
${table(
  [t('account.device'), t('account.since'), t('account.last-used'), ''],
  sessions
    .slice(0, 50)
    .map(session => [
      html`<bdi>${clientName(session.client, t)}</bdi>`,
      dateOf(session.createdAt, request.locale),
      age(session.lastUsedAt, ctx.now, request.locale),
      session.id === ctx.actor.sessionId
        ? t('account.this-one')
        : button('/account/end-session', t('account.end'), { values: { '/sessionId': session.id } }),
    ]),
  { caption: t('account.sessions') },
)}
${button('/account/sign-out-everywhere', t('account.end-all'))}</section>`,
    }
  }

  app.get(urls.account, { config }, async (request, reply) => reply.show(await view(request)))

  app.post('/account/language', { config: changing }, async (request, reply) => {
    const form = readForm(LanguageBody, request.body as Sent, request.locale)
    const changed = await form.submit(async input => {
      await changeLanguage(actors(request), input)
      return input
    })
    if (!changed) return reply.show({ ...(await view(request, { language: form })), status: 422 })
    return reply.go(`${urls.account}?lang=${changed.locale}`, 'notice.saved')
  })

  app.post(
    '/account/password',
    { config: page(allow.signedIn, [perActor(10, 10 * minute)]) },
    async (request, reply) => {
      const form = readForm(ChangePasswordBody, request.body as Sent, request.locale)
      const done = await form.submit(async input => {
        await changePassword(actors(request), input)
        return true
      })
      if (!done) return reply.show({ ...(await view(request, { password: form })), status: 422 })
      return reply.go(urls.account, 'notice.saved')
    },
  )

  app.post('/account/end-session', { config: changing }, async (request, reply) => {
    const form = readForm(SessionParams, request.body as Sent, request.locale)
    if (form.value) await endSession(actors(request), form.value)
    return reply.go(urls.account, 'notice.session-ended')
  })

  app.post('/account/sign-out-everywhere', { config: changing }, async (request, reply) => {
    await signOutEverywhere(actors(request))
    return reply.go(urls.signIn, 'notice.sessions-ended')
  })
}
