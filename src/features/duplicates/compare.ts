import { isDeepStrictEqual } from 'node:util'
import { normaliseText } from '../../search/normalise-text.ts'
import { factKey, type Identity, type ProfileDocument, sameFact } from '../profiles/index.ts'

/** Which of the two: in the order of their ids, the same for every reader. */
export const sides = ['first', 'second'] as const
export type Side = (typeof sides)[number]
export const otherSide = (side: Side): Side => (side === 'first' ? 'second' : 'first')

export const factLists = ['skills', 'certifications', 'education', 'languages', 'jobs'] as const
export type FactList = (typeof factLists)[number]
type Evidence = NonNullable<ProfileDocument['skills'][number]['evidence']>
export type Fact = object & { evidence?: Evidence }

/** What two profiles say about one thing: both, or only one of them. */
export interface FactRow {
  list: FactList
  /** Names the row while neither profile is changed. */
  key: string
  first: Fact | null
  second: Fact | null
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
  'experience',
  'countries',
  'workModes',
  'minimumPay',
  'availableFrom',
] as const
export type ValueName = (typeof valueNames)[number]
export type Values = Partial<Pick<Identity, 'latinName' | 'nativeName' | 'email' | 'phone'>> &
  Partial<Pick<ProfileDocument, 'headline' | 'summary' | 'place' | 'experience'>> &
  ProfileDocument['preferences']

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
    facts: factLists.flatMap(list => factRows(list, first.document[list], second.document[list])),
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
  const { headline, summary, place, experience, preferences } = document
  return {
    ...identity,
    ...(headline !== undefined && { headline }),
    ...(summary !== undefined && { summary }),
    ...(place !== undefined && { place }),
    ...(experience !== undefined && { experience }),
    ...preferences,
  }
}

function factRows(list: FactList, first: readonly Fact[], second: readonly Fact[]): FactRow[] {
  const left = new Set(second)
  const pairs = new Map<Fact, Fact>()
  // What is the same word for word finds itself first; only then what is probably meant to be the same.
  for (const alike of [sameEntry, likeEntry])
    for (const fact of first) {
      if (pairs.has(fact)) continue
      const other = [...left].find(one => alike(list, fact, one))
      if (!other) continue
      pairs.set(fact, other)
      left.delete(other)
    }
  const row = (one: Fact | null, other: Fact | null): FactRow => ({
    list,
    key: `${list}-${factKey((one ?? other)!)}`,
    first: one,
    second: other,
    same: one !== null && other !== null && sameFact(one, other),
  })
  return [...first.map(fact => row(fact, pairs.get(fact) ?? null)), ...[...left].map(fact => row(null, fact))]
}

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
const sameIn: Record<FactList, string[]> = {
  skills: ['skill'],
  certifications: ['certification', 'number'],
  education: ['level', 'degree', 'subject', 'institution', 'graduated'],
  languages: ['language', 'test'],
  jobs: ['title', 'organisation', 'from', 'to'],
}
const sameEntry = (list: FactList, a: Fact, b: Fact): boolean =>
  sameFact(a, b) || sameIn[list].every(name => plain((a as Loose)[name]) === plain((b as Loose)[name]))

const alike: Record<FactList, Alike> = {
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
}
const yearOf = ({ from }: Loose): string | undefined =>
  typeof from === 'string' ? from.slice(0, 4) : undefined
/** Probably meant to be the same: nothing in them contradicts, and what names them is said by both. */
export const likeEntry = (list: FactList, a: Fact, b: Fact): boolean => alike[list](a as Loose, b as Loose)
