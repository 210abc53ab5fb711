import { AppError } from '../../errors.ts'
import { evidenceRank } from '../../matching/types.ts'
import { type Identity, type ProfileDocument, profileDocument, sameFact } from '../profiles/index.ts'
import {
  type Comparable,
  compareProfiles,
  type Fact,
  type FactList,
  type FactRow,
  factLists,
  otherSide,
  type Side,
  type ValueName,
  type Values,
  valueNames,
  valuesOf,
} from './compare.ts'

/** What a liaison chose; what is absent is taken as `joinProfiles` says. */
export interface Choices {
  /** All of a section from one of them, or what either says. */
  sections?: Partial<Record<FactList, Side | 'both'>>
  /** By the key of the row, where they say something differently. */
  facts?: Readonly<Record<string, Side>>
  values?: Partial<Record<ValueName, Side>>
}

/**
 * One profile of two: what either says, each thing once and with the better evidence. Where they differ, what is better
 * backed, else what the kept one says.
 * @throws AppError invalid-input when a section has no room for all of it
 */
export function joinProfiles(
  both: Record<Side, Comparable>,
  keep: Side,
  { sections = {}, facts = {}, values = {} }: Choices = {},
): Comparable {
  const rows = compareProfiles(both.first, both.second).facts
  const kept = both[keep]
  const lists = Object.fromEntries(
    factLists.map(list => {
      const joined = inOrder(rows, list, keep).flatMap(
        row => chosen(row, keep, sections[list], facts[row.key]) ?? [],
      )
      const most =
        (profileDocument.properties[list] as { maxItems?: number }).maxItems ?? Number.POSITIVE_INFINITY
      if (joined.length > most)
        throw new AppError(
          'invalid-input',
          `Together they have more than ${most} entries of one kind. Take that section from one of them.`,
          {
            details: [{ path: `/sections/${list}`, message: `has room for ${most} entries` }],
          },
        )
      return [list, joined]
    }),
  ) as Pick<ProfileDocument, FactList>
  const [own, others] = [valuesOf(kept), valuesOf(both[otherSide(keep)])]
  const value = (name: ValueName) =>
    values[name] === undefined || values[name] === keep
      ? (own[name] ?? others[name])
      : (others[name] ?? own[name])
  const given = Object.fromEntries(
    valueNames.flatMap(name => (value(name) === undefined ? [] : [[name, value(name)]])),
  )
  const pick = (...names: ValueName[]) =>
    Object.fromEntries(names.flatMap(name => (name in given ? [[name, given[name]]] : [])))
  const { experience, place } = pick('experience', 'place') as Pick<Values, 'experience' | 'place'>
  const stated = [...(own.experience ?? []), ...(others.experience ?? [])]
  const places = [own.place, others.place].filter(one => one !== undefined)
  return {
    identity: pick('latinName', 'nativeName', 'email', 'phone') as Identity,
    document: {
      ...pick('headline', 'summary'),
      ...lists,
      ...(experience && { experience: experience.map(fact => bestBacked(fact, stated)) }),
      ...(place && { place: bestBacked(place, places) }),
      preferences: pick('countries', 'workModes', 'minimumPay', 'availableFrom'),
    },
  }
}

/** The same, word for word, with the best of what backs it. */
function bestBacked<One extends Fact>(fact: One, others: readonly One[]): One {
  return others.reduce(
    (best, one) => (sameFact(one, fact) && weightOf(one) > weightOf(best) ? one : best),
    fact,
  )
}

/** The kept one's entries where they stand, then what the other adds. */
function inOrder(rows: readonly FactRow[], list: FactList, keep: Side): FactRow[] {
  const own = rows.filter(row => row.list === list)
  return [...own.filter(row => row[keep] !== null), ...own.filter(row => row[keep] === null)]
}

function chosen(
  row: FactRow,
  keep: Side,
  section: Side | 'both' = 'both',
  side: Side | undefined,
): Fact | null {
  const { first, second } = row
  if (section !== 'both') return row[section]
  if (first === null || second === null) return first ?? second
  const better =
    weightOf(first) === weightOf(second) ? keep : weightOf(first) > weightOf(second) ? 'first' : 'second'
  // Word for word the same: only what backs it can be better.
  return row[row.same ? better : (side ?? better)]
}

const weightOf = ({ evidence }: Fact): number => evidenceRank[evidence?.state ?? 'self-declared']
