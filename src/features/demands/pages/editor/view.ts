import { fields, idOf } from '../../../../portal/components/fields.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { postingTexts } from '../posting/index.ts'
import { demandUrls } from '../shared.ts'
import { postingFields } from './posting-fields.ts'
import { adOf, type DemandForm, type Reading } from './read-form.ts'
import { type Blank, requirementRows } from './requirement-rows.ts'
import { type EditorTexts, editorTexts } from './texts/index.ts'
import { type Before, undoNotice } from './undo.ts'

export interface Editor {
  id: string
  /** Of the demand when the form was made: what a save is based on. */
  revision: number
  title: string
  form: DemandForm
  blank?: Blank | undefined
  panel: Html
  /** A line that a button has just changed. */
  before?: Before | undefined
  /** Above the form: what was read from an ad, that somebody else was faster, what is wrong with the company. */
  notices?: Html
}

/** The address of a partial of the editor. */
export const partialOf = (id: string, name: 'estimate' | 'autosave') => `${demandUrls.one(id)}/${name}`

/** The form of a demand, and beside it, always in view, how many it finds. */
export function editorView(editor: Editor, reader: Reading): View {
  const { locale, reference, ad } = reader
  const { id, revision, form, blank, panel, before, notices } = editor
  const t = editorTexts.in(locale)
  const p = postingTexts.in(locale)
  const field = fields(locale)
  const posting = postingFields(withDefaults(form), { locale, reference })
  const section = (name: keyof typeof posting) =>
    html`<section class="posting-fields" id="${partId(name)}"><h2>${p(`section.${name}`)}</h2>${posting[name]}</section>`
  return {
    title: editor.title,
    wide: true,
    main: html`${notices}${field.summary(form)}
<div class="split editor">
<form id="demand" method="post" action="${demandUrls.edit(id)}" novalidate data-keep>
<button class="hidden" name="do" value="save" tabindex="-1" aria-hidden="true">${field.save}</button>
<input type="hidden" id="revision" name="revision" value="${revision}">
${partLinks(
  [
    ['work', p('section.work')],
    ['requirements', t('rows.title')],
    ...later.map(name => [name, p(`section.${name}`)] as const),
  ],
  t,
)}
<p class="hint">${t('law.explained')}</p>
${section('work')}
${ad && html`<details class="pasted"><summary>${t('ad.title')}</summary><p class="hint">${t('ad.text')}</p><p class="prose" dir="auto">${ad}</p></details>`}
<section id="${partId('requirements')}"><h2 id="${idOf('/requirements')}">${t('rows.title')}</h2><p class="hint">${t('rows.hint')}</p>
${requirementRows({
  form,
  lines: linesOf(form),
  blank,
  said: saidOf(form, adOf(reader)),
  notice: before && { at: before.at, piece: undoNotice(before, reader) },
  reader,
  completions: kind => `${demandUrls.list}/names/${kind}`,
})}</section>
${later.map(section)}
<p class="actions end"><button class="main" name="do" value="preview">${t('action.preview')}</button><button name="do" value="save">${field.save}</button></p>
</form>
<aside class="stays">
<p class="actions"><button form="demand" class="main" name="do" value="preview">${t('action.preview')}</button><button form="demand" name="do" value="save">${field.save}</button><button form="demand" class="without-script" name="do" value="update">${t('action.update')}</button></p>
<div id="saving" class="hint" role="status" data-autosave hx-post="${partialOf(id, 'autosave')}" hx-trigger="input from:#demand delay:1500ms, change from:#demand delay:700ms" hx-include="#demand" hx-target="this" hx-sync="this:queue last"></div>
<div hx-post="${partialOf(id, 'estimate')}" hx-trigger="input from:#demand delay:150ms, change from:#demand delay:30ms" hx-include="#demand" hx-target="find section" hx-swap="outerHTML" hx-sync="this:replace">${panel}</div>
</aside>
</div>`,
  }
}

/** The parts of a posting after the work and what is asked for, in the order of a 求人票. */
const later = ['contract', 'place', 'pay', 'hours', 'care', 'move', 'hiring'] as const
const partId = (name: string): string => `part-${name}`

/** The way to each part of a long form. */
function partLinks(parts: readonly (readonly [name: string, text: string])[], t: EditorTexts): Html {
  return html`<nav class="parts" aria-label="${t('parts.label')}"><ul>${parts.map(
    ([name, text]) => html`<li><a href="#${partId(name)}">${text}</a></li>`,
  )}</ul></nav>`
}

/** What most postings of this service say, chosen already where nothing is said yet. */
function withDefaults(form: Form): Form {
  const defaults: Record<string, string> = { '/pay/currency': 'JPY', '/pay/period': 'year' }
  return { ...form, textIn: name => form.textIn(name) || (defaults[name] ?? '') }
}

/** How many lines the form has, and how many alternatives each. */
function linesOf(form: Form): { alternatives: number }[] {
  const count = (name: (at: number) => string) => {
    let at = 0
    while (form.textIn(name(at)) !== '') at++
    return at
  }
  return Array.from({ length: count(at => `/requirements/${at}/anyOf/0/kind`) }, (_, at) => ({
    alternatives: count(index => `/requirements/${at}/anyOf/${index}/kind`),
  }))
}

/** The line of the ad that each requirement was read from, with its words marked. */
function saidOf(form: Form, ad: string | undefined): Map<number, Html> {
  const said = new Map<number, Html>()
  linesOf(form).forEach((_, at) => {
    const [from, to] = ['start', 'end'].map(edge => form.textIn(`/requirements/${at}/words/${edge}`))
    if (!ad || !from || !to) return
    const [start, end] = [Number(from), Number(to)]
    const lineStart = Math.max(ad.lastIndexOf('\n', start - 1) + 1, start - mostAround)
    const lineEnd = Math.min(ad.indexOf('\n', end) < 0 ? ad.length : ad.indexOf('\n', end), end + mostAround)
    said.set(
      at,
      html`${ad.slice(lineStart, start).replace(/^[\s・•*-]+/, '')}<mark>${ad.slice(start, end)}</mark>${ad.slice(end, lineEnd).trimEnd()}`,
    )
  })
  return said
}

/** Letters of a long line that are shown on either side of the words. */
const mostAround = 60
