import { pager, table, tabs } from '../../../portal/components/parts.ts'
import { type Html, html } from '../../../portal/html.ts'
import { type Asked, keysHint } from './shared.ts'

export interface ViewedList<View extends string> {
  /** Of the views, for who does not see them. */
  label: string
  views: readonly View[]
  current: View
  counts: Readonly<Record<View, number>>
  nameOf(view: View): string
  addressOf(view: View): string
  caption: string
  columns: readonly string[]
  rows: Parameters<typeof table>[1]
  /** Stands where there are no rows: why, and what to do. */
  whenEmpty: Html
  url: string
  next: string | null
}

/** A list of the desk: its views with their counts, the rows that single keys move through, and on to the next page. */
export function viewedList<View extends string>(one: Asked, list: ViewedList<View>): Html {
  const { current, counts } = list
  return html`${tabs(
    list.label,
    list.views.map(view => ({
      href: list.addressOf(view),
      text: list.nameOf(view),
      count: counts[view],
      current: view === current,
    })),
  )}
${
  list.rows.length === 0
    ? list.whenEmpty
    : html`<div data-rows>${table(list.columns, list.rows, { caption: list.caption })}</div>${keysHint(one)}`
}
${pager(list.url, list.next, one.locale)}`
}
