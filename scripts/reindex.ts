// npm run reindex: makes everything that is searched anew, while the service runs: the search tables of PostgreSQL,
// and with Meilisearch each index beside the live one, until they change places.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError, loadConfig } from '../src/config.ts'
import { connect } from '../src/infra/database.ts'
import { startEmbeddedPostgres } from '../src/infra/embedded-postgres.ts'
import { createLogger } from '../src/infra/log.ts'
import { migrate } from '../src/infra/migrate.ts'
import { loadReference } from '../src/reference/index.ts'
import { type ReindexProgress, reindex, startSearch } from '../src/search/index.ts'
import { createProgress, type Progress } from './progress.ts'

const titles: Record<ReindexProgress['part'], string> = {
  rows: 'Search tables',
  profiles: 'Meilisearch: profiles',
  demands: 'Meilisearch: demands',
  skills: 'Meilisearch: skills',
}

async function run(config: Config): Promise<void> {
  const { url, stop } = await database(config)
  const { sql, close } = connect(url, { max: 4 })
  const log = createLogger({ level: 'warn' })
  try {
    await migrate(sql)
    const search = await startSearch({ sql, config, reference: loadReference(), log })
    try {
      const progress = createProgress()
      const show = follow(progress)
      await reindex(sql, search.sync, { withMeilisearch: search.withMeilisearch, onProgress: show })
      progress.end()
      console.log(`Everything is indexed anew. Searches are answered by ${search.description}.`)
    } finally {
      await search.close()
    }
  } finally {
    await close()
    await stop()
  }
}

/** One bar after the other, in the order in which the parts begin to move. */
function follow(progress: Progress): (now: ReindexProgress) => void {
  const shown = new Map<string, number>()
  return ({ part, done, total }) => {
    if (done === 0 && total > 0) return
    if (!shown.has(part)) progress.step(titles[part], total)
    const before = shown.get(part) ?? 0
    if (done > before) progress.add(done - before)
    shown.set(part, Math.max(before, done))
  }
}

/** The embedded PostgreSQL of a service that runs is shared: started a second time it would be stopped. */
async function database({ databaseUrl, dataDir }: Config): Promise<{ url: string; stop(): Promise<void> }> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} }
  const file = join(dataDir, 'postgres', 'postmaster.pid')
  const [pid, , , port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  if (pid !== undefined && port !== undefined && isAlive(Number(pid))) {
    const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim()
    return { url: `postgres://hunar:${password}@127.0.0.1:${port}/hunar`, stop: async () => {} }
  }
  const own = await startEmbeddedPostgres({ dataDir })
  return { url: own.url, stop: () => own.stop() }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

try {
  await run(loadConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
