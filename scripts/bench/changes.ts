// From a person's change to being found by it: in the pool (a shortlist's filter) and in the search (a new word).
import { setTimeout as sleep } from 'node:timers/promises'
import { random } from '../../src/demo/random.ts'
import type { ProfileDocument } from '../../src/features/profiles/document.ts'
import type { Progress } from '../progress.ts'
import { type Client, createClient } from './client.ts'
import type { BenchAccount } from './load.ts'
import { type Times, timesOf } from './statistics.ts'

export interface ChangesReport {
  /** Milliseconds from sending the change until a call finds it; each look is a call of its own. */
  pool: Times
  search: Times
  /** The change itself. */
  put: Times
}

interface OwnProfile {
  id: string
  version: number
  identity: object
  document: ProfileDocument
}

const giveUpMs = 60_000
const pauseMs = 4

/** @param seeker an employer's member @param skills as many as candidates, none of which anybody has */
export async function measureChanges(
  port: number,
  seeker: Client,
  candidates: readonly BenchAccount[],
  skills: readonly string[],
  demandId: string,
  progress: Progress,
): Promise<ChangesReport> {
  progress.step('Following changes', candidates.length)
  const words = random(5)
  const found = { pool: [] as number[], search: [] as number[], put: [] as number[] }
  for (const [index, account] of candidates.entries()) {
    const client = createClient(port, account)
    const profile = await client.json<OwnProfile>('POST', '/me/profile/claim')
    const skill = skills[index]!
    const word = Array.from({ length: 12 }, () => String.fromCharCode(97 + words.integer(0, 25))).join('')
    const started = performance.now()
    const change = client
      .json('PUT', '/me/profile', changed(profile, skill, word), { 'if-match': `"${profile.version}"` })
      .then(() => found.put.push(performance.now() - started))
    const inPool = until(async () => {
      const path = `/demands/${demandId}/shortlist?limit=5&skills=${skill}`
      const { items } = await seeker.json<{ items: { profile: { id: string } }[] }>('GET', path)
      return items.some(item => item.profile.id === profile.id)
    })
    const inSearch = until(async () => {
      const path = `/search/profiles?limit=5&q=${word}`
      const { hits } = await seeker.json<{ hits: { profile: { id: string } }[] }>('GET', path)
      return hits.some(hit => hit.profile.id === profile.id)
    })
    await Promise.all([
      change,
      inPool.then(at => found.pool.push(at - started)),
      inSearch.then(at => found.search.push(at - started)),
    ])
    client.close()
    progress.add()
  }
  return { pool: timesOf(found.pool), search: timesOf(found.search), put: timesOf(found.put) }
}

/** @returns when it was so. @throws after a minute */
async function until(holds: () => Promise<boolean>): Promise<number> {
  const started = performance.now()
  while (!(await holds())) {
    if (performance.now() - started > giveUpMs)
      throw new Error(`A change was not found within ${giveUpMs / 1000} s`)
    await sleep(pauseMs)
  }
  return performance.now()
}

function changed({ identity, document }: OwnProfile, skill: string, word: string) {
  const bare = <Fact extends { evidence?: unknown }>(facts: readonly Fact[]) =>
    facts.map(({ evidence: _evidence, ...fact }) => fact)
  return {
    identity,
    document: {
      ...document,
      summary: `${document.summary ?? ''} Lately: ${word}.`,
      skills: [...bare(document.skills), { skill, level: 3 }],
      certifications: bare(document.certifications),
      education: bare(document.education),
      languages: bare(document.languages),
    },
  }
}
