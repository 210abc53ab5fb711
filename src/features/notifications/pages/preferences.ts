import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { isStaff } from '../../../actor.ts'
import { fields } from '../../../portal/components/fields.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { urls } from '../../../portal/urls.ts'
import { ways } from '../../events/index.ts'
import { oneOf } from '../../schema-parts.ts'
import { type Choice, changeWays, listWays } from '../choose-ways.ts'
import { type Asked, asked, changing, type PageDeps, reading } from './shared.ts'

const Chosen = Type.Object({ ways: Type.Record(Type.String({ maxLength: 40 }), oneOf(ways)) })

/** Kinds of news and how the reader hears of each. */
export function preferencePages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(urls.preferences, reading, async (request, reply) => {
    const question = ask(request)
    const choices = await listWays(question.ctx)
    const chosen = Object.fromEntries(choices.map(({ topic, way }) => [topic, way]))
    return reply.show(view(question, choices, emptyForm({ ways: chosen })))
  })

  app.post(urls.preferences, changing, async (request, reply) => {
    const question = ask(request)
    const form = readForm(Chosen, request.body as Sent, request.locale)
    const done = await form.submit(value => changeWays(question.ctx, value))
    if (done) return reply.go(urls.preferences, 'notice.saved')
    return reply.show({ ...view(question, await listWays(question.ctx), form), status: 422 })
  })
}

function view({ ctx, t }: Asked, choices: readonly Choice[], form: Form): View {
  const field = fields(t.locale)
  const daily = isStaff(ctx.actor)
  const labels = {
    mail: t('way.mail'),
    digest: t(daily ? 'way.daily' : 'way.weekly'),
    portal: t('way.portal'),
  }
  return {
    title: t('preferences.title'),
    lead: t('preferences.lead'),
    main: html`${field.summary(form)}
<form method="post" action="${urls.preferences}" novalidate class="ways">
${choices.map(({ topic, ways }) =>
  field.choices({
    form,
    name: `/ways/${topic}`,
    label: t(`topic.${topic}`),
    options: ways.map(value => ({ value, label: labels[value] })),
  }),
)}
<p class="hint">${t(daily ? 'preferences.digest-daily' : 'preferences.digest-weekly')}</p>
<p class="hint">${t('preferences.security')}</p>
<button class="main">${field.save}</button></form>`,
  }
}
