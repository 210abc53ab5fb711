import type { FastifyInstance } from 'fastify'
import { fields } from '../../../portal/components/fields.ts'
import { button, linkButton } from '../../../portal/components/parts.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { claimMyProfile } from '../claim-my-profile.ts'
import { createMyProfile } from '../create-my-profile.ts'
import { emptyDocument } from '../document.ts'
import { hasHandedInProfile } from '../find-handed-in.ts'
import { findOwnProfile } from '../queries.ts'
import { inWords } from './errors.ts'
import { sections } from './sections/index.ts'
import { asked, changing, type PageDeps, profileUrls, reading, type Words } from './shared.ts'

/** Before there is a profile: from a CV, from an institution, or empty. */
export function beginPage(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(profileUrls.begin, { config: reading }, async (request, reply) => {
    const { ctx, words } = ask(request)
    if (await findOwnProfile(ctx.db, ctx.actor)) return reply.go(profileUrls.profile)
    return reply.show(view(emptyForm(), words, await hasHandedInProfile(ctx)))
  })

  app.post(profileUrls.begin, { config: changing }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const form = readForm(sections.name.schema, request.body as Sent, words.locale)
    const done = await form.submit(value =>
      createMyProfile(ctx, {
        ...(value as Pick<Parameters<typeof createMyProfile>[1], 'identity'>),
        document: emptyDocument,
      }),
    )
    if (done) return reply.go(profileUrls.section('skills'), 'notice.saved')
    return reply.show({ ...view(inWords(form, words.t), words, await hasHandedInProfile(ctx)), status: 422 })
  })

  app.post(profileUrls.claim, { config: changing }, async (request, reply) => {
    const { ctx } = ask(request)
    await claimMyProfile(ctx)
    return reply.go(profileUrls.profile, 'notice.saved')
  })
}

/** @param handedIn then that is taken over: beside it none is begun */
function view(form: Form, words: Words, handedIn: boolean): View {
  const { t, locale } = words
  const field = fields(locale)
  return {
    title: t('begin.title'),
    lead: t('begin.lead'),
    main: html`${field.summary(form)}
${handedIn && html`<section><h2>${t('begin.claim-title')}</h2><p>${t('begin.claim-text')}</p>${button(profileUrls.claim, t('begin.claim'), { tone: 'main' })}</section>`}
<section><h2>${t('begin.import-title')}</h2><p>${t('begin.import-text')}</p><p class="actions">${linkButton(profileUrls.import, t('begin.import'), handedIn ? 'plain' : 'main')}</p></section>
${
  !handedIn &&
  html`<section><h2>${t('begin.empty-title')}</h2><p>${t('begin.empty-text')}</p>
<form method="post" action="${profileUrls.begin}" novalidate data-keep>
${sections.name.fields(form, words, { more: 0, stored: null })}
<button>${t('begin.empty')}</button></form></section>`
}`,
  }
}
