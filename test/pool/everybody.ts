// What the pool must answer, found the slow way: assess everybody, filter, sort, count.
import { assess } from '../../src/matching/assess.ts'
import { cefrOfCode } from '../../src/matching/credit/language-tests.ts'
import { prepareProfile } from '../../src/matching/prepare.ts'
import { type DemandFacts, type ProfileFacts, type Verdict, workModes } from '../../src/matching/types.ts'
import { verdicts } from '../../src/matching/verdict.ts'
import {
  experienceBand,
  experienceBands,
  type Facets,
  type PoolFilters,
  type PoolQuestion,
  payBand,
  payBands,
} from '../../src/pool/index.ts'
import { cefrLevels } from '../../src/reference/types.ts'
import { small } from '../matching/small-reference.ts'

export function rankEverybody(
  demand: DemandFacts,
  people: readonly ProfileFacts[],
  { on, limit, filters = {}, within }: PoolQuestion,
) {
  const allowed = within && new Set(within)
  const passing = people.filter(person => (!allowed || allowed.has(person.id)) && passes(person, filters))
  const judged = passing.map(person => ({ person, answer: assess(demand, person, small, { on }) }))
  const shown = judged.filter(
    ({ answer }) => !filters.verdicts?.length || filters.verdicts.includes(answer.verdict),
  )
  const order = (verdict: Verdict) => verdicts.indexOf(verdict)
  const sorted = shown.toSorted(
    (a, b) =>
      b.answer.points - a.answer.points ||
      order(a.answer.verdict) - order(b.answer.verdict) ||
      (a.person.id < b.person.id ? -1 : 1),
  )
  return {
    best: sorted.slice(0, limit === 0 ? undefined : limit).map(({ person, answer }) => ({
      id: person.id,
      version: person.version,
      verdict: answer.verdict,
      score: answer.score,
      points: answer.points,
    })),
    total: shown.length,
    verdicts: Object.fromEntries(
      verdicts.map(v => [v, judged.filter(({ answer }) => answer.verdict === v).length]),
    ),
    facets: countFacets(shown.map(({ person }) => person)),
  }
}

const about = (person: ProfileFacts) => {
  const prepared = prepareProfile(person, small)
  return {
    fields: [...small.fields.keys()].filter((_, place) => {
      const strength = prepared.strengths[place]!
      return strength !== 0xffff && strength >= 500
    }),
    experience: experienceBands[experienceBand(prepared)]!,
    pay: payBands[payBand(prepared)]!,
    modes: person.workModes ?? (['unknown'] as const),
    languages: [...prepared.languages].map(([language, held]) => ({
      language,
      level: Math.max(...held.map(({ code }) => cefrOfCode(code))),
    })),
  }
}

function passes(person: ProfileFacts, filters: PoolFilters): boolean {
  const row = about(person)
  const among = <T>(wanted: readonly T[] | undefined, held: readonly T[]) =>
    !wanted?.length || held.some(value => wanted.includes(value))
  return (
    among(filters.fields, row.fields) &&
    among(filters.experience, [row.experience]) &&
    among(filters.pay, [row.pay]) &&
    among(filters.workModes, row.modes) &&
    (filters.languages ?? []).every(({ language, level }) =>
      row.languages.some(
        held => held.language === language && held.level >= (level ? cefrLevels.indexOf(level) + 1 : 0),
      ),
    ) &&
    (filters.skills ?? []).every(({ skill, level }) =>
      person.skills.some(held => held.skill === skill && (held.level ?? 0) >= (level ?? 0)),
    )
  )
}

function countFacets(people: readonly ProfileFacts[]): Facets {
  const rows = people.map(about)
  const count = <T, Key extends string>(
    key: Key,
    values: readonly T[],
    held: (row: (typeof rows)[number], value: T) => boolean,
  ) =>
    values
      .map(value => ({ [key]: value, count: rows.filter(row => held(row, value)).length }))
      .filter(entry => (entry.count as number) > 0) as unknown as (Record<Key, T> & { count: number })[]
  const languages = [...small.languages.keys()].flatMap(language =>
    [0, 1, 2, 3, 4, 5, 6].map(level => ({
      language,
      level: cefrLevels[level - 1] ?? null,
      count: rows.filter(row =>
        row.languages.some(held => held.language === language && held.level === level),
      ).length,
    })),
  )
  return {
    fields: count('field', [...small.fields.keys()], (row, field) => row.fields.includes(field)),
    languages: languages.filter(entry => entry.count > 0),
    experience: count('band', experienceBands, (row, band) => row.experience === band),
    workModes: count('mode', [...workModes, 'unknown'] as const, (row, mode) =>
      (row.modes as string[]).includes(mode),
    ),
    pay: count('band', payBands, (row, band) => row.pay === band),
  }
}

/** Languages come by falling count; equal counts may stand in any order. */
export function comparable(facets: Facets | undefined) {
  return facets && { ...facets, languages: facets.languages.map(entry => JSON.stringify(entry)).sort() }
}
