import type { Form, Sent } from '../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import type { Words } from './shared.ts'

/** How many rows of a list a form holds, by the fields a row may have. */
export function rowsIn(form: Form, list: string, fields: readonly string[]): number {
  let count = 0
  while (fields.some(field => form.textIn(`${list}/${count}/${field}`) !== '')) count++
  return count
}

/** The rows of a list as groups of fields, with empty ones at the end, and buttons that need no script. */
export function rowGroups(
  words: Words,
  {
    form,
    list,
    fields,
    action,
    more,
    title,
    facts,
    note,
    row,
  }: {
    form: Form
    list: string
    /** The names a row's fields have. */
    fields: readonly string[]
    action: string
    /** Empty rows after those that are filled. */
    more: number
    title(at: number): string
    /** Under the title of a row that is folded: what it says. */
    facts(at: number): string[]
    /** Beside the title: what backs the row. */
    note?(at: number): Html | undefined
    row(name: (field: string) => string, at: number): Html
  },
): Html {
  const { t } = words
  const filled = rowsIn(form, list, fields)
  const rows = Array.from({ length: filled + more }, (_, at) => at)
  const inner = (at: number): Html =>
    html`<div class="row">${row(field => `${list}/${at}/${field}`, at)}</div>`
  // What is filled is folded, so that a phone shows the whole list; what is wrong is open.
  const folded = (at: number): Html => {
    const wrong = form.errors.some(({ name }) => name.startsWith(`${list}/${at}/`))
    return html`<li><details${wrong ? html` open` : nothing}><summary><b><bdi>${title(at)}</bdi></b> ${note?.(at)}
<span class="meta">${facts(at).map(fact => html`<span>${fact}</span>`)}</span></summary>
<fieldset><legend class="hidden">${title(at)}</legend>${inner(at)}
<button class="quiet" name="do" value="remove:${at}" formnovalidate hx-post="${action}">${t('rows.remove')}</button></fieldset></details></li>`
  }
  const empty = (at: number): Html =>
    html`<li${at === filled ? html` id="new"` : nothing}><fieldset><legend>${t('rows.new')}</legend>${inner(at)}</fieldset></li>`
  return html`<div id="entries" hx-target="this" hx-select="#entries" hx-swap="outerHTML">
<ol class="entries">${rows.map(at => (at < filled ? folded(at) : empty(at)))}</ol>
<p><button name="do" value="add" formnovalidate formaction="${action}#new" hx-post="${action}">${t('rows.add')}</button></p></div>`
}

/** What a button of the form asks for beside saving: another row, or one row less. */
export function rowsChanged(sent: Sent, list: string): { sent: Sent; more: number } | undefined {
  const { do: asked } = sent
  if (asked === 'add') return { sent, more: 1 }
  const removed = typeof asked === 'string' ? /^remove:(\d{1,3})$/.exec(asked)?.[1] : undefined
  if (removed === undefined) return undefined
  const gone = `${list}/${removed}/`
  const left = Object.entries(sent).filter(([name]) => !name.startsWith(gone))
  return { sent: Object.fromEntries(left), more: 0 }
}
