// npm run bench: makes a population, loads it the product's way, starts the real server and measures it.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../src/errors.ts'
import { demandFacts } from '../src/features/demands/index.ts'
import { findDuplicates } from '../src/features/duplicates/index.ts'
import type { ProfileFacts } from '../src/matching/types.ts'
import { loadPool } from '../src/pool/load.ts'
import { loadReference, type Reference } from '../src/reference/index.ts'
import { type BenchOptions, readOptions } from './bench/arguments.ts'
import {
  type CallReport,
  estimates,
  measureCalls,
  ownRoles,
  rateConnections,
  shortlists,
  skillCompletions,
  typingSearches,
} from './bench/calls.ts'
import { measureChanges } from './bench/changes.ts'
import { createClient } from './bench/client.ts'
import {
  type Accounts,
  type BenchDemand,
  importPopulation,
  makeAccounts,
  type PopulationFile,
  publishDemands,
  writePopulation,
} from './bench/load.ts'
import { type Closing, openPlace, type Place } from './bench/place.ts'
import { loadPeople, measurePool } from './bench/pool-part.ts'
import { type BenchReport, readable } from './bench/report.ts'
import { type Server, startServer } from './bench/server.ts'
import { measureSql } from './bench/sql-part.ts'
import { round, seconds } from './bench/statistics.ts'
import { Everybody } from './check/ranking.ts'
import { createProgress, type Progress } from './progress.ts'

const closing: Closing = []
const progress = createProgress()
let interrupted = false
const close = async () => {
  progress.end()
  for (const step of closing.splice(0).reverse()) await step()
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupted = true
    void close().finally(() => process.exit(130))
  })

try {
  const options = readOptions(process.argv.slice(2))
  const report = await bench(options, progress)
  await close()
  process.stderr.write(`\n${readable(report)}\n`)
  const text = `${JSON.stringify(report, null, 2)}\n`
  if (options.out === undefined) process.stdout.write(text)
  else writeFileSync(options.out, text)
} catch (error) {
  // What fails because its database was taken away is no news; the signal's own closing ends the process.
  if (interrupted) await new Promise(() => {})
  await close()
  process.stderr.write(`${error instanceof AppError ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

async function bench(options: BenchOptions, progress: Progress): Promise<BenchReport> {
  const now = new Date()
  const { profiles } = options
  const reference = loadReference()
  const load = loadavg().map(value => Number(value.toFixed(2)))
  progress.step('Starting a database')
  const place = await openPlace(options, closing)
  const empty = await emptyServer(place)
  const people = Math.min(profiles, options.changes + 1)
  const file = await writePopulation(place, reference, { profiles, people, now }, progress)
  const imported = await importPopulation(place, reference, file, { profiles, now }, progress)
  const accounts = await makeAccounts(place, file.emails, now)
  const { demands: count } = options
  const demands = await publishDemands(place, reference, accounts, { demands: count, now }, progress)
  const indexing = await index(place, profiles, progress)
  const served = await measureServer(place, { demands, accounts, file, options }, progress)
  const inside = await measureInside(place, reference, demands, options, now, progress)
  const { pool, sql } = inside
  return {
    at: now.toISOString(),
    machine: {
      processors: availableParallelism(),
      model: cpus()[0]?.model.trim() ?? 'unknown',
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      load,
    },
    profiles,
    demands: count,
    search: options.search,
    import: imported,
    indexing,
    start: { empty: empty.readyAfter, ready: served.readyAfter },
    memory: served.memory && {
      empty: empty.memory ?? 0,
      ...served.memory,
      perProfile: Math.round((served.memory.ready - (empty.memory ?? 0)) / profiles),
    },
    http: served.http,
    changes: served.changes,
    ...inside,
    ratios: {
      poolToBareScan: pool.rankToBareScan,
      sqlToPool: round(sql[sql.best].mean / pool.rank.mean),
      shortlistToPool: round(served.http.shortlist.times.mean / pool.rank.mean),
    },
  }
}

/** Readiness may not take longer than this: a minute, and a minute for each hundred thousand. */
function readyWithin(profiles: number): number {
  return 60_000 + profiles * 0.6
}

async function started(place: Place, profiles: number): Promise<Server> {
  const server = await startServer(place, readyWithin(profiles))
  closing.push(() => server.stop())
  return server
}

async function emptyServer(place: Place) {
  const server = await started(place, 0)
  const memory = server.memory()?.resident
  await server.stop()
  return { readyAfter: server.readyAfter, memory }
}

/** The worker's part, in the server: until nothing waits to be searched. */
async function index(place: Place, profiles: number, progress: Progress): Promise<BenchReport['indexing']> {
  progress.step('Indexing for search', profiles)
  const begun = performance.now()
  const server = await started(place, profiles)
  let known = profiles
  for (;;) {
    const [row] = await place.connection.sql<{ waiting: number; dead: number }[]>`
      select count(*) filter (where kind = 'profiles')::int + (select count(*) from search_tasks)::int as waiting,
        count(*) filter (where dead_at is not null)::int as dead from search_outbox`
    const { waiting, dead } = row!
    if (dead > 0) throw new Error(`${dead} changes could not be indexed`)
    progress.add(Math.max(0, known - waiting))
    known = Math.min(known, waiting)
    if (waiting === 0) break
    if (performance.now() - begun > 120_000 + profiles * 6)
      throw new Error(`${waiting} profiles still wait to be indexed after ${seconds(begun)} s`)
    await sleep(500)
  }
  const took = seconds(begun)
  // The worker would begin within a minute. What is measured next shall not share the machine with it.
  progress.step('Looking for duplicates')
  await findDuplicates({ db: place.connection.db, clock: () => new Date() })
  await server.stop()
  await place.connection.sql`vacuum analyze`
  return { seconds: took, perSecond: Math.round(profiles / took) }
}

interface Served {
  readyAfter: number
  memory: { ready: number; afterCalls: number } | null
  http: BenchReport['http']
  changes: BenchReport['changes']
}

async function measureServer(
  place: Place,
  {
    demands,
    accounts,
    file,
    options,
  }: { demands: BenchDemand[]; accounts: Accounts; file: PopulationFile; options: BenchOptions },
  progress: Progress,
): Promise<Served> {
  const server = await started(place, options.profiles)
  const ready = server.memory()?.resident
  const { processor } = server
  const { rateSeconds } = options
  const seeker = createClient(server.port, accounts.employer, rateConnections)
  const [first, ...changing] = accounts.candidates
  const candidate = createClient(server.port, first!, rateConnections)
  await candidate.json('POST', '/me/profile/claim')
  const measure = (
    title: string,
    client: typeof seeker,
    calls: ReturnType<typeof shortlists>,
    rounds: number,
  ) => {
    progress.step(title, calls.length * rounds)
    return measureCalls(client, calls, { rounds, rateSeconds, processor }, progress)
  }
  const http: Record<keyof BenchReport['http'], CallReport> = {
    shortlist: await measure('Shortlists', seeker, shortlists(demands), 10),
    estimate: await measure('Estimates', seeker, estimates(demands), 5),
    typing: await measure('Typing searches', seeker, typingSearches(), 3),
    completion: await measure('Skill completions', seeker, skillCompletions(), 5),
    roles: await measure("A candidate's ranked demands", candidate, ownRoles(), 200),
  }
  const changes =
    changing.length > 0
      ? await measureChanges(server.port, seeker, changing, file.unusedSkills, demands[0]!.id, progress)
      : null
  const afterCalls = server.memory()?.resident
  seeker.close()
  candidate.close()
  await server.stop()
  const memory = ready !== undefined && afterCalls !== undefined ? { ready, afterCalls } : null
  return { readyAfter: server.readyAfter, memory, http, changes }
}

async function measureInside(
  place: Place,
  reference: Reference,
  published: readonly BenchDemand[],
  options: BenchOptions,
  now: Date,
  progress: Progress,
): Promise<Pick<BenchReport, 'pool' | 'sql' | 'verified'>> {
  const on = now.toISOString().slice(0, 10)
  const { sql } = place.connection
  const demands = published.map(({ id, document }) => demandFacts(id, 1, document))
  const people = await loadPeople(place, reference, options.profiles, progress)
  const someone: ProfileFacts[] = []
  const begun = performance.now()
  const checked = demands.slice(0, options.verify)
  const everybody = new Everybody(checked, reference, on)
  progress.step(`Assessing everybody for ${checked.length} demands`, options.profiles)
  let done = 0
  await loadPool(sql, {
    add(profile) {
      everybody.add(profile)
      if (someone.length < 500) someone.push(profile)
      if (++done % 500 === 0) progress.add(500)
    },
    remove() {},
  })
  const wrong = everybody.compare(people.pool).flatMap(({ differences }) => differences)
  if (wrong.length > 0) throw new Error(`The pool and assessing everybody differ: ${wrong.join('; ')}`)
  const verified = { demands: checked.length, people: people.pool.size, seconds: seconds(begun) }
  const pool = measurePool(people, demands, reference, on, someone, progress)
  return { verified, pool, sql: await measureSql(place, people, demands, reference, on, progress) }
}
