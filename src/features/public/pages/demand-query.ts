import type { WorkMode } from '../../../matching/types.ts'
import type { Reference } from '../../../reference/index.ts'
import { mostOffset, type SearchFilters } from '../../../search/index.ts'

/** What the address of the list says: /demands?q=python&field=cloud&field=ai&page=2. */
export interface DemandQuery {
  q: string
  field: readonly string[]
  mode: readonly string[]
  country: readonly string[]
  /** Of one employer, by its id; empty: of all. */
  company: string
  /** From 1. */
  page: number
}

export const pageSize = 20
const longest = 300
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** As far as search goes. */
const mostPages = Math.floor(mostOffset / pageSize) + 1
export const lastPage = (total: number): number =>
  Math.max(1, Math.min(Math.ceil(total / pageSize), mostPages))

/** Whatever it does not know it leaves out: an address that was cut or is old still shows a list. */
export function readDemandQuery(query: unknown, reference: Reference): DemandQuery {
  const given = query as Record<string, unknown>
  const list = (name: string, known: ReadonlyMap<string, unknown>) => [
    ...new Set(
      [given[name]].flat().filter((value): value is string => typeof value === 'string' && known.has(value)),
    ),
  ]
  const [q] = [given.q].flat()
  const [company] = [given.company].flat()
  const page = Number(given.page)
  return {
    q: typeof q === 'string' ? q.trim().slice(0, longest) : '',
    field: list('field', reference.fields),
    mode: list('mode', reference.workModes),
    country: list('country', reference.countries),
    company: typeof company === 'string' && uuid.test(company) ? company : '',
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), mostPages) : 1,
  }
}

export function filtersOf({ field, mode, country, company }: DemandQuery): SearchFilters {
  return {
    ...(field.length > 0 && { fields: [...field] }),
    ...(mode.length > 0 && { workModes: [...mode] as WorkMode[] }),
    ...(country.length > 0 && { countries: [...country] }),
    ...(company && { employers: [company] }),
  }
}

/** The same list at its own address, or the feed of it. */
export function addressOf(path: string, { q, field, mode, country, company, page }: DemandQuery): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const [name, values] of Object.entries({ field, mode, country }))
    for (const value of values) params.append(name, value)
  if (company) params.set('company', company)
  if (page > 1) params.set('page', String(page))
  return params.size > 0 ? `${path}?${params}` : path
}
