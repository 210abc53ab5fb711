import type { FastifyInstance, FastifyRequest } from 'fastify'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import { halfwayPage } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { startOf } from '../../../portal/navigation.ts'
import { safePath, urls } from '../../../portal/urls.ts'
import { passSecondFactor } from '../pass-second-factor.ts'
import { askPasskey, passWithPasskey } from '../passkeys.ts'
import { CodeForm, PasskeyAnswerForm } from '../schemas.ts'
import { type PageDeps, passkeyForm } from './shared.ts'
import { secondFactorTexts } from './texts/index.ts'

/** The second step of signing in: a code, or a passkey. */
export function askPages(app: FastifyInstance, { context, site, demo }: PageDeps): void {
  const tries = halfwayPage(allow.signedIn, [perActor(10, 600)])
  const actors = (request: FastifyRequest) => ({ ...context(), actor: signedIn(request) })

  async function view(request: FastifyRequest, form: Form, to: string | undefined): Promise<View> {
    const t = secondFactorTexts.in(request.locale)
    const field = fields(request.locale)
    const options = site && (await askPasskey(actors(request), site))
    const back = to && field.hidden('to', to)
    return {
      title: t('ask.title'),
      lead: t('ask.lead'),
      ...(options && { scripts: ['webauthn'] }),
      main: html`${field.summary(form)}
<form method="post" action="${urls.secondFactor}" novalidate>${back}
${field.input({
  form,
  name: '/code',
  label: t('ask.code'),
  hint: t('ask.code-hint'),
  size: 'short',
  attributes: { autocomplete: 'one-time-code', inputmode: 'text', autofocus: true },
})}
<button class="main">${t('ask.button')}</button></form>
${options && passkeyForm(t, { action: `${urls.secondFactor}/passkey`, kind: 'use', options, label: t('ask.passkey'), ...(back && { fields: back }) })}
${demo && html`<p class="notice">${t.html('ask.demo', { link: text => html`<a href="/dev/codes">${text}</a>` })}</p>`}`,
    }
  }

  app.get(urls.secondFactor, { config: halfwayPage(allow.signedIn) }, async (request, reply) => {
    const { to } = request.query as { to?: string }
    if (signedIn(request).lacks !== 'second-factor') return reply.go(startOf(request.actor?.role))
    return reply.show(await view(request, emptyForm(), safePath(to)))
  })

  app.post(urls.secondFactor, { config: tries }, async (request, reply) => {
    const sent = request.body as Sent
    const form = readForm(CodeForm, sent, request.locale)
    const to = safePath(sent.to)
    const done = await form.submit(async input => {
      await passSecondFactor(actors(request), input)
      return true
    })
    if (!done) return reply.show({ ...(await view(request, form, to)), status: 422 })
    return reply.go(to ?? startOf(request.actor?.role))
  })

  if (!site) return
  app.post(`${urls.secondFactor}/passkey`, { config: tries }, async (request, reply) => {
    const sent = request.body as Sent
    const form = readForm(PasskeyAnswerForm, sent, request.locale)
    const to = safePath(sent.to)
    const done = await form.submit(async input => {
      await passWithPasskey(actors(request), site, input)
      return true
    })
    if (!done) return reply.show({ ...(await view(request, form, to)), status: 422 })
    return reply.go(to ?? startOf(request.actor?.role))
  })
}
