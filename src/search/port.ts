// Finding by words: what the rest of the product knows of search. Three engines speak it: PostgreSQL,
// Meilisearch, and the resilient one that asks Meilisearch first.

import type { WorkMode } from '../matching/types.ts'
import type {
  CefrLevel,
  CountryCode,
  FieldId,
  IsoDate,
  LanguageCode,
  Level,
  SkillId,
} from '../reference/types.ts'

export const searchKinds = ['profiles', 'demands'] as const
export type SearchKind = (typeof searchKinds)[number]
export type IndexKind = SearchKind | 'skills'
export type Engine = 'meilisearch' | 'postgres'

/** Every entry of `skills` and `languages` must hold; of the other lists one is enough. */
export interface SearchFilters {
  skills?: { skill: SkillId /** at least */; level?: Level }[]
  languages?: { language: LanguageCode /** at least */; level?: CefrLevel }[]
  certifications?: string[]
  workModes?: WorkMode[]
  /** Profiles: would move there. Demands: the work is there. */
  countries?: CountryCode[]
  fields?: FieldId[]
  /** City ids of db/reference. Filters, never a facet: few people live in a small town. */
  cities?: string[]
  /** Of demands: whose they are. Ids. */
  employers?: string[]
}

export const facetNames = ['fields', 'workModes', 'countries', 'languages'] as const
export type FacetName = (typeof facetNames)[number]
export interface FacetCount {
  value: string
  count: number
}

export interface SearchRequest {
  /** As typed, in any script. `python@3` and `ja@B2` are read as filters, the rest as words; all must be found. */
  text?: string
  filters?: SearchFilters
  facets?: readonly FacetName[]
  /** Default 0, at most `mostOffset`. */
  offset?: number
  /** Default 20, at most 100. */
  limit?: number
  /** Fragments of the visible text in which the words were found. */
  highlight?: boolean
  signal?: AbortSignal
}

/** Demands are found up to their deadline: `on` is the day of the question. */
export interface DemandSearchRequest extends SearchRequest {
  on: IsoDate
}

/** Ranges are [start, end) in UTF-16 units of `text`, ascending, not overlapping. */
export interface Highlight {
  field: 'title' | 'skills' | 'text'
  text: string
  ranges: [start: number, end: number][]
}
export interface SearchHit {
  id: string
  highlights: Highlight[]
}

/** How the request was read, so that a page can show it and say what was left out. */
export interface Understood {
  /** Of a skill the words of its name, however it was written. */
  words: string[]
  /** Skills that the words name; as words they find also who only speaks of them. */
  skills: SkillId[]
  filters: SearchFilters
  /**
   * Not read as it may be meant, but as words: an @ that names no skill or language of the vocabulary, a minus before a
   * word, OR and NOT; years that are asked at least. What is no word at all (emoji) finds nobody.
   */
  unknown: string[]
  /** Words that were not looked for: the engine reads ten. */
  leftOut: string[]
}

export interface SearchAnswer {
  /** Best first; the order is total and the same for the same data. */
  hits: SearchHit[]
  total: number
  /** Counts over everything found, not over the page. */
  facets: Partial<Record<FacetName, FacetCount[]>>
  understood: Understood
  searchedBy: Engine
}

export interface FoundIds {
  ids: string[]
  /** False: more were found than asked for, `ids` are the best of them. */
  complete: boolean
  total: number
  understood: Understood
  searchedBy: Engine
}

export interface SkillCompletion {
  skill: SkillId
  label: string
  /** The surface that matched, when it is not the label. */
  alias?: string
}
export interface CompletionRequest {
  text: string
  /** Language of the labels in the answer; all languages are searched. Default `en`. */
  locale?: 'en' | 'ja' | 'ur'
  /** Default 10, at most 50. */
  limit?: number
  signal?: AbortSignal
}
export interface CompletionAnswer {
  skills: SkillCompletion[]
  searchedBy: Engine
}

/** Nobody is left out of a shortlist that words narrow: more people than there are. */
export const mostIds = 1_000_000
/** So many hits can be paged through, and come as ids from Meilisearch, which is slow past them. */
export const mostHits = 50_000
export const longestPage = 100
export const mostOffset = mostHits - longestPage
export const mostWords = 10

/** All methods reject with `AppError('unavailable')` when the engine cannot answer, and with the signal's reason on abort. */
export interface SearchPort {
  searchProfiles(request: SearchRequest): Promise<SearchAnswer>
  searchDemands(request: DemandSearchRequest): Promise<SearchAnswer>
  /** For narrowing a shortlist: the pool ranks these. `most` is at most `mostIds`, which is the default. */
  profileIds(request: SearchRequest, most?: number): Promise<FoundIds>
  demandIds(request: DemandSearchRequest, most?: number): Promise<FoundIds>
  completeSkills(request: CompletionRequest): Promise<CompletionAnswer>
}
