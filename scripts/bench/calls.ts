// What people do, over HTTP: one after the other for latencies, on a few connections for the rate.
import type { Progress } from '../progress.ts'
import type { Client } from './client.ts'
import type { BenchDemand } from './load.ts'
import { round, type Times, timesOf } from './statistics.ts'

export interface Call {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
}

export interface CallReport {
  /** One after the other on one connection, milliseconds. */
  times: Times
  bytes: number
  /** Processor time of the server for one of them, milliseconds; null where the system does not tell. */
  processor: number | null
  rate: { connections: number; perSecond: number; p95: number }
}

const warmUps = 60
const connections = 4

/** @param rounds how often each call is timed */
export async function measureCalls(
  client: Client,
  calls: readonly Call[],
  { rounds, rateSeconds, processor }: { rounds: number; rateSeconds: number; processor: () => number | null },
  progress: Progress,
): Promise<CallReport> {
  const run = async ({ method, path, body }: Call) => {
    const answer = await client.call(method, path, body)
    if (answer.status !== 200)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 500)}`)
    return answer
  }
  for (let at = 0; at < warmUps; at++) await run(calls[at % calls.length]!)
  const times: number[] = []
  let bytes = 0
  const before = processor()
  for (let turn = 0; turn < rounds; turn++)
    for (const call of calls) {
      const answer = await run(call)
      times.push(answer.took)
      bytes += answer.text.length
      progress.add()
    }
  const after = processor()
  return {
    times: timesOf(times),
    bytes: Math.round(bytes / times.length),
    processor: before === null || after === null ? null : round((after - before) / times.length),
    rate: await measureRate(run, calls, rateSeconds * 1000),
  }
}

async function measureRate(
  run: (call: Call) => Promise<{ took: number }>,
  calls: readonly Call[],
  rateForMs: number,
) {
  const started = performance.now()
  const times: number[] = []
  let next = 0
  const loop = async () => {
    while (performance.now() - started < rateForMs)
      times.push((await run(calls[next++ % calls.length]!)).took)
  }
  await Promise.all(Array.from({ length: connections }, loop))
  const took = (performance.now() - started) / 1000
  return { connections, perSecond: round(times.length / took), p95: timesOf(times).p95 }
}

export const rateConnections = connections

export const shortlists = (demands: readonly BenchDemand[]): Call[] =>
  demands.map(({ id }) => ({ method: 'GET', path: `/demands/${id}/shortlist?limit=50` }))

export const estimates = (demands: readonly BenchDemand[]): Call[] =>
  demands.map(({ document }) => ({ method: 'POST', path: '/demands/estimate', body: { document } }))

/** What people type, letter by letter from the second on, with a slip here and there. */
const typed = [
  'python developer',
  'react native lahore',
  'kubernets',
  'machine learning',
  'flutter',
  'data engineer spark',
  'network engineer cisco',
  'character animation',
  'java spring@3',
  'selenium',
  '機械学習',
]
const typedSkills = ['kubernetes', 'postgres', 'react', 'pythn', 'machine lea', '3d mod', 'クラウド', 'cisco']

const prefixes = (text: string): string[] =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2)).filter(
    part => !/[\s@]$/.test(part),
  )

export const typingSearches = (): Call[] =>
  typed.flatMap(prefixes).map(text => ({
    method: 'GET',
    path: `/search/profiles?limit=20&q=${encodeURIComponent(text)}`,
  }))

export const skillCompletions = (): Call[] =>
  typedSkills.flatMap(prefixes).map(text => ({
    method: 'GET',
    path: `/search/skills?limit=10&locale=en&q=${encodeURIComponent(text)}`,
  }))

export const ownRoles = (): Call[] => [{ method: 'GET', path: '/me/roles?limit=20' }]
