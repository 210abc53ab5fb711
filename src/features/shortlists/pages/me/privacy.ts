import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { button, empty, linkButton, pager } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { readForm, type Sent } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { listViews, type View as Seen } from '../../../matches/index.ts'
import {
  changeVisibility,
  findOwnProfile,
  listMyAgreements,
  type Profile,
  profileUrls,
  withdrawAgreement,
} from '../../../profiles/index.ts'
import { oneOf, uuid } from '../../../schema-parts.ts'
import { noProfile } from './roles.ts'
import { asked, changing, companyOf, meUrls, type PageDeps, reading, titleOf, type Words } from './shared.ts'

const size = 20
const visibilities = ['searchable', 'paused', 'withdrawn'] as const
const Visibility = Type.Object({ visibility: oneOf(visibilities) })
const Agreement = Type.Object({ employerId: uuid })

/** Who has seen what, and the person's hold on it: pause, take back, download, erase. */
export function privacyPages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(urls.privacy, reading, async (request, reply) => {
    const { ctx, words } = ask(request)
    const { t, locale } = words
    const profile = await findOwnProfile(ctx.db, ctx.actor)
    if (!profile)
      return reply.show({
        title: t('privacy.title'),
        main: html`${noProfile(words, 'privacy.no-profile')}
<section><h2>${t('close.title')}</h2><p>${t('close.text')}</p><p class="actions">${linkButton(meUrls.erase, t('close.go'))}</p></section>`,
      })
    const { cursor } = request.query as { cursor?: string }
    const [offset = 0] = (deps.cursors.decode('myViews', cursor) ?? []) as [number?]
    const [views, agreements] = await Promise.all([
      listViews(ctx, { offset, limit: size + 1 }),
      listMyAgreements(ctx),
    ])
    const next = views.length > size ? deps.cursors.encode('myViews', [offset + size]) : null
    return reply.show({
      title: t('privacy.title'),
      main: html`${visibilityPart(profile, words)}
<section><h2>${t('seen.title')}</h2><p class="hint">${t('seen.text')}</p>${views.length > 0 ? seenRows(views.slice(0, size), words) : empty(t('seen.none'))}${pager(request.url, next, locale)}</section>
${agreementsPart(agreements, words)}
<section><h2>${t('private.title')}</h2><p>${t('private.text')}</p><p class="actions">${linkButton(profileUrls.private, t('private.go'))}</p></section>
<section><h2>${t('data.title')}</h2><p>${t('data.text')}</p><p class="actions">${linkButton(urls.myData, t('data.download'))}</p></section>
<section><h2>${t('erase.title')}</h2><p>${t('erase.text')}</p><p class="actions">${linkButton(meUrls.erase, t('erase.go'))}</p></section>`,
    })
  })

  app.post(meUrls.visibility, changing, async (request, reply) => {
    const { ctx, words } = ask(request)
    const form = readForm(Visibility, request.body as Sent, words.locale)
    await form.submit(value => changeVisibility(ctx, value))
    return reply.go(`${urls.privacy}#visibility`, form.value && 'notice.saved')
  })

  app.post(meUrls.withdrawAgreement, changing, async (request, reply) => {
    const { ctx, words } = ask(request)
    const form = readForm(Agreement, request.body as Sent, words.locale)
    await form.submit(async value => {
      await withdrawAgreement(ctx, value)
      return true
    })
    return reply.go(urls.privacy, form.value && 'notice.saved')
  })
}

/** What is so now, and a button for each other way; every one of them can be taken back. */
function visibilityPart({ visibility }: Profile, { t }: Words): Html {
  return html`<section id="visibility"><h2>${t('visibility.title')}</h2><p><strong>${t(`visibility.is-${visibility}`)}</strong></p>
<p>${t('visibility.text')}</p>
<div class="actions">${visibilities
    .filter(other => other !== visibility)
    .map(other =>
      button(meUrls.visibility, t(`visibility.${other}`), {
        values: { '/visibility': other },
        tone: other === 'searchable' ? 'main' : 'plain',
      }),
    )}</div></section>`
}

function seenRows(views: readonly Seen[], words: Words): Html {
  const { t, locale } = words
  return html`<ul class="rows compact">${views.map(({ employer, by, demand, what, day, times }) => {
    const who =
      by === 'ministry'
        ? t('seen.ministry')
        : employer
          ? html`<bdi>${companyOf(employer, words)}</bdi>`
          : t('seen.gone')
    return html`<li><strong>${who}</strong><span class="meta"><span>${t(`seen.${what}`, { times })}</span><span>${
      demand ? html`<bdi>${titleOf({ title: demand.title }, words)}</bdi>` : t('seen.no-demand')
    }</span><span>${what === 'masked' ? t.html('seen.last', { date: dateOf(day, locale) }) : dateOf(day, locale)}</span></span></li>`
  })}</ul>`
}

function agreementsPart(agreements: Awaited<ReturnType<typeof listMyAgreements>>, words: Words): Html {
  const { t, locale } = words
  const held = agreements.filter(({ withdrawnAt }) => withdrawnAt === null)
  return html`<section><h2>${t('agreements.title')}</h2>${
    held.length === 0
      ? html`<p class="hint">${t('agreements.none')}</p>`
      : html`<p>${t('agreements.text')}</p><ul class="rows compact">${held.map(
          ({ employer, employerJa, employerId, agreedAt }) =>
            html`<li><strong><bdi>${companyOf({ name: employer, nameJa: employerJa }, words)}</bdi></strong> <span class="meta"><span>${t.html('agreements.since', { date: dateOf(agreedAt, locale) })}</span></span>
${button(meUrls.withdrawAgreement, t('agreements.withdraw'), { values: { '/employerId': employerId }, tone: 'harm' })}</li>`,
        )}</ul>`
  }</section>`
}
