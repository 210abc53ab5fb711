import type { Locale } from '../../actor.ts'
import { type Html, html, nothing, trusted } from '../html.ts'
import { portalTexts } from '../texts/index.ts'

/** A list of names and values; a row without a value is left out. */
export function facts(
  rows: readonly (readonly [name: string, value: Html | string | number | undefined | false])[],
): Html {
  const shown = rows.filter(([, value]) => value !== undefined && value !== false && value !== '')
  return html`<dl class="facts">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** What a list shows that has nothing: why, and what to do. */
export function empty(text: string | Html, action?: Html): Html {
  return html`<div class="empty"><p>${text}</p>${action}</div>`
}

/** A state in a word. The tone only underlines what the word says. */
export type Tone = 'plain' | 'good' | 'attention' | 'harm'
export function tag(text: string, tone: Tone = 'plain'): Html {
  return html`<span class="tag ${tone}">${text}</span>`
}

/** A name, title or code in another script than the page's. */
export function name(text: string): Html {
  return html`<bdi>${text}</bdi>`
}

/**
 * A table that becomes a list of facts on a phone: each cell repeats its column's name there.
 * @param caption for those who do not see the heading above
 */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (Html | string | number)[])[],
  { caption }: { caption: string },
): Html {
  return html`<table class="stack"><caption class="hidden">${caption}</caption>
<thead><tr>${columns.map(column => (column === '' ? html`<td></td>` : html`<th scope="col">${column}</th>`))}</tr></thead>
<tbody>${rows.map(
    cells =>
      html`<tr>${cells.map((cell, at) =>
        at === 0
          ? html`<th scope="row" data-label="${columns[at]}">${cell}</th>`
          : html`<td data-label="${columns[at]}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`
}

/** A form of one button: for what happens at once. @param values go along hidden */
export function button(
  action: string,
  label: string,
  {
    values = {},
    tone = 'plain',
  }: { values?: Readonly<Record<string, string | number>>; tone?: 'main' | 'plain' | 'harm' } = {},
): Html {
  return html`<form method="post" action="${action}" class="single">${Object.entries(values).map(
    ([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`,
  )}<button class="${tone}">${label}</button></form>`
}

/** So long what was just done stands where it can be undone, in milliseconds. */
export const undoFor = 10 * 60_000

/** What was just done, and the button that undoes it. @param values go along hidden */
export function undoNotice(
  action: string,
  text: string,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): Html {
  return html`<form method="post" action="${action}" class="notice undo no-print"><span role="status">${text}</span>${Object.entries(
    values,
  ).map(
    ([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`,
  )}<button>${portalTexts.in(locale)('form.undo')}</button></form>`
}

/** A link that looks like the button it stands beside. */
export function linkButton(href: string, label: string, tone: 'main' | 'plain' = 'plain'): Html {
  return html`<a class="button ${tone}" href="${href}">${label}</a>`
}

/** Views of the same things, each at its own address. */
export function tabs(
  label: string,
  items: readonly { href: string; text: string; count?: number; current: boolean }[],
): Html {
  return html`<nav class="tabs" aria-label="${label}"><ul>${items.map(
    ({ href, text, count, current }) =>
      html`<li><a href="${href}"${current ? trusted(' aria-current="page"') : nothing}>${text}${count !== undefined && html` <span class="count">${count}</span>`}</a></li>`,
  )}</ul></nav>`
}

/** How far something is, of 0 to `of`, said in words beside it. */
export function progress(value: number, of: number, label: string): Html {
  return html`<div class="progress"><progress value="${value}" max="${of}" aria-label="${label}"></progress> <span>${label}</span></div>`
}

/** Under a page of a list: further, and back to its beginning. @param next the cursor of the next page, or null */
export function pager(url: string, next: string | null, locale: Locale): Html {
  const t = portalTexts.in(locale)
  const [path = '', query = ''] = url.split('?')
  const params = new URLSearchParams(query)
  const begun = params.has('cursor')
  if (!begun && next === null) return nothing
  params.delete('cursor')
  const first = params.size > 0 ? `${path}?${params}` : path
  if (next !== null) params.set('cursor', next)
  return html`<p class="actions">${begun && linkButton(first, t('list.newest'))}${next !== null && linkButton(`${path}?${params}`, t('list.more'))}</p>`
}
