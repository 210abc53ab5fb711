import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../../../errors.ts'
import { fields } from '../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { findOwnProfile, type Profile } from '../queries.ts'
import { updateMyProfile } from '../update-my-profile.ts'
import { inWords } from './errors.ts'
import { rowsChanged, rowsIn } from './rows.ts'
import { type Section, sections } from './sections/index.ts'
import { asked, changing, type PageDeps, profileUrls, reading, type Words } from './shared.ts'
import { showSection } from './show-document.ts'

/** A page for each section of the profile. */
export function editPages(app: FastifyInstance, deps: PageDeps): void {
  for (const section of Object.values(sections)) editPage(app, deps, section)
}

function editPage(app: FastifyInstance, deps: PageDeps, section: Section): void {
  const ask = asked(deps)
  const path = profileUrls.section(section.id)

  app.get(path, { config: reading }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const profile = await findOwnProfile(ctx.db, ctx.actor)
    if (!profile) return reply.go(profileUrls.begin)
    const form = emptyForm(section.begin(profile, words))
    return reply.show(view(section, form, profile, words, { more: blankRows(section, form) }))
  })

  app.post(path, { config: changing }, async (request, reply) => {
    const { ctx, words } = ask(request)
    const profile = await findOwnProfile(ctx.db, ctx.actor)
    if (!profile) return reply.go(profileUrls.begin)
    const sent = request.body as Sent
    const base = String(sent.base ?? '')
    const changed = section.list && rowsChanged(sent, section.list)
    if (changed) {
      const form = readForm(section.schema, changed.sent, words.locale)
      return reply.show(
        view(section, { ...form, errors: [] }, profile, words, { more: changed.more, base, unsaved: true }),
      )
    }
    const form = readForm(section.schema, sent, words.locale)
    const again = (options: { elsewhere?: boolean } = {}) =>
      reply.show({
        ...view(section, inWords(form, words.t), profile, words, { more: 0, base, ...options }),
        status: options.elsewhere ? 409 : 422,
      })
    // Only a change of this very section is in the way: what stands in the others is kept as it is now.
    if (form.value && base !== baseOf(section, profile, words)) return again({ elsewhere: true })
    const done = await form.submit(async value => {
      const { written, errors } = section.read(value as never, profile, words)
      if (errors.length > 0)
        throw new AppError('invalid-input', errors[0]!.message, {
          details: errors.map(({ name, message }) => ({ path: name, message })),
        })
      await updateMyProfile(ctx, { ...written, version: profile.version })
      return true
    })
    return done ? reply.go(`${profileUrls.profile}#${section.id}`, 'notice.saved') : again()
  })
}

/** Tells whether the section is still as it was when its page was opened. */
function baseOf(section: Section, profile: Profile, words: Words): string {
  const written = JSON.stringify(section.begin(profile, { ...words, locale: 'en' }))
  return createHash('sha256').update(written).digest('base64url').slice(0, 16)
}

/** An empty list begins with room to write. */
function blankRows({ list }: Section, form: Form): number {
  return list && rowsIn(form, list, ['skill', 'title', 'field', 'level', 'language', 'certification']) === 0
    ? 1
    : 0
}

function view(
  section: Section,
  form: Form,
  profile: Profile,
  words: Words,
  {
    more,
    base,
    unsaved = false,
    elsewhere = false,
  }: { more: number; base?: string; unsaved?: boolean; elsewhere?: boolean },
): View {
  const { t, locale } = words
  const { id } = section
  const field = fields(locale)
  const path = profileUrls.section(id)
  const stored = id === 'name' ? undefined : showSection(id, profile.document, words)
  return {
    title: t(`edit.${id}`),
    lead: t(`lead.${id}`),
    main: html`${field.summary(form)}
${
  elsewhere &&
  html`<div class="error-summary" role="alert" tabindex="-1" data-focus><h2>${t('elsewhere.title')}</h2><p>${t('elsewhere.text')}</p>
${id === 'name' ? html`<p><bdi>${profile.identity.latinName}</bdi> <bdi>${profile.identity.nativeName}</bdi></p>` : (stored ?? t(`nothing.${id}`))}</div>`
}
<form method="post" action="${path}" novalidate data-keep>
<button class="hidden" name="do" value="save" tabindex="-1" aria-hidden="true">${field.save}</button>
${field.hidden('base', elsewhere || base === undefined ? baseOf(section, profile, words) : base)}
${section.fields(form, words, { more, stored: profile.document })}
<div class="bar"><button class="main" name="do" value="save">${field.save}</button><a href="${profileUrls.profile}#${id}">${t('edit.back')}</a>${unsaved && html`<p class="hint" role="status">${t('edit.unsaved')}</p>`}</div></form>`,
  }
}
