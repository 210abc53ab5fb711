// Meilisearch first, and PostgreSQL within the same request when it is away, slow, busy or not built yet.

import { MeiliError } from './meilisearch-client.ts'
import { type FoundIds, mostIds, type SearchPort } from './port.ts'

export interface ResilientSearch extends SearchPort {
  /** `null`: Meilisearch answers; else since when and why it is not asked. */
  outage(): { since: Date; reason: string } | null
}

export interface ResilientOptions {
  meilisearch: SearchPort
  postgres: SearchPort
  /** Told when searches go over to PostgreSQL, and when they come back. */
  onChange: (outage: { reason: string } | null) => void
  /** Something is wrong with a request of ours; the answer came from PostgreSQL. */
  onRefused: (error: MeiliError) => void
  clock?: () => number
}

const notBuilt = 'its index is not built yet'
const firstPauseMs = 500
const mostPauseMs = 15_000
/** So many slow answers in a row, and it is left alone for a while; of any other failure one is enough. */
const patience = 3

export function resilientSearch({
  meilisearch,
  postgres,
  onChange,
  onRefused,
  clock = Date.now,
}: ResilientOptions): ResilientSearch {
  let failures = 0
  let outage: { since: Date; reason: string } | null = null
  let askAgainAt = 0
  let pauseMs = firstPauseMs
  let probing = false

  const recovered = (): void => {
    failures = 0
    pauseMs = firstPauseMs
    if (outage !== null) {
      outage = null
      onChange(null)
    }
  }
  const failed = (error: MeiliError): void => {
    failures++
    if (outage === null && error.trouble === 'slow' && failures < patience) return
    askAgainAt = clock() + (error.retryAfterMs ?? pauseMs)
    pauseMs = Math.min(pauseMs * 2, mostPauseMs)
    if (outage === null) {
      outage = { since: new Date(clock()), reason: error.trouble === 'missing' ? notBuilt : error.message }
      onChange(outage)
    }
  }

  /** During an outage one request at a time tries Meilisearch, when the pause is over. */
  const mayAsk = (): boolean => outage === null || (!probing && clock() >= askAgainAt)

  const answer = async <Result>(ask: (port: SearchPort) => Promise<Result>): Promise<Result> => {
    if (!mayAsk()) return await ask(postgres)
    const probe = outage !== null
    if (probe) probing = true
    try {
      const result = await ask(meilisearch)
      recovered()
      return result
    } catch (error) {
      if (!(error instanceof MeiliError)) throw error
      if (error.trouble === 'refused') onRefused(error)
      else failed(error)
      return await ask(postgres)
    } finally {
      if (probe) probing = false
    }
  }

  /** Beyond what Meilisearch gives PostgreSQL goes: whoever has the words is found, not only the first of them. */
  const answerWhole = async (
    ask: (port: SearchPort) => Promise<FoundIds>,
    most: number = mostIds,
  ): Promise<FoundIds> => {
    const found = await answer(ask)
    const isAll = found.complete || found.ids.length >= most || found.searchedBy === 'postgres'
    return isAll ? found : await ask(postgres)
  }

  return {
    searchProfiles: request => answer(port => port.searchProfiles(request)),
    searchDemands: request => answer(port => port.searchDemands(request)),
    profileIds: (request, most) => answerWhole(port => port.profileIds(request, most), most),
    demandIds: (request, most) => answerWhole(port => port.demandIds(request, most), most),
    completeSkills: request => answer(port => port.completeSkills(request)),
    outage: () => outage,
  }
}
