import { type Html, html } from '../../../portal/html.ts'

/** Finds in a list by words; the view stays as it is. The address is the state, so going back keeps it. */
export function searchForm(
  path: string,
  {
    label,
    button,
    words,
    keep = {},
  }: {
    label: string
    button: string
    words: string
    /** Parameters that go along. */
    keep?: Readonly<Record<string, string | undefined>>
  },
): Html {
  return html`<form method="get" action="${path}" role="search" class="inline no-print">${Object.entries(
    keep,
  ).map(
    ([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}">`,
  )}<label for="words">${label}</label><input id="words" type="search" name="q" value="${words}" dir="auto" maxlength="200"><button>${button}</button></form>`
}
