import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { fields } from '../../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../../portal/forms.ts'
import { html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { clearSessionCookie } from '../../../../portal/session-cookie.ts'
import { urls } from '../../../../portal/urls.ts'
import { closeAccount, confirmPassword } from '../../../accounts/index.ts'
import { eraseMyProfile, findOwnProfile } from '../../../profiles/index.ts'
import { type Asked, asked, guarded, meUrls, type PageDeps, reading } from './shared.ts'

const Erasing = Type.Object({
  password: Type.String({ minLength: 1, maxLength: 128 }),
  account: Type.Optional(Type.Literal('yes')),
})

/** Erasing the profile, and with it the account where the person wants that; without a profile the account alone. */
export function erasePages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(meUrls.erase, reading, async (request, reply) => reply.show(await view(ask(request), emptyForm())))

  app.post(meUrls.erase, guarded, async (request, reply) => {
    const question = ask(request)
    const { ctx, words } = question
    const form = readForm(Erasing, request.body as Sent, words.locale)
    const done = await form.submit(async ({ password, account }) => {
      await confirmPassword(ctx, { password })
      const profile = await findOwnProfile(ctx.db, ctx.actor)
      if (profile) await eraseMyProfile(ctx)
      const closes = !profile || account === 'yes'
      if (closes) await closeAccount(ctx)
      return { closes }
    })
    if (!done) return reply.show({ ...(await view(question, form)), status: 422 })
    if (!done.closes) return reply.go(urls.me, 'notice.erased')
    clearSessionCookie(reply, deps.config.publicUrl.startsWith('https:'))
    // What the back button would show, and what was typed in this tab, is nobody's any more.
    reply.header('clear-site-data', '"cache", "storage"')
    return reply.go(urls.home, 'notice.closed')
  })
}

async function view({ ctx, words: { t, locale } }: Asked, form: Form): Promise<View> {
  const field = fields(locale)
  const profile = await findOwnProfile(ctx.db, ctx.actor)
  return {
    title: t(profile ? 'erase.title' : 'close.title'),
    main: html`${field.summary(form)}<p>${t(profile ? 'erase.what' : 'close.text')}</p><p><strong>${t(profile ? 'erase.final' : 'close.final')}</strong></p>
${profile && html`<p><a href="${urls.myData}">${t('data.download')}</a></p>`}
<form method="post" action="${meUrls.erase}" novalidate>
${profile && field.checkbox({ form, name: '/account', label: t('erase.account'), hint: t('erase.account-hint'), value: 'yes' })}
${field.input({ form, name: '/password', label: t('erase.password'), hint: t('erase.password-hint'), type: 'password', attributes: { autocomplete: 'current-password' } })}
<div class="bar"><button class="harm">${t(profile ? 'erase.do' : 'close.do')}</button><a href="${urls.privacy}">${t('erase.back')}</a></div></form>`,
  }
}
