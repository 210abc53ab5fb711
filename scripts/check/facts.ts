// What is computed of a profile at every write, its facts and what lists show, against the documents they are made of.
import { isDeepStrictEqual } from 'node:util'
import type { Sql } from 'postgres'
import {
  factsOf,
  type Listing,
  listingOf,
  type ProfileDocument,
  type StoredFacts,
} from '../../src/features/profiles/index.ts'
import type { Progress } from '../progress.ts'
import type { Finding } from './report.ts'

interface Row {
  id: string
  document: ProfileDocument
  facts: StoredFacts
  /** Null until the renewal after an update. */
  listing: Listing | null
  latinName: string
  nativeName: string | null
  created: string
  updated: string
}

/** Every profile, also paused and withdrawn ones: what they come back with must be right. */
export async function checkFacts(
  sql: Sql,
  progress: Progress,
  now = new Date(),
): Promise<{ profiles: number; findings: Finding[] }> {
  const [count] = await sql<{ people: number }[]>`select count(*)::int as people from profiles`
  progress.step('Comparing facts with documents', count!.people)
  const findings: Finding[] = []
  let profiles = 0
  const rows = sql<Row[]>`
    select id, document, facts, listing, latin_name as "latinName", native_name as "nativeName",
      created_at::text as created, updated_at::text as updated
    from profiles join profile_identities on profile_id = id`
  for await (const batch of rows.cursor(1000)) {
    for (const row of batch) {
      const differing = [...difference(row, now), ...(isListedRight(row) ? [] : ['what lists show'])]
      if (differing.length > 0)
        findings.push({
          what: 'facts',
          text: `profile ${row.id}: ${differing.join(', ')} not as in its document`,
        })
    }
    profiles += batch.length
    progress.add(batch.length)
  }
  return { profiles, findings }
}

/** The parts of the facts that do not follow from the document. */
function difference({ document, facts, created, updated }: Row, now: Date): string[] {
  const right = factsOf(document, new Date(updated))
  const names = new Set([...Object.keys(right), ...Object.keys(facts)]) as Set<keyof StoredFacts>
  return [...names].filter(
    name =>
      !isDeepStrictEqual(facts[name], right[name]) &&
      !(
        name === 'experience' &&
        isBetween(facts.experience, factsOf(document, new Date(created)), factsOf(document, now))
      ),
  )
}

function isListedRight({ document, listing, latinName, nativeName }: Row): boolean {
  const right = listingOf(document, { latinName, ...(nativeName && { nativeName }) })
  return listing === null || isDeepStrictEqual(listing, right)
}

/**
 * A present job lasts until the facts were made: at some time between the profile's first day and now, for they are made
 * anew every month.
 */
function isBetween(held: StoredFacts['experience'], first: StoredFacts, last: StoredFacts): boolean {
  return (
    held.length === last.experience.length &&
    held.every((fact, place) => {
      const [from, to] = [first.experience[place], last.experience[place]]
      return (
        from !== undefined &&
        to !== undefined &&
        fact.field === to.field &&
        fact.months >= from.months &&
        fact.months <= to.months &&
        isDeepStrictEqual(fact.evidence, to.evidence)
      )
    })
  )
}
