import type { FastifyInstance } from 'fastify'
import { allow } from '../../../http/allow.ts'
import { assess } from '../../../matching/index.ts'
import { assessmentLines, scoreLine } from '../../../portal/assessment/lines.ts'
import { fields } from '../../../portal/components/fields.ts'
import {
  button,
  empty,
  facts,
  linkButton,
  name,
  pager,
  progress,
  table,
  tabs,
  tag,
} from '../../../portal/components/parts.ts'
import { age, dateOf, formatTime } from '../../../portal/format.ts'
import { emptyForm, type Form } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import { page } from '../../../portal/index.ts'
import { exampleDemand, exampleProfile, readExample } from './example.ts'
import type { PublicContext } from './index.ts'
import { type PublicTexts, publicTexts } from './texts/index.ts'

const path = '/dev/components'

/** Every component in each of its states, for those who build pages. Only the embedded mode has it. */
export function componentPages(app: FastifyInstance, context: () => PublicContext): void {
  app.get(path, { config: page(allow.public) }, async (request, reply) => {
    const t = publicTexts.in(request.locale)
    return reply.show({
      title: t('dev.title'),
      lead: t('dev.lead'),
      wide: true,
      actions: linkButton(path, t('dev.action')),
      main: html`${texts(t)}${formParts(t)}${lists(t)}${assessed(t, context())}`,
    })
  })
  app.post(path, { config: page(allow.public) }, async (_request, reply) => reply.go(path, 'notice.saved'))
}

const part = (title: string, content: Html): Html => html`<section><h2>${title}</h2>${content}</section>`

function texts(t: PublicTexts): Html {
  const now = new Date('2026-11-21T09:00:00Z')
  return part(
    t('dev.texts'),
    html`<p>${t.html('dev.sentence', { link: text => html`<a href="${path}">${text}</a>` })}</p>
<p class="hint">${t('dev.hint')}</p>
<p class="notice">${t('dev.notice')}</p>
<p>${tag(t('dev.tag.plain'))} ${tag(t('dev.tag.good'), 'good')} ${tag(t('dev.tag.attention'), 'attention')} ${tag(t('dev.tag.harm'), 'harm')}</p>
<p>${age(new Date('2026-11-18T09:00:00Z'), now, t.locale)} · ${dateOf('2026-11-21', t.locale)} · ${formatTime(now, t.locale, 'Asia/Tokyo')} · ${name('Ayesha Siddiqui')}</p>
<p>${progress(3, 8, t('dev.progress'))}</p>`,
  )
}

function formParts(t: PublicTexts): Html {
  const field = fields(t.locale)
  const filled = emptyForm({ text: 'Osaka', choice: 'a', many: ['a', 'b'], agree: 'true' })
  const wrong: Form = {
    ...emptyForm({ text: '?' }),
    errors: ['/text', '/long', '/select', '/choice'].map(place => ({
      name: place,
      message: t('dev.error'),
    })),
  }
  const options = [
    { value: 'a', label: t('dev.option.a'), hint: t('dev.hint') },
    { value: 'b', label: t('dev.option.b') },
  ]
  const all = (form: Form, prefix: string) => {
    const own = (place: string) => ({
      form: {
        ...form,
        textIn: () => form.textIn(place),
        textsIn: () => form.textsIn(place),
        errors: renamed(form, prefix),
      },
      name: `${prefix}${place}`,
    })
    return html`<form method="get" action="${path}">
${field.input({ ...own('/text'), label: t('dev.field'), hint: t('dev.hint') })}
${field.input({ ...own('/short'), label: t('dev.short'), size: 'short', type: 'number', required: false })}
${field.textarea({ ...own('/long'), label: t('dev.long') })}
${field.select({ ...own('/select'), label: t('dev.select'), options })}
${field.choices({ ...own('/choice'), label: t('dev.choice'), options })}
${field.choices({ ...own('/many'), label: t('dev.many'), options, many: true })}
${field.checkbox({ ...own('/agree'), label: t('dev.agree') })}
<p class="actions"><button class="main">${t('dev.main')}</button> <button>${t('dev.plain')}</button> <button class="harm">${t('dev.harm')}</button> <button disabled>${t('dev.disabled')}</button></p>
</form>`
  }
  return part(
    t('dev.forms'),
    html`<div class="split even"><div><h3>${t('dev.filled')}</h3>${all(filled, '/filled')}</div>
<div><h3>${t('dev.wrong')}</h3>${field.summary({ ...wrong, errors: renamed(wrong, '/wrong') })}${all(wrong, '/wrong')}</div></div>
<div class="actions">${button(path, t('dev.one-button'))}${linkButton(path, t('dev.action'), 'main')}${linkButton(path, t('dev.action'))}</div>`,
  )
}

const renamed = (form: Form, prefix: string) =>
  form.errors.map(error => ({ ...error, name: `${prefix}${error.name}` }))

function lists(t: PublicTexts): Html {
  return part(
    t('dev.lists'),
    html`${tabs(t('dev.lists'), [
      { href: path, text: t('dev.option.a'), count: 12, current: true },
      { href: path, text: t('dev.option.b'), count: 0, current: false },
    ])}
${table(
  [t('dev.field'), t('dev.choice'), t('dev.short')],
  [
    [name('Naniwa Systems'), tag(t('dev.tag.good'), 'good'), 12],
    [name('浪速システムズ'), tag(t('dev.tag.attention'), 'attention'), 3],
  ],
  { caption: t('dev.table') },
)}
${facts([
  [t('dev.field'), name('Naniwa Systems')],
  [t('dev.short'), 12],
])}
${empty(t('dev.empty'), linkButton(path, t('dev.action')))}
${pager(path, 'more', t.locale)}`,
  )
}

function assessed(t: PublicTexts, { reference }: PublicContext): Html {
  const example = readExample({})
  const assessment = assess(exampleDemand(example), exampleProfile(example), reference, { on: '2026-11-21' })
  const reader = { role: 'employer', locale: t.locale, reference } as const
  return part(
    t('dev.assessment'),
    html`<p>${scoreLine(assessment, t.locale)}</p>${assessmentLines(assessment, reader)}`,
  )
}
