import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { allow, signedIn } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { fields } from '../../../portal/components/fields.ts'
import { button, empty, linkButton, tag } from '../../../portal/components/parts.ts'
import { age, dateOf } from '../../../portal/format.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import type { View } from '../../../portal/layout.ts'
import { onceOnly } from '../../../portal/once.ts'
import { portalTexts } from '../../../portal/texts/index.ts'
import { urls } from '../../../portal/urls.ts'
import { demandFor } from '../../demands/index.ts'
import { findOwnProfile } from '../../profiles/index.ts'
import { Id } from '../../schema-parts.ts'
import { searchOf } from '../../shortlists/index.ts'
import type { LookingContext } from '../find-fitting.ts'
import { keepSearch } from '../keep-search.ts'
import { dropSearch, listSearches, pauseSearch, resumeSearch } from '../kept-searches.ts'
import { titleIn } from '../render.ts'
import type { ShownWatch } from '../watch-queries.ts'
import { type Asked, asked, type PageDeps } from './shared.ts'

const keepers = allow.roles('candidate', 'employer')
const reading = { config: page(keepers) }
const changing = { config: page(keepers, [perActor(60, 60)]) }
const one = `${urls.alerts}/:id`
const fresh = `${urls.alerts}/new`
const Keeping = Type.Object({
  demand: Type.Optional(Type.String({ format: 'uuid' })),
  query: Type.Optional(Type.String({ maxLength: 4000 })),
})
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The searches that the reader keeps, what they found, and keeping another. */
export function alertPages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)
  const looking = (request: FastifyRequest): LookingContext => ({
    ...ask(request).ctx,
    actor: signedIn(request),
    search: deps.search,
    pool: deps.livePool.talent(),
    openDemands: deps.livePool.openDemands(),
  })

  app.get(urls.alerts, reading, async (request, reply) => {
    const question = ask(request)
    const kept = await listSearches(question.ctx)
    return reply.show(listView(question, kept))
  })

  /** Asked before it is kept, so that a link alone changes nothing; the shortlist's address says what is kept. */
  app.get(fresh, reading, async (request, reply) =>
    reply.show(await freshView(ask(request), searched(request.query), emptyForm())),
  )

  app.post(fresh, changing, async (request, reply) => {
    const form = readForm(Keeping, request.body as Sent, request.locale)
    const given = form.value ?? {}
    const query = Object.fromEntries(new URLSearchParams(given.query ?? ''))
    const kept = await form.submit(value =>
      keepSearch(looking(request), { ...(value.demand && { demandId: value.demand }), query }),
    )
    if (kept) return reply.go(urls.alerts, 'notice.saved')
    const view = await freshView(ask(request), { demand: given.demand ?? '', search: searchOf(query) }, form)
    return reply.show({ ...view, status: 422 })
  })

  const change = (name: string, verb: typeof pauseSearch) =>
    app.post(
      `${one}/${name}`,
      { ...changing, schema: { params: Id } },
      async (request: FastifyRequest, reply: FastifyReply) => {
        await verb(ask(request).ctx, request.params as { id: string })
        return reply.go(urls.alerts, 'notice.saved')
      },
    )
  change('pause', pauseSearch)
  change('resume', resumeSearch)
  change('delete', dropSearch)
}

function listView({ ctx, t }: Asked, kept: readonly ShownWatch[]): View {
  const link = { link: (text: Html) => html`<a href="${urls.preferences}">${text}</a>` }
  const candidate = ctx.actor.role === 'candidate'
  const add = candidate
    ? linkButton(fresh, t('alerts.keep-demands'), 'main')
    : linkButton(urls.employerDemands, t('list.to-demands'))
  return {
    title: t('alerts.title'),
    lead: t('alerts.lead'),
    main:
      kept.length === 0
        ? empty(t(candidate ? 'alerts.empty-candidate' : 'alerts.empty-employer'), add)
        : html`<ol class="rows">${kept.map(watch => watchRow(watch, { ctx, t }))}</ol><p>${t.html('alerts.way', link)}</p>`,
  }
}

function watchRow(watch: ShownWatch, { ctx, t }: Asked): Html {
  const { id, kind, demandId, query, pausedAt, lookedAt, createdAt, found, newest } = watch
  const path = `${urls.alerts}/${id}`
  const title = titleIn(watch.title, t.locale)
  const name =
    kind === 'demands'
      ? t('alerts.demands')
      : t(query ? 'alerts.people-filtered' : 'alerts.people', { title })
  const list =
    kind === 'demands'
      ? urls.roles
      : `${urls.employerDemands}/${demandId}/shortlist${query ? `?${query}` : ''}`
  const each = ({ id: foundId, title, toldAt }: ShownWatch['newest'][number]) => {
    const href =
      kind === 'demands' ? `${urls.roles}/${foundId}` : `${list}${query ? '&' : '?'}chosen=${foundId}#person`
    const text =
      kind === 'demands'
        ? titleIn(title, t.locale)
        : t('alerts.person', { code: foundId.slice(-6).toUpperCase() })
    return html`<li><a href="${href}"><bdi>${text}</bdi></a> <span class="quiet">${age(toldAt, ctx.now, t.locale)}</span></li>`
  }
  return html`<li><h2>${name} ${pausedAt && tag(t('alerts.paused'), 'attention')}</h2>
<p class="meta"><span>${t.html('alerts.since', { date: dateOf(createdAt, t.locale) })}</span>${lookedAt && html`<span>${t.html('alerts.looked', { age: age(lookedAt, ctx.now, t.locale) })}</span>`}<span>${t('alerts.found', { count: found })}</span></p>
${newest.length > 0 && html`<p>${t('alerts.newest')}</p><ul>${newest.map(each)}</ul>`}
<div class="actions">${linkButton(list, t('alerts.open'))}${
    pausedAt ? button(`${path}/resume`, t('alerts.resume')) : button(`${path}/pause`, t('alerts.pause'))
  }${button(`${path}/delete`, t('alerts.delete'))}</div></li>`
}

interface Searched {
  /** The demand's id; empty: none. */
  demand: string
  search: string
}

function searched(query: unknown): Searched {
  const { demand } = query as { demand?: unknown }
  return {
    demand: typeof demand === 'string' && uuid.test(demand) ? demand : '',
    search: searchOf(query),
  }
}

async function freshView(asked: Asked, { demand, search }: Searched, form: Form): Promise<View> {
  const { ctx, t } = asked
  if (ctx.actor.role === 'candidate') return freshForCandidate(asked, form)
  const summary = fields(t.locale).summary(form)
  if (!demand) return { title: t('alerts.title'), main: empty(t('alerts.empty-employer')) }
  const found = await demandFor(ctx.db, ctx.actor, demand)
  const values = { '/demand': demand, ...(search && { '/query': search }) }
  return {
    title: t('alerts.keep-people', { title: titleIn(found.draft.title, t.locale) }),
    lead: t('alerts.lead'),
    main: html`${summary}${search && html`<p>${t('alerts.keep-people-filtered')}</p>`}${button(fresh, t('alerts.keep'), { values: { ...values, ...onceOnly() }, tone: 'main' })}`,
  }
}

async function freshForCandidate({ ctx, t }: Asked, form: Form): Promise<View> {
  const title = t('alerts.keep-demands')
  const profile = await findOwnProfile(ctx.db, ctx.actor)
  if (profile?.visibility === 'searchable')
    return {
      title,
      lead: t('alerts.lead'),
      main: html`${fields(t.locale).summary(form)}<p>${t('alerts.demands')}</p>${button(fresh, t('alerts.keep'), { values: onceOnly(), tone: 'main' })}`,
    }
  const nav = portalTexts.in(t.locale)
  const way = profile
    ? linkButton(urls.privacy, nav('nav.privacy'))
    : linkButton(urls.profile, nav('nav.profile'))
  return { title, main: empty(t('alerts.profile-first'), way) }
}
