import { AppError } from '../../errors.ts'
import { evidenceRank } from '../../matching/types.ts'
import { type Identity, type ProfileDocument, profileDocument, sameFact } from '../profiles/index.ts'
import {
  type Comparable,
  compareProfiles,
  type Entry,
  type EntryList,
  entriesOf,
  entryLists,
  type Fact,
  type FactList,
  type FactRow,
  isFactList,
  otherSide,
  type Side,
  type ValueName,
  type Values,
  valuesOf,
} from './compare.ts'

/** What a liaison chose; what is absent is taken as `joinProfiles` says. */
export interface Choices {
  /** All of a section from one of them, or what either says. */
  sections?: Partial<Record<EntryList, Side | 'both'>>
  /** Of one entry, by the key of its row; counts before its section. A side that does not say it leaves it out. */
  facts?: Readonly<Record<string, Side>>
  /** A side that says nothing leaves it out. */
  values?: Partial<Record<ValueName, Side>>
}

/**
 * One profile of two: what either says, each thing once and with the better evidence. Where they differ, what is better
 * backed, else what the kept one says; values, wishes and stated experience are those of the kept one where it has any.
 * @throws AppError invalid-input when a section has no room for all of it
 */
export function joinProfiles(
  both: Record<Side, Comparable>,
  keep: Side,
  { sections = {}, facts = {}, values = {} }: Choices = {},
): Comparable {
  const rows = compareProfiles(both.first, both.second).facts
  const [kept, other] = [both[keep], both[otherSide(keep)]]
  const joined = (list: EntryList): readonly Entry[] | undefined => {
    const own = inOrder(rows, list, keep)
    const [mine, theirs] = [entriesOf(kept.document, list), entriesOf(other.document, list)]
    const section = sections[list] ?? (isFactList(list) ? 'both' : mine ? keep : otherSide(keep))
    const entries = own.flatMap(row => chosen(row, keep, facts[row.key], section) ?? [])
    requireRoom(list, entries)
    if (isFactList(list) || entries.length > 0) return entries
    // Nobody named one, or all were left out.
    return own.length === 0 ? (mine ?? theirs) : undefined
  }
  const lists = Object.fromEntries(
    entryLists.map(list => [list, joined(list)]).filter(([, entries]) => entries),
  ) as Pick<ProfileDocument, FactList | 'experience'> & ProfileDocument['preferences']
  const { countries, workModes, ...listed } = lists
  const [own, others] = [valuesOf(kept), valuesOf(other)]
  const value = (name: ValueName) => {
    const side = values[name]
    return side ? (side === keep ? own : others)[name] : (own[name] ?? others[name])
  }
  const pick = <Name extends ValueName>(...names: Name[]) =>
    Object.fromEntries(
      names.flatMap(name => (value(name) === undefined ? [] : [[name, value(name)]])),
    ) as Pick<Values, Name>
  const { place } = pick('place')
  const places = [own.place, others.place].filter(one => one !== undefined)
  return {
    identity: pick('latinName', 'nativeName', 'email', 'phone') as Identity,
    document: {
      ...pick('headline', 'summary'),
      ...listed,
      ...(place && { place: bestBacked(place, places) }),
      preferences: {
        ...(countries && { countries }),
        ...(workModes && { workModes }),
        ...pick('minimumPay', 'availableFrom'),
      },
    },
  }
}

function requireRoom(list: EntryList, joined: readonly Entry[]): void {
  const most = roomOf(list)
  if (joined.length <= most) return
  throw new AppError(
    'invalid-input',
    `Together they have more than ${most} entries of one kind. Leave some of them out, or take that section from one of them.`,
    { details: [{ path: `/sections/${list}`, message: `has room for ${most} entries` }] },
  )
}

function roomOf(list: EntryList): number {
  const { preferences, ...document } = profileDocument.properties
  const schema = { ...document, ...preferences.properties }[list] as { maxItems?: number }
  return schema.maxItems ?? Number.POSITIVE_INFINITY
}

/** The same, word for word, with the best of what backs it. */
function bestBacked<One extends Fact>(fact: One, others: readonly One[]): One {
  return others.reduce(
    (best, one) => (sameFact(one, fact) && weightOf(one) > weightOf(best) ? one : best),
    fact,
  )
}

/** The kept one's entries where they stand, then what the other adds. */
function inOrder(rows: readonly FactRow[], list: EntryList, keep: Side): FactRow[] {
  const own = rows.filter(row => row.list === list)
  return [...own.filter(row => row[keep] !== null), ...own.filter(row => row[keep] === null)]
}

function chosen(row: FactRow, keep: Side, side: Side | undefined, section: Side | 'both'): Entry | null {
  const { first, second } = row
  const from = side ?? section
  if (first === null || second === null) return from === 'both' ? (first ?? second) : row[from]
  const better =
    weightOf(first) === weightOf(second) ? keep : weightOf(first) > weightOf(second) ? 'first' : 'second'
  // Word for word the same: only what backs it can be better.
  return row[row.same || from === 'both' ? better : from]
}

const weightOf = (entry: Entry): number =>
  evidenceRank[(typeof entry === 'string' ? undefined : entry.evidence?.state) ?? 'self-declared']
