import { verdicts } from '../../../matching/index.ts'
import type { PoolFilters } from '../../../pool/index.ts'
import type { Reference } from '../../../reference/index.ts'
import { readFilters } from '../read-filters.ts'

export const filterNames = [
  'verdicts',
  'fields',
  'languages',
  'experience',
  'workModes',
  'pay',
  'skills',
] as const
export type FilterName = (typeof filterNames)[number]

/** Whom the list shows: everybody by rank, those asked or put forward, those declined. */
export const shows = ['ranked', 'asked', 'declined'] as const
export type Show = (typeof shows)[number]

/** What the address of a shortlist says; all of it survives in links. */
export interface ListQuery {
  show: Show
  words: string
  texts: Record<FilterName, readonly string[]>
  /** A skill to be added by its name, as it was typed. */
  typedSkill: string
  /** From 1. */
  page: number
  chosen: string | undefined
  /** The filters stand open. */
  open: boolean
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const mostPages = 500
const mostWords = 500
const mostOfName = 120

/** A filter may come several times, as check boxes send it, or once with commas. */
function listOf(value: unknown): string[] {
  return [value]
    .flat()
    .filter(text => typeof text === 'string')
    .flatMap(text => text.split(','))
    .map(text => text.trim())
    .filter(Boolean)
}

export function readQuery(query: unknown): ListQuery {
  const given = query as Record<string, unknown>
  const page = Number(listOf(given.page)[0] ?? 1)
  const chosen = listOf(given.chosen)[0]
  return {
    show: shows.find(show => show === given.show) ?? 'ranked',
    words: [given.q]
      .flat()
      .filter(text => typeof text === 'string')
      .join(' ')
      .trim()
      .slice(0, mostWords),
    typedSkill: typeof given.skill === 'string' ? given.skill.trim().slice(0, mostOfName) : '',
    texts: Object.fromEntries(
      filterNames.map(name => [name, [...new Set(listOf(given[name]))].slice(0, 30)]),
    ) as unknown as ListQuery['texts'],
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), mostPages) : 1,
    chosen: chosen !== undefined && uuid.test(chosen) ? chosen : undefined,
    open: given.filters === 'open',
  }
}

/** Ids in an address, from one list or from check boxes: `with=a,b` or `/profileIds/0=a`. */
export function readIds(query: unknown): string[] {
  const given = query as Record<string, unknown>
  const ids = Object.entries(given)
    .filter(([name]) => name === 'with' || name.startsWith('/profileIds/'))
    .flatMap(([, value]) => listOf(value))
    .filter(id => uuid.test(id))
  return [...new Set(ids)]
}

/** @throws AppError invalid-input naming each filter that is not known */
export function filtersOf({ texts }: Pick<ListQuery, 'texts'>, reference: Reference): PoolFilters {
  return readFilters(
    Object.fromEntries(filterNames.map(name => [name, texts[name].join(',')])) as Record<FilterName, string>,
    reference,
  )
}

/** The same list at another page, with another filter, with somebody chosen. */
export function addressOf(path: string, query: ListQuery, change: Partial<ListQuery> = {}): string {
  const next = { ...query, ...change }
  const params = new URLSearchParams()
  if (next.show !== 'ranked') params.set('show', next.show)
  if (next.words) params.set('q', next.words)
  for (const name of filterNames)
    if (next.texts[name].length > 0) params.set(name, next.texts[name].join(','))
  if (next.open) params.set('filters', 'open')
  if (next.page > 1) params.set('page', String(next.page))
  if (next.chosen) params.set('chosen', next.chosen)
  // Commas and @ are read more easily than their codes, and mean nothing else here.
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%40', '@')
  return text ? `${path}?${text}` : path
}

export const isFiltered = ({ words, texts }: ListQuery): boolean =>
  words !== '' || filterNames.some(name => texts[name].length > 0)

/** Without filters, words, page and choice. */
export const unfiltered: Pick<ListQuery, 'words' | 'texts' | 'page' | 'chosen'> = {
  words: '',
  texts: Object.fromEntries(filterNames.map(name => [name, []])) as unknown as ListQuery['texts'],
  page: 1,
  chosen: undefined,
}

export const verdictNames = verdicts
