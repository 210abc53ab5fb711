import { isDeepStrictEqual as same } from 'node:util'
import { type ProfileDocument, sameFact } from '../profiles/index.ts'
import { type Fact, type FactList, factLists, likeEntry } from './compare.ts'

/** One value as it stood before it was joined, after, and now. */
export interface Stages<Value> {
  before: Value
  after: Value
  now: Value
}

/** As it was before; but what the person changed since stays as they changed it. */
export function partValue<Value>({ before, after, now }: Stages<Value>): Value {
  return same(now, after) ? before : now
}

/** The same for each of an object's values. @returns in the order of before, then what is new */
export function partObject<Values extends object>({ before, after, now }: Stages<Values>): Values {
  if (same(now, after)) return before
  const names = new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(now)]) as Set<
    keyof Values
  >
  const parted: Partial<Values> = {}
  for (const name of names) {
    const value = partValue({ before: before[name], after: after[name], now: now[name] })
    if (value !== undefined) parted[name] = value
  }
  return parted as Values
}

/**
 * The document of a kept profile without what came from the other. A document that nobody has touched since is again
 * what it was, to the letter; in a section that was changed, what the other brought goes and the rest stays.
 */
export function partDocument({ before, after, now }: Stages<ProfileDocument>): ProfileDocument {
  if (same(now, after)) return before
  const lists = factLists.map(list => [
    list,
    partFacts(list, { before: before[list], after: after[list], now: now[list] }),
  ])
  return {
    ...partObject({ before, after, now }),
    ...Object.fromEntries(lists),
    preferences: partObject({
      before: before.preferences,
      after: after.preferences,
      now: now.preferences,
    }),
  }
}

function partFacts(list: FactList, { before, after, now }: Stages<readonly Fact[]>): readonly Fact[] {
  if (same(now, after)) return before
  const among = (facts: readonly Fact[], fact: Fact) => facts.find(one => sameFact(one, fact))
  const stays = now
    .filter(fact => among(before, fact) || !among(after, fact))
    .map(fact => {
      const [earlier, joined] = [among(before, fact), among(after, fact)]
      return earlier && joined && same(joined.evidence, fact.evidence) ? earlier : fact
    })
  // What gave way to the other's words comes back, unless the person has said something of it since.
  const gaveWay = before.filter(fact => !among(after, fact))
  return [
    ...stays,
    ...gaveWay.filter(fact => !stays.some(one => sameFact(one, fact) || likeEntry(list, one, fact))),
  ]
}
