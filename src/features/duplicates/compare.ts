import { isDeepStrictEqual } from 'node:util'
import { normaliseText } from '../../search/normalise-text.ts'
import { factKey, type Identity, type ProfileDocument, sameFact } from '../profiles/index.ts'

/** Which of the two: in the order of their ids, the same for every reader. */
export const sides = ['first', 'second'] as const
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === 'first' ? 'second' : 'first')

/** Lists of which the joined profile gets what either says. */
export const factLists = ['skills', 'certifications', 'education', 'languages', 'jobs'] as const
export type FactList = (typeof factLists)[number]
/** Lists that are one statement: where nothing is chosen, the joined profile gets that of the kept one. */
const statedLists = ['experience', 'countries', 'workModes'] as const
export const entryLists = [...factLists, ...statedLists] as const
export type EntryList = (typeof entryLists)[number]
export const isFactList = (list: EntryList): list is FactList =>
  (factLists as readonly string[]).includes(list)
/** Codes of the vocabulary that stand among what the person wishes. */
const wishes = ['countries', 'workModes'] as const
export type Wish = (typeof wishes)[number]
export const isWish = (list: EntryList): list is Wish => (wishes as readonly string[]).includes(list)
type Evidence = NonNullable<ProfileDocument['skills'][number]['evidence']>
export type Fact = object & { evidence?: Evidence }
/** A fact, or a code of the vocabulary. */
export type Entry = Fact | string

/** What two profiles say about one thing: both, or only one of them. */
export interface FactRow {
  list: EntryList
  /** Names the row while neither profile is changed. */
  key: string
  first: Entry | null
  second: Entry | null
  /** Both say it word for word, whatever backs it. */
  same: boolean
}

export const valueNames = [
  'latinName',
  'nativeName',
  'email',
  'phone',
  'headline',
  'summary',
  'place',
  'minimumPay',
  'availableFrom',
] as const
export type ValueName = (typeof valueNames)[number]
export type Values = Partial<Pick<Identity, 'latinName' | 'nativeName' | 'email' | 'phone'>> &
  Partial<Pick<ProfileDocument, 'headline' | 'summary' | 'place'>> &
  Pick<ProfileDocument['preferences'], 'minimumPay' | 'availableFrom'>

export interface ValueRow {
  name: ValueName
  first: unknown
  second: unknown
  same: boolean
}

export interface Comparable {
  identity: Identity
  document: ProfileDocument
}

/** What the two say, thing by thing: what only one says, what both say, and what they say differently. */
export function compareProfiles(
  first: Comparable,
  second: Comparable,
): { facts: FactRow[]; values: ValueRow[] } {
  const [a, b] = [valuesOf(first), valuesOf(second)]
  return {
    facts: entryLists.flatMap(list =>
      factRows(list, entriesOf(first.document, list) ?? [], entriesOf(second.document, list) ?? []),
    ),
    values: valueNames
      .filter(name => a[name] !== undefined || b[name] !== undefined)
      .map(name => ({
        name,
        first: a[name],
        second: b[name],
        same: isDeepStrictEqual(bare(a[name]), bare(b[name])),
      })),
  }
}

/** What is said, whatever backs it. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const { evidence: _, ...said } = value as Fact
  return said
}

export function valuesOf({ identity, document }: Comparable): Values {
  const { headline, summary, place, preferences } = document
  const { minimumPay, availableFrom } = preferences
  return {
    ...identity,
    ...(headline !== undefined && { headline }),
    ...(summary !== undefined && { summary }),
    ...(place !== undefined && { place }),
    ...(minimumPay !== undefined && { minimumPay }),
    ...(availableFrom !== undefined && { availableFrom }),
  }
}

/** @returns undefined where nothing is said, which is not the same as an empty list */
export const entriesOf = (document: ProfileDocument, list: EntryList): readonly Entry[] | undefined =>
  isWish(list) ? document.preferences[list] : document[list]

function factRows(list: EntryList, first: readonly Entry[], second: readonly Entry[]): FactRow[] {
  const left = new Set(second)
  const pairs = new Map<Entry, Entry>()
  // What is the same word for word finds itself first; only then what is probably meant to be the same.
  for (const alike of [sameEntry, likeEntry])
    for (const fact of first) {
      if (pairs.has(fact)) continue
      const other = [...left].find(one => alike(list, fact, one))
      if (!other) continue
      pairs.set(fact, other)
      left.delete(other)
    }
  const row = (one: Entry | null, other: Entry | null): FactRow => ({
    list,
    key: `${list}-${keyOf((one ?? other)!)}`,
    first: one,
    second: other,
    same: one !== null && other !== null && saysSame(one, other),
  })
  return [...first.map(fact => row(fact, pairs.get(fact) ?? null)), ...[...left].map(fact => row(null, fact))]
}

const keyOf = (entry: Entry): string => (typeof entry === 'string' ? entry : factKey(entry))
/** Word for word, whatever backs it. */
export const saysSame = (a: Entry, b: Entry): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : sameFact(a, b)

type Loose = Readonly<Record<string, string | number | null | undefined>>
type Alike = (a: Loose, b: Loose) => boolean

const plain = (value: Loose[string]): string | undefined =>
  value === undefined || value === null
    ? undefined
    : normaliseText(String(value)).replaceAll(/[^\p{L}\p{N}]/gu, '')
const both = (a: Loose, b: Loose, name: string): boolean =>
  plain(a[name]) !== undefined && plain(a[name]) === plain(b[name])
/** One of them does not say, or both say the same. */
const agree = (a: Loose, b: Loose, ...names: string[]): boolean =>
  names.every(name => plain(a[name]) === undefined || plain(b[name]) === undefined || both(a, b, name))

/** No profile has two entries that are the same in this. */
const sameIn: Record<EntryList, string[]> = {
  skills: ['skill'],
  certifications: ['certification', 'number'],
  education: ['level', 'degree', 'subject', 'institution', 'graduated'],
  languages: ['language', 'test'],
  jobs: ['title', 'organisation', 'from', 'to'],
  experience: ['field'],
  countries: [],
  workModes: [],
}
const sameEntry = (list: EntryList, a: Entry, b: Entry): boolean =>
  saysSame(a, b) ||
  (sameIn[list].length > 0 &&
    sameIn[list].every(name => plain((a as Loose)[name]) === plain((b as Loose)[name])))

const never: Alike = () => false
const alike: Record<EntryList, Alike> = {
  skills: (a, b) => both(a, b, 'skill'),
  certifications: (a, b) => both(a, b, 'certification') && agree(a, b, 'number'),
  education: (a, b) =>
    both(a, b, 'level') &&
    agree(a, b, 'institution', 'graduated') &&
    (both(a, b, 'institution') || both(a, b, 'graduated')),
  languages: (a, b) => both(a, b, 'language') && agree(a, b, 'test'),
  jobs: (a, b) =>
    agree(a, b, 'organisation') &&
    yearOf(a) === yearOf(b) &&
    (both(a, b, 'organisation') || both(a, b, 'title')),
  experience: (a, b) => plain(a.field) === plain(b.field),
  countries: never,
  workModes: never,
}
const yearOf = ({ from }: Loose): string | undefined =>
  typeof from === 'string' ? from.slice(0, 4) : undefined
/** Probably meant to be the same: nothing in them contradicts, and what names them is said by both. */
export const likeEntry = (list: EntryList, a: Entry, b: Entry): boolean => alike[list](a as Loose, b as Loose)
