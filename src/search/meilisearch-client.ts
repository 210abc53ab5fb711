// The official client, with what it lacks: a deadline beside a caller's signal (it ignores one when there is the
// other), also for writes, and one kind of error whatever went wrong, be it a proxy's page of HTML.

import { Meilisearch } from 'meilisearch'

/**
 * - `unreachable`: connection refused, cut off, a proxy's error, or a wrong key; try again
 * - `slow`: no answer within the deadline; try again
 * - `busy`: it asks to be left alone for `retryAfterMs`
 * - `missing`: no such index or task
 * - `refused`: it understood and said no; trying again is of no use
 */
export type MeiliTrouble = 'unreachable' | 'slow' | 'busy' | 'missing' | 'refused'

export class MeiliError extends Error {
  readonly trouble: MeiliTrouble
  readonly status: number | undefined
  /** Meilisearch's own, such as `index_not_found`. */
  readonly code: string | undefined
  readonly retryAfterMs: number | undefined

  constructor(
    trouble: MeiliTrouble,
    message: string,
    options: { status?: number; code?: string; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'MeiliError'
    this.trouble = trouble
    this.status = options.status
    this.code = options.code
    this.retryAfterMs = options.retryAfterMs
  }
}

export interface MeiliAddress {
  url: string
  key?: string
}

/** Rejects with MeiliError, or with the signal's reason when the caller gave up. */
export type MeiliCaller = <Result>(
  work: (client: Meilisearch) => PromiseLike<Result>,
  options: CallOptions,
) => Promise<Result>

export interface CallOptions {
  /** For all requests of the call together. */
  deadlineMs: number
  signal?: AbortSignal | undefined
}

const usualRetryAfterMs = 5000

export function meiliCaller({ url, key }: MeiliAddress): MeiliCaller {
  return async (work, { deadlineMs, signal }) => {
    const deadline = AbortSignal.timeout(deadlineMs)
    const either = signal ? AbortSignal.any([signal, deadline]) : deadline
    const client = new Meilisearch({
      host: url,
      ...(key !== undefined && { apiKey: key }),
      httpClient: (address, init) => send(address, { ...init, signal: either }),
    })
    try {
      return await work(client)
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      throw meiliError(error, deadline.aborted ? deadlineMs : undefined)
    }
  }
}

async function send(address: Parameters<typeof fetch>[0], init: RequestInit): Promise<unknown> {
  const response = await fetch(address, init)
  const text = await response.text()
  const body = parse(text)
  if (response.ok && (text === '' || body !== undefined)) return body
  throw errorOf(response, body)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function errorOf(response: Response, body: unknown): MeiliError {
  const { status } = response
  const { code, message } = (body ?? {}) as { code?: string; message?: string }
  const details = { status, ...(code !== undefined && { code }) }
  const said = `Meilisearch answered ${status}${code ? ` ${code}` : ''}${message ? `: ${message}` : ''}`
  if (status === 429 || status === 503) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return new MeiliError('busy', said, {
      ...details,
      retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : usualRetryAfterMs,
    })
  }
  if (status === 404 && code !== undefined) return new MeiliError('missing', said, details)
  if (status >= 500 || status === 401 || status === 403 || code === undefined)
    return new MeiliError('unreachable', said, details)
  return new MeiliError('refused', said, details)
}

/** The client wraps what its HTTP function throws; what we know better lies beneath. */
function meiliError(error: unknown, deadlineMs: number | undefined): MeiliError {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof MeiliError) return cause
  if (deadlineMs !== undefined) {
    return new MeiliError('slow', `Meilisearch did not answer within ${deadlineMs} ms`, {
      cause: error,
    })
  }
  return new MeiliError('unreachable', 'Meilisearch cannot be reached', { cause: error })
}
