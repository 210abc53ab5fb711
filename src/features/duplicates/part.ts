import { isDeepStrictEqual as same } from 'node:util'
import type { ProfileDocument } from '../profiles/index.ts'
import {
  type Entry,
  type EntryList,
  entriesOf,
  type Fact,
  factLists,
  likeEntry,
  saysSame,
} from './compare.ts'

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
export function partDocument(stages: Stages<ProfileDocument>): ProfileDocument {
  const { before, after, now } = stages
  if (same(now, after)) return before
  const list = (list: EntryList) => {
    const parted = partEntries(list, {
      before: entriesOf(before, list),
      after: entriesOf(after, list),
      now: entriesOf(now, list),
    })
    return parted ? { [list]: parted } : {}
  }
  const { experience: _, ...rest } = partObject(stages)
  const { countries, workModes, ...wishes } = partObject({
    before: before.preferences,
    after: after.preferences,
    now: now.preferences,
  })
  return {
    ...rest,
    ...Object.assign({}, ...factLists.map(list)),
    ...list('experience'),
    preferences: { ...wishes, ...list('countries'), ...list('workModes') },
  }
}

function partEntries(
  list: EntryList,
  { before, after, now }: Stages<readonly Entry[] | undefined>,
): readonly Entry[] | undefined {
  // What the person has emptied since stays empty.
  if (same(now, after) || !now) return same(now, after) ? before : undefined
  const among = (entries: readonly Entry[] | undefined, entry: Entry) =>
    entries?.find(one => saysSame(one, entry))
  const stays = now
    .filter(entry => among(before, entry) || !among(after, entry))
    .map(entry => {
      const [earlier, joined] = [among(before, entry), among(after, entry)]
      return earlier && joined && same(backingOf(joined), backingOf(entry)) ? earlier : entry
    })
  // What gave way to the other's words, or was left out, comes back, unless the person has said something of it since.
  const gaveWay = before?.filter(entry => !among(after, entry)) ?? []
  return [
    ...stays,
    ...gaveWay.filter(entry => !stays.some(one => saysSame(one, entry) || likeEntry(list, one, entry))),
  ]
}

const backingOf = (entry: Entry): Fact['evidence'] => (typeof entry === 'string' ? undefined : entry.evidence)
