import type { FastifyInstance } from 'fastify'
import { html } from '../../../portal/html.ts'
import type { MaskedProfile } from '../present.ts'
import { previewMyProfile } from '../preview-my-profile.ts'
import { findOwnProfile } from '../queries.ts'
import { sectionIds } from './sections/index.ts'
import { asked, type PageDeps, profileUrls, reading, type Words } from './shared.ts'
import { showSection } from './show-document.ts'

/** The profile as an employer sees it before its person agrees: made by the presenter employers get it from. */
export function previewPage(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)
  app.get(profileUrls.preview, { config: reading }, async (request, reply) => {
    const { ctx, words } = ask(request)
    if (!(await findOwnProfile(ctx.db, ctx.actor))) return reply.go(profileUrls.begin)
    const { t } = words
    return reply.show({
      title: t('preview.title'),
      lead: t('preview.lead'),
      main: html`<p><a href="${profileUrls.profile}">${t('preview.back')}</a></p>
${shown(await previewMyProfile(ctx), words)}
<section><h2>${t('preview.hidden-title')}</h2><p>${t('preview.hidden')}</p><p>${t('preview.agreed')}</p></section>`,
    })
  })
}

function shown({ document }: MaskedProfile, words: Words) {
  return html`<article class="sheet">${sectionIds.map(id => {
    const part = id === 'name' ? undefined : showSection(id, document, words)
    return part && html`<section><h2>${words.t(`section.${id}`)}</h2>${part}</section>`
  })}</article>`
}
