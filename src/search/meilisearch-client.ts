// The official client, with what it lacks: a deadline beside a caller's signal (it ignores one when there is the
// other), also for writes, and one kind of error whatever went wrong, be it a proxy's page of HTML.

import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { text } from 'node:stream/consumers'
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

/** Idle connections go before a server or proxy closes them: a request that meets the end is lost. */
const idleMs = 4000
const plain = new HttpAgent({ keepAlive: true, timeout: idleMs })
const secure = new HttpsAgent({ keepAlive: true, timeout: idleMs })

/** Not by fetch: it sends head and body apart, and the server waits 40 ms before it says that it got the head. */
async function send(
  address: string | URL | Request,
  { method = 'GET', headers, body, signal }: RequestInit,
): Promise<unknown> {
  const url = new URL(address instanceof Request ? address.url : address)
  const options = { method, headers: Object.fromEntries(new Headers(headers)), ...(signal && { signal }) }
  const request =
    url.protocol === 'https:'
      ? httpsRequest(url, { ...options, agent: secure })
      : httpRequest(url, { ...options, agent: plain })
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).on('error', reject).end(body)
  })
  const said = await text(response)
  const read = parse(said)
  const { statusCode: status = 0 } = response
  if (status >= 200 && status < 300 && (said === '' || read !== undefined)) return read
  throw errorOf(status, response.headers['retry-after'], read)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function errorOf(status: number, retryAfter: string | undefined, body: unknown): MeiliError {
  const { code, message } = (body ?? {}) as { code?: string; message?: string }
  const details = { status, ...(code !== undefined && { code }) }
  const said = `Meilisearch answered ${status}${code ? ` ${code}` : ''}${message ? `: ${message}` : ''}`
  if (status === 429 || status === 503) {
    const seconds = Number(retryAfter ?? Number.NaN)
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
