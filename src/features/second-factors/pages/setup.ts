import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toDataURL } from 'qrcode'
import { AppError } from '../../../errors.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { button, empty, linkButton, table } from '../../../portal/components/parts.ts'
import { age } from '../../../portal/format.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import { halfwayPage, page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { startOf } from '../../../portal/navigation.ts'
import { urls } from '../../../portal/urls.ts'
import { beginAuthenticator, confirmAuthenticator } from '../add-authenticator.ts'
import { authenticatorUri } from '../authenticator.ts'
import { addPasskey, offerPasskey } from '../passkeys.ts'
import { emailOf, factorsOf, recoveryCodesLeft } from '../queries.ts'
import { issueRecoveryCodes } from '../recovery-codes.ts'
import { removeSecondFactor } from '../remove-second-factor.ts'
import { AuthenticatorForm, FactorForm, PasskeyForm } from '../schemas.ts'
import { type PageDeps, passkeyForm } from './shared.ts'
import { secondFactorTexts } from './texts/index.ts'

/** The actor's second factors: see, add and remove them. */
export function setupPages(app: FastifyInstance, { context, site }: PageDeps): void {
  // Also while a session lacks its first factor; never while one is asked for.
  const config = halfwayPage(allow.signedIn, [perActor(30, 600)])
  const actors = (request: FastifyRequest) => {
    const actor = signedIn(request)
    if (actor.lacks === 'second-factor')
      throw new AppError('forbidden', 'Give your second factor first, at /account/second-factor.')
    return { ...context(), actor }
  }

  async function view(request: FastifyRequest, form: Form = emptyForm()): Promise<View> {
    const ctx = actors(request)
    const { accountId } = ctx.actor
    const t = secondFactorTexts.in(request.locale)
    const field = fields(request.locale)
    const email = await emailOf(ctx.db, accountId)
    const secret = await beginAuthenticator(ctx)
    const uri = authenticatorUri(secret, email)
    const picture = await toDataURL(uri, { margin: 2, width: 220 })
    const options = site && (await offerPasskey(ctx, site, email))
    const known = await factorsOf(ctx.db, accountId)
    const left = await recoveryCodesLeft(ctx.db, accountId)
    return {
      title: t('setup.title'),
      lead: ctx.actor.lacks ? t('setup.required') : t('setup.lead'),
      ...(options && { scripts: ['webauthn'] }),
      main: html`${field.summary(form)}
<section><h2>${t('setup.yours')}</h2>${
        known.length === 0
          ? empty(t('setup.none'))
          : html`${table(
              [t('setup.name'), t('setup.kind'), t('setup.last-used'), ''],
              known.map(({ id, name, kind, lastUsedAt }) => [
                html`<bdi>${name}</bdi>`,
                t(`setup.${kind}`),
                lastUsedAt ? age(lastUsedAt, ctx.now, request.locale) : '–',
                button(`${urls.twoFactor}/remove`, t('setup.remove'), {
                  values: { '/id': id },
                  tone: 'harm',
                }),
              ]),
              { caption: t('setup.yours') },
            )}
<p>${t('setup.codes-left', { left })}</p>${button(`${urls.twoFactor}/recovery-codes`, t('setup.new-codes'))}`
      }</section>
<section><h2>${t('setup.authenticator')}</h2><p>${t('setup.scan')}</p>
<p><img src="${picture}" alt="${t('setup.picture')}" width="220" height="220"></p>
<p>${t.html('setup.same-device', { link: text => html`<a href="${uri}">${text}</a>` })}</p>
<p class="hint">${t.html('setup.secret', { secret: html`<code dir="ltr">${secret.match(/.{4}/g)?.join(' ')}</code>` })}</p>
<form method="post" action="${urls.twoFactor}/authenticator" novalidate>
${field.input({ form, name: '/name', label: t('setup.device'), hint: t('setup.device-hint') })}
${field.input({ form, name: '/code', label: t('setup.code'), size: 'short', attributes: { autocomplete: 'one-time-code', inputmode: 'numeric' } })}
<button class="main">${t('setup.add-app')}</button></form></section>
<section><h2>${t('setup.passkey')}</h2><p>${options ? t('setup.passkey-text') : t('setup.passkey-impossible')}</p>
${
  options &&
  passkeyForm(t, {
    action: `${urls.twoFactor}/passkey`,
    kind: 'add',
    options,
    label: t('setup.add-passkey'),
    fields: html`<div class="field"><label for="passkey-name">${t('setup.device')}</label><input id="passkey-name" name="/name" required maxlength="100"></div>`,
  })
}</section>`,
    }
  }

  function done(request: FastifyRequest, reply: FastifyReply, codes: string[] | undefined): FastifyReply {
    if (!codes) return reply.go(urls.twoFactor, 'notice.saved')
    const t = secondFactorTexts.in(request.locale)
    // Only here and now: nothing may keep them.
    reply.header('cache-control', 'no-store')
    return reply.show({
      title: t('codes.title'),
      lead: t('codes.lead'),
      main: html`<ul class="codes" dir="ltr">${codes.map(code => html`<li><code>${code}</code></li>`)}</ul>
<p>${linkButton(startOf(request.actor?.role), t('codes.go-on'), 'main')}</p>`,
    })
  }

  app.get(urls.twoFactor, { config }, async (request, reply) => {
    // A session that waits for its code gives it first.
    if (signedIn(request).lacks === 'second-factor') return reply.go(urls.secondFactor)
    reply.header('cache-control', 'no-store')
    return reply.show(await view(request))
  })

  app.post(`${urls.twoFactor}/authenticator`, { config }, async (request, reply) => {
    const form = readForm(AuthenticatorForm, request.body as Sent, request.locale)
    let codes: string[] | undefined
    const added = await form.submit(async input => {
      codes = await confirmAuthenticator(actors(request), input)
      return true
    })
    return added ? done(request, reply, codes) : reply.show({ ...(await view(request, form)), status: 422 })
  })

  if (site)
    app.post(`${urls.twoFactor}/passkey`, { config }, async (request, reply) => {
      const form = readForm(PasskeyForm, request.body as Sent, request.locale)
      let codes: string[] | undefined
      const added = await form.submit(async input => {
        codes = await addPasskey(actors(request), site, input)
        return true
      })
      return added ? done(request, reply, codes) : reply.show({ ...(await view(request, form)), status: 422 })
    })

  app.post(`${urls.twoFactor}/remove`, { config: page(allow.signedIn) }, async (request, reply) => {
    const form = readForm(FactorForm, request.body as Sent, request.locale)
    const removed = await form.submit(async input => {
      await removeSecondFactor(actors(request), input)
      return true
    })
    return removed
      ? reply.go(urls.twoFactor, 'notice.saved')
      : reply.show({ ...(await view(request, form)), status: 422 })
  })

  app.post(`${urls.twoFactor}/recovery-codes`, { config: page(allow.signedIn) }, async (request, reply) => {
    const ctx = actors(request)
    if ((await factorsOf(ctx.db, ctx.actor.accountId)).length === 0) return reply.go(urls.twoFactor)
    return done(request, reply, await issueRecoveryCodes(ctx.db, ctx.actor.accountId))
  })
}
