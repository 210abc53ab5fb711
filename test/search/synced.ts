import type { Test } from 'tap'
import { type MeiliCaller, meiliCaller } from '../../src/search/meilisearch-client.ts'
import { createSync } from '../../src/search/sync.ts'
import type { FakeMeilisearch } from './fake-meilisearch.ts'
import { type SearchWorld, searchWorld, vocabulary } from './world.ts'

/** A world with its index kept up, by PostgreSQL alone or also in a Meilisearch that is none. */
export async function synced(t: Test, fake?: FakeMeilisearch) {
  const world = await searchWorld(t)
  const errors: string[] = []
  const call = fake && meiliCaller({ url: fake.url })
  const make = (caller: MeiliCaller | undefined = call) =>
    createSync({
      sql: world.database.sql,
      vocabulary,
      ...(caller && { call: caller }),
      onError: (error, what) => errors.push(`${what}: ${error.message}`),
    })
  const live = async (kind: string): Promise<Map<string, Record<string, unknown>>> => {
    const [row] = await world.database.sql<
      { uid: string }[]
    >`select uid from search_indexes where kind = ${kind}`
    return fake!.indexes.get(row!.uid) ?? new Map()
  }
  return { world, sync: make(), make, call, errors, live }
}

/** Retries come at once, not after seconds. */
export async function hurry({ database }: SearchWorld): Promise<void> {
  await database.sql`update search_outbox set not_before = now()`
}
