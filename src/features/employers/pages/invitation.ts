import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../../errors.ts'
import { allow, signedIn } from '../../../http/allow.ts'
import { perAddress } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { button, linkButton } from '../../../portal/components/parts.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { acceptInvitation } from '../accept-invitation.ts'
import { contexts, type Deps } from '../route-context.ts'
import { AcceptBody } from '../schemas.ts'
import { companyUrl } from './shared.ts'
import { companyTexts } from './texts/index.ts'

const path = '/account/accept-invitation'

/** The page that an invitation leads to. Opening it changes nothing, for mail programs open links; the button does. */
export function invitationPages(app: FastifyInstance, deps: Deps): void {
  const context = contexts(deps)
  const config = page(allow.anyone, [perAddress(30, 3600)])

  app.get(path, { config }, async (request, reply) => {
    const { token } = request.query as { token?: unknown }
    // The address holds the code: it must lie in no cache.
    reply.header('cache-control', 'no-store')
    return reply.show(view(request, emptyForm({ token: typeof token === 'string' ? token : '' })))
  })

  app.post(
    path,
    { config: page(allow.roles('employer'), [perAddress(30, 3600)]) },
    async (request, reply) => {
      const form = readForm(AcceptBody, request.body as Sent, request.locale)
      if (!form.value) return reply.show({ ...view(request, form), status: 422 })
      try {
        const { employer } = await acceptInvitation(context(request), form.value)
        return reply.go(companyUrl(employer.id), 'notice.joined')
      } catch (error) {
        // Unknown, used, too late or somebody else's: which of these is nobody's business.
        if (!(error instanceof AppError) || error.code !== 'not-found') throw error
      }
      const t = companyTexts.in(request.locale)
      const errors = [{ name: '/token', message: t('accept.wrong') }]
      return reply.show({ ...view(request, { ...form, errors }), status: 422 })
    },
  )
}

function view(request: FastifyRequest, form: Form): View {
  const t = companyTexts.in(request.locale)
  const field = fields(request.locale)
  const token = form.textIn('/token')
  const back = `${path}?token=${encodeURIComponent(token)}`
  if (!request.actor)
    return {
      title: t('accept.title'),
      lead: t('accept.sign-in'),
      main: html`<p class="actions">${linkButton(`${urls.signIn}?to=${encodeURIComponent(back)}`, t('accept.sign-in-do'), 'main')}${linkButton(`${urls.signUp}?role=employer`, t('accept.sign-up-do'))}</p><p class="hint">${t('accept.come-back')}</p>`,
    }
  if (signedIn(request).role !== 'employer')
    return {
      title: t('accept.title'),
      main: html`<p>${t('accept.other-role')}</p>${button(urls.signOut, t('accept.sign-out'))}`,
    }
  return {
    title: t('accept.title'),
    lead: t('accept.lead'),
    main: html`${field.summary(form)}<form method="post" action="${path}" novalidate>
${field.input({ form, name: '/token', label: t('accept.code'), hint: t('accept.code-hint'), attributes: { autocomplete: 'one-time-code', spellcheck: 'false' } })}
<button class="main">${t('accept.do')}</button></form>`,
  }
}
