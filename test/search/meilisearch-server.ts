import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { MeiliAddress } from '../../src/search/meilisearch-client.ts'
import { findMeilisearch, startMeilisearch } from '../../src/search/meilisearch-process.ts'

export interface MeiliServer {
  address: MeiliAddress
  /** Only of a server of our own. */
  stop?: () => Promise<void>
  restart?: () => Promise<MeiliAddress>
}

export const howToHaveOne = 'no Meilisearch: set MEILI_URL or HUNAR_TEST_MEILI_BIN, or put it on the PATH'

/** A real Meilisearch: at MEILI_URL, or the program at HUNAR_TEST_MEILI_BIN or on the PATH; else undefined. */
export async function meiliServer(t: Test): Promise<MeiliServer | undefined> {
  const program = process.env.HUNAR_TEST_MEILI_BIN ?? findMeilisearch()
  if (program !== undefined && existsSync(program)) {
    const dataDir = mkdtempSync(join(tmpdir(), `hunar-meili-${randomBytes(4).toString('hex')}-`))
    let own = await startMeilisearch(program, dataDir)
    t.teardown(async () => {
      await own.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })
    return {
      address: own.address,
      stop: () => own.stop(),
      restart: async () => {
        own = await startMeilisearch(program, dataDir, { port: Number(new URL(own.address.url).port) })
        return own.address
      },
    }
  }
  const url = process.env.MEILI_URL
  if (url === undefined) return undefined
  const reachable = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!reachable) return undefined
  const key = process.env.MEILI_KEY
  return { address: { url, ...(key !== undefined && { key }) } }
}
