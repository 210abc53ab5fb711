import { cefrOfCode } from '../matching/credit/language-tests.ts'
import { fieldIndex, modeBits } from '../matching/prepare.ts'
import { cefrNumber, levelOfCode } from '../matching/quantise.ts'
import { type MatchingReference, type Verdict, type WorkMode, workModes } from '../matching/types.ts'
import type { CefrLevel, FieldId, LanguageCode, Level, SkillId } from '../reference/types.ts'
import type { Columns } from './columns.ts'
import {
  type ExperienceBand,
  experienceBands,
  type PayBand,
  packedSize,
  payBands,
  unpackFacets,
} from './facets.ts'

/** All of them must hold; within a list, one is enough. An absent or empty list asks nothing. */
export interface PoolFilters {
  verdicts?: readonly Verdict[]
  fields?: readonly FieldId[]
  /** At this level or above; level absent: any, also one not said. */
  languages?: readonly { language: LanguageCode; level?: CefrLevel }[]
  /** Exactly this skill, at this level or above. */
  skills?: readonly { skill: SkillId; level?: Level }[]
  experience?: readonly ExperienceBand[]
  workModes?: readonly (WorkMode | 'unknown')[]
  pay?: readonly PayBand[]
}

/** Whether everybody passes, also whatever verdicts they get. */
export const letsEverybodyPass = (filters: PoolFilters): boolean =>
  !Object.values(filters).some(list => asks<unknown>(list))

/** Writes 1 into `mask` for each row that passes, 0 for the others. Verdicts are not looked at here. */
export function maskRows(
  mask: Uint8Array,
  columns: Columns,
  reference: MatchingReference,
  filters: PoolFilters,
  within: readonly number[] | null,
): void {
  const { end } = columns
  const flags = columns.flags.values
  if (within === null) {
    for (let row = 0; row < end; row++) mask[row] = flags[row]! >> 4
  } else {
    mask.fill(0, 0, end)
    for (const row of within) mask[row] = 1
  }
  if (asks(filters.experience) || asks(filters.workModes) || asks(filters.pay)) {
    const passing = packedPassing(filters)
    const facets = columns.facets.values
    for (let row = 0; row < end; row++) mask[row]! &= passing[facets[row]!]!
  }
  if (asks(filters.fields)) {
    let bits = 0
    for (const field of filters.fields) {
      const place = fieldIndex(field, reference)
      if (place >= 0) bits |= 1 << place
    }
    const fields = columns.fields.values
    for (let row = 0; row < end; row++) if ((fields[row]! & bits) === 0) mask[row] = 0
  }
  if (asks(filters.languages)) {
    keepHolders(
      mask,
      columns,
      'language',
      cefrOfCode,
      filters.languages.map(({ language, level }) => [language, cefrNumber(level)]),
    )
  }
  if (asks(filters.skills)) {
    keepHolders(
      mask,
      columns,
      'skill',
      levelOfCode,
      filters.skills.map(({ skill, level }) => [skill, level ?? 0]),
    )
  }
}

const asks = <T>(list: readonly T[] | undefined): list is readonly T[] =>
  list !== undefined && list.length > 0

/** Keeps rows that hold every one of a kind of term at its level. */
function keepHolders(
  mask: Uint8Array,
  columns: Columns,
  kind: 'language' | 'skill',
  levelOf: (code: number) => number,
  wanted: readonly (readonly [string, number])[],
): void {
  for (const [id, least] of wanted) {
    const posting = columns.postings.find(kind, id)
    const length = posting?.length ?? 0
    for (let at = 0; at < length; at++) {
      const row = posting!.rows.values[at]!
      if (mask[row] === 1 && levelOf(posting!.codes.values[at]!) >= least) mask[row] = 2
    }
    for (let row = 0; row < columns.end; row++) mask[row]! >>= 1
  }
}

/** For each combination of packed facets, whether it passes. */
function packedPassing({ experience, workModes: modes, pay }: PoolFilters): Uint8Array {
  const wanted = modeBits(modes ?? []) | (modes?.includes('unknown') ? 1 << workModes.length : 0)
  return Uint8Array.from({ length: packedSize }, (_, packed) => {
    const row = unpackFacets(packed)
    const passes =
      (!asks(experience) || experience.includes(experienceBands[row.experience]!)) &&
      (!asks(pay) || pay.includes(payBands[row.pay]!)) &&
      (!asks(modes) || (row.modes & wanted) !== 0)
    return passes ? 1 : 0
  })
}
