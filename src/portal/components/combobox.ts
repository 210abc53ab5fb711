import type { Locale } from '../../actor.ts'
import { type Html, html } from '../html.ts'
import { fields, idOf } from './fields.ts'

type Field = Parameters<ReturnType<typeof fields>['input']>[0]

/**
 * A text field that is completed while typing. Without script it is a plain field, and the page says what it did not
 * understand; with it, scripts/4-combobox.js makes the two parts a combobox with a list to choose from.
 * @param source answers what was typed (the only value it is sent) with `completions`
 */
export function combobox(
  locale: Locale,
  { source, focus, ...field }: Field & { source: string; focus?: boolean },
): Html {
  const list = `${idOf(field.name)}-list`
  return html`<div class="combobox">${fields(locale).input({
    ...field,
    attributes: {
      ...field.attributes,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      autofocus: focus === true,
      'data-combobox': list,
      'hx-get': source,
      'hx-trigger': 'input changed delay:120ms',
      'hx-target': `#${list}`,
      'hx-swap': 'innerHTML',
      // A form around it may take its answer elsewhere.
      'hx-select': 'unset',
      'hx-push-url': 'false',
      'hx-sync': 'this:replace',
    },
  })}<ul id="${list}" role="listbox" aria-label="${field.label}" hidden></ul></div>`
}

/** What a source answers. @param names the best first; `also`: another name, by which it was found */
export function completions(names: readonly { label: string; also?: string | undefined }[]): Html {
  return html`${names.map(
    ({ label, also }) =>
      html`<li role="option" aria-selected="false" data-value="${label}"><bdi>${label}</bdi>${also && html` <small><bdi>${also}</bdi></small>`}</li>`,
  )}`
}

/** What was typed, of a request that a combobox sent. */
export function typedIn(query: unknown): string {
  const [typed] = Object.values(query as Record<string, unknown>)
  return typeof typed === 'string' ? typed.slice(0, 120) : ''
}
