import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isStaff } from '../../../actor.ts'
import { button, empty, linkButton, pager } from '../../../portal/components/parts.ts'
import { age } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { urls } from '../../../portal/urls.ts'
import { Id } from '../../schema-parts.ts'
import { listNotifications } from '../list-notifications.ts'
import { type Notification, type Position, positionOf } from '../queries.ts'
import { openNotification, readNotifications } from '../read-notifications.ts'
import { placeFor, sentence } from '../render.ts'
import { type Asked, asked, changing, type PageDeps, reading } from './shared.ts'

const size = 30
const one = `${urls.notifications}/:id`
const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id

/** What the reader was told, unread first. */
export function listPages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(urls.notifications, reading, async (request, reply) => {
    const { ctx, t } = ask(request)
    const { cursor } = request.query as { cursor?: string }
    const after = deps.cursors.decode('notifications', cursor) as Position | undefined
    const { items, unread } = await listNotifications(ctx, { after, limit: size + 1 })
    const page = items.slice(0, size)
    const last = page.at(-1)
    const next = items.length > size && last ? deps.cursors.encode('notifications', positionOf(last)) : null
    return reply.show({
      title: t('list.title'),
      ...(items.length > 0 && { lead: t('list.lead', { unread }) }),
      ...(unread > 0 && { actions: button(`${urls.notifications}/read`, t('list.read-all')) }),
      main: html`${items.length === 0 ? nothingYet({ ctx, t }) : html`<ol class="rows notifications">${page.map(row => rowOf(row, { ctx, t }))}</ol>${pager(request.url, next, t.locale)}`}
<p class="actions">${linkButton(urls.preferences, t('list.preferences'))}${!isStaff(ctx.actor) && linkButton(urls.alerts, t('list.alerts'))}</p>`,
    })
  })

  /** Where a notification leads; by opening it, it is read. */
  app.get(one, { ...reading, schema: { params: Id } }, async (request, reply) => {
    const { ctx } = ask(request)
    const found = await openNotification(ctx, { id: idOf(request) })
    return reply.header('cache-control', 'no-store').redirect(placeFor(found, ctx.actor), 303)
  })

  app.post(`${urls.notifications}/read`, changing, async (request, reply) => {
    await readNotifications(ask(request).ctx, {})
    return reply.go(urls.notifications)
  })

  app.post(`${one}/read`, { ...changing, schema: { params: Id } }, async (request, reply) => {
    await readNotifications(ask(request).ctx, { ids: [idOf(request)] })
    return reply.go(urls.notifications)
  })
}

function rowOf(row: Notification, { ctx, t }: Asked): Html {
  const reader = { role: ctx.actor.role, locale: t.locale }
  const path = `${urls.notifications}/${row.id}`
  const fresh = row.readAt === null
  return html`<li${fresh && html` class="unread"`}><div><p><a href="${path}">${fresh && html`<b>${t('list.new')}</b> `}${sentence(row, reader)}</a></p>
<p class="meta">${age(row.createdAt, ctx.now, t.locale)}</p></div>
${fresh && button(`${path}/read`, t('list.read'))}</li>`
}

function nothingYet({ ctx, t }: Asked): Html {
  if (isStaff(ctx.actor)) return empty(t('list.empty-staff'), linkButton(urls.desk, t('list.to-desk')))
  return ctx.actor.role === 'candidate'
    ? empty(t('list.empty-candidate'), linkButton(urls.roles, t('list.to-roles')))
    : empty(t('list.empty-employer'), linkButton(urls.employerDemands, t('list.to-demands')))
}
