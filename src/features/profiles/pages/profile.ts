import type { FastifyInstance } from 'fastify'
import { facts, linkButton, progress, tag } from '../../../portal/components/parts.ts'
import { html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { completenessOf } from '../completeness.ts'
import { findOwnProfile, type Profile } from '../queries.ts'
import { isProvable, provableIn } from '../set-evidence.ts'
import { mostHelpful, sectionOfPart } from './helpful.ts'
import { sectionIds } from './sections/index.ts'
import { asked, type PageDeps, profileUrls, reading, type Words } from './shared.ts'
import { showSection } from './show-document.ts'

/** The whole profile: each section as it is, how complete it is, and where to change it. */
export function profilePage(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)
  app.get(profileUrls.profile, { config: reading }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const profile = await findOwnProfile(ctx.db, ctx.actor)
    if (!profile) return reply.go(profileUrls.begin)
    return reply.show(view(profile, words))
  })
}

function view(profile: Profile, words: Words): View {
  const { t } = words
  const { document, visibility } = profile
  const { percent, missing } = completenessOf(document)
  const lacking = new Set(missing.map(sectionOfPart))
  return {
    title: t('profile.title'),
    main: html`${progress(percent, 100, t('profile.complete', { percent }))}
${mostHelpful(missing, words, 3)}
${visibility !== 'searchable' && html`<p class="notice attention">${t(`profile.is-${visibility}`)} <a href="${urls.privacy}#visibility">${t('profile.change-visibility')}</a></p>`}
<p class="actions">${linkButton(profileUrls.import, t('profile.import'))}${linkButton(profileUrls.preview, t('profile.preview'))}</p>
${sectionIds.map(
  id => html`<section id="${id}" class="part"><div class="title"><h2>${t(`section.${id}`)} ${lacking.has(id) && tag(t('profile.incomplete'), 'attention')}</h2>
<a class="change" href="${profileUrls.section(id)}" aria-label="${t(`edit.${id}`)}">${t('profile.change')}</a></div>
${id === 'name' ? showName(profile, words) : (showSection(id, document, words) ?? html`<p class="hint">${t(`nothing.${id}`)}</p>`)}${isProvable(id) && provableIn(document, id).length > 0 && html`<p><a href="${profileUrls.proofs}#${id}">${t('profile.proofs')}</a></p>`}</section>`,
)}`,
  }
}

function showName({ identity }: Profile, { t }: Words) {
  const { latinName, nativeName, phone, email } = identity
  return facts([
    [t('name.latin'), html`<bdi>${latinName}</bdi>`],
    [t('name.native'), nativeName && html`<bdi>${nativeName}</bdi>`],
    [t('name.phone'), phone && html`<bdi dir="ltr">${phone}</bdi>`],
    [t('name.email'), email && html`<bdi dir="ltr">${email}</bdi>`],
  ])
}
