import type { Clock } from '../../infra/clock.ts'
import type { Database, Transaction } from '../../infra/database.ts'
import {
  dropPairs,
  type FoundPair,
  type KnownPair,
  knownPairs,
  lockSearch,
  type PairIds,
  pairsOf,
  putPairs,
  replaceKeys,
  takeChecks,
  tellingsOf,
  withJoined,
} from './find-queries.ts'
import { identityKeys } from './identity-keys.ts'
import { inOrder, isStronger, type Reason, strengthOf } from './reasons.ts'

const batch = 500

/**
 * Compares what was written since the last time with everybody. Stopped in the middle, the rest waits.
 * @returns how many profiles it looked at
 */
export async function findDuplicates(
  { db, clock }: { db: Database; clock: Clock },
  signal?: AbortSignal,
): Promise<number> {
  for (let looked = 0; ; ) {
    signal?.throwIfAborted()
    const taken = await db.transaction(tx => checkSome(tx, clock()))
    looked += taken
    if (taken === 0) return looked
  }
}

async function checkSome(tx: Transaction, now: Date): Promise<number> {
  await lockSearch(tx)
  const { ids: written, claims } = await takeChecks(tx, batch)
  if (written.length === 0) return 0
  const ids = await withJoined(tx, written)
  const people = await tellingsOf(tx, ids)
  await replaceKeys(
    tx,
    ids,
    people.flatMap(person => identityKeys(person).map(key => ({ ...key, profileId: person.id }))),
  )
  const known = await knownPairs(tx, [...ids, ...claims.map(({ holderId }) => holderId)])
  const found = withClaims(await pairsOf(tx, ids), claims, known)
  await dropPairs(tx, ids, found)
  await putPairs(tx, stillOpen(found, known), now)
  return written.length
}

const pairKey = ({ firstId, secondId }: PairIds): string => `${firstId} ${secondId}`

/** A CNIC is nobody's but its holder's, so nothing that is stored shows who else said it: once known, it stays known. */
function withClaims(
  found: readonly FoundPair[],
  claims: readonly { profileId: string; holderId: string }[],
  known: readonly KnownPair[],
): FoundPair[] {
  const byPair = new Map<string, PairIds & { reasons: Set<Reason> }>()
  const add = ({ firstId, secondId }: PairIds, reasons: readonly Reason[]) => {
    const key = pairKey({ firstId, secondId })
    const pair = byPair.get(key) ?? { firstId, secondId, reasons: new Set<Reason>() }
    byPair.set(key, pair)
    for (const reason of reasons) pair.reasons.add(reason)
  }
  for (const pair of found) add(pair, pair.reasons)
  for (const { profileId, holderId } of claims) {
    const [firstId, secondId] = profileId < holderId ? [profileId, holderId] : [holderId, profileId]
    add({ firstId, secondId }, ['cnic'])
  }
  for (const pair of known)
    if (pair.firstId !== pair.secondId && pair.reasons.includes('cnic')) add(pair, ['cnic'])
  return [...byPair.values()].map(pair => ({ ...pair, reasons: inOrder(pair.reasons) }))
}

/** Who was said to be two people stays so, until there is a stronger reason. */
function stillOpen(
  found: readonly FoundPair[],
  known: readonly KnownPair[],
): (FoundPair & { strength: number })[] {
  const said = new Map<string, Reason[]>()
  for (const pair of known)
    if (pair.decision === 'different')
      said.set(pairKey(pair), [...(said.get(pairKey(pair)) ?? []), ...pair.knownReasons])
  return found
    .filter(pair => {
      const before = said.get(pairKey(pair))
      return before === undefined || isStronger(pair.reasons, before)
    })
    .map(pair => ({ ...pair, strength: strengthOf(pair.reasons) }))
}
