// The best SQL found for the same ids: points are array lookups over small codes, lists are read from an index alone,
// and only people who can still be among the best are added up.
import type { Sql } from 'postgres'
import { fieldIndex, startDay } from '../../src/matching/prepare.ts'
import { lineWeight } from '../../src/matching/score.ts'
import type {
  DemandFacts,
  MatchingReference,
  Requirement,
  RequirementLine,
} from '../../src/matching/types.ts'
import { columnStep } from '../../src/pool/column-steps.ts'
import type { Columns } from '../../src/pool/columns.ts'
import { planLine, type TermStep } from '../../src/pool/plan.ts'
import type { IsoDate } from '../../src/reference/types.ts'
import type { SqlPeople } from './sql-export.ts'

interface SqlLine {
  /** Lists with the points of each small code; empty for a line that columns decide. */
  terms: { number: number; length: number; points: number[] }[]
  /** Columns with the points of each small number. */
  columns: { name: string; points: number[] }[]
  most: number
}

export interface SqlDemand {
  lines: SqlLine[]
  limit: number
}

export interface SqlAnswer {
  /** At least `limit` rows, with all who share the last one's points. */
  rows: { row: number; points: number }[]
  statements: number
}

/** Not timed. @throws a line that mixes lists and columns: no demand of the bench has one */
export function prepareSql(
  demand: DemandFacts,
  people: SqlPeople,
  columns: Columns,
  reference: MatchingReference,
  on: IsoDate,
  limit: number,
): SqlDemand {
  const day = startDay(demand.startDate, on)
  const best = new Uint16Array(columns.end)
  const lines = demand.lines.map((line): SqlLine => {
    const weight = lineWeight(line)
    const plan = planLine(line, columns, reference, day)
    if (plan.terms.length > 0 && plan.columns.length > 0)
      throw new Error(`Line ${line.id} of ${demand.id} mixes lists and columns`)
    const terms = plan.terms.map(step => {
      const { kind, number } = people.lists.get(step.posting)!
      const { length } = step.posting
      return { number, length, points: people.codes[kind].map(code => weight * (earned(step, code) >> 3)) }
    })
    const tables = columnRequirements(line).map(requirement => {
      const name = columnName(requirement, reference)
      best.fill(0)
      columnStep(requirement, columns, reference).improve(best, columns.end)
      return { name, points: people.examples.get(name)!.map(row => weight * (best[row]! >> 3)) }
    })
    const most = Math.max(0, ...[...terms, ...tables].flatMap(({ points }) => points))
    return { terms: terms.filter(({ points }) => points.some(value => value > 0)), columns: tables, most }
  })
  return { lines, limit }
}

function earned(step: TermStep, code: number): number {
  if (step.kind === 'table') return step.table[code] ?? 0
  if (code === 0) return step.unknown
  return code < step.day ? step.ended : step.valid
}

type ColumnRequirement = Parameters<typeof columnStep>[0]
const columnRequirements = ({ anyOf }: RequirementLine): ColumnRequirement[] =>
  anyOf.filter((one): one is ColumnRequirement => !['skill', 'certification', 'language'].includes(one.kind))

function columnName(requirement: Requirement, reference: MatchingReference): string {
  switch (requirement.kind) {
    case 'experience':
      return `months_${requirement.field === undefined ? 0 : fieldIndex(requirement.field, reference) + 1}`
    case 'field':
      return `strength_${fieldIndex(requirement.field, reference)}`
    case 'work-mode':
      return 'moves'
    case 'availability':
      return 'available'
    default:
      return requirement.kind
  }
}

/** Adds up everybody. */
export async function rankAll(sql: Sql, demand: SqlDemand): Promise<SqlAnswer> {
  return { rows: await run(sql, statement(demand, null)), statements: 1 }
}

/**
 * Adds up only people who stand in at least one list of a few lines, chosen so that whoever stands in none of them
 * cannot reach the points of the last one found. Where the first choice was too small, once more with the right one.
 */
export async function rankGated(sql: Sql, demand: SqlDemand): Promise<SqlAnswer> {
  const total = sum(demand.lines.map(({ most }) => most))
  const first = cheapestLines(demand.lines, total * 0.2)
  if (!first) return rankAll(sql, demand)
  const rows = await run(sql, statement(demand, first))
  const least = rows.length < demand.limit ? 0 : rows.at(-1)!.points
  if (least > total - sum(first.map(({ most }) => most))) return { rows, statements: 1 }
  const enough = cheapestLines(demand.lines, total - least)
  if (!enough || least === 0) return { ...(await rankAll(sql, demand)), statements: 2 }
  return { rows: await run(sql, statement(demand, enough)), statements: 2 }
}

/** Lines with short lists for their points, worth more than `points` together; null: there are none. */
function cheapestLines(lines: readonly SqlLine[], points: number): SqlLine[] | null {
  const cost = ({ terms, most }: SqlLine) => sum(terms.map(({ length }) => length)) / most
  const sorted = lines
    .filter(({ terms, most }) => terms.length > 0 && most > 0)
    .sort((a, b) => cost(a) - cost(b))
  const chosen: SqlLine[] = []
  for (const line of sorted) {
    chosen.push(line)
    if (sum(chosen.map(({ most }) => most)) > points) return chosen
  }
  return null
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

interface Statement {
  text: string
  parameters: string[]
}

export function statement({ lines, limit }: SqlDemand, gate: readonly SqlLine[] | null): Statement {
  const tables: string[] = []
  const tableOf = (points: readonly number[]): number => {
    const text = points.join()
    const known = tables.indexOf(text)
    return known >= 0 ? known : tables.push(text) - 1
  }
  const width = Math.max(1, ...lines.flatMap(({ terms }) => terms.map(({ points }) => points.length)))
  const terms = lines.flatMap((line, at) =>
    line.terms.map(({ number, points }) => `(${number},${at},${tableOf(padded(points, width)) + 1})`),
  )
  const matrix = `{${tables.map(table => `{${table}}`).join()}}`
  const columns = lines.flatMap(({ columns: own }) =>
    own.length === 0
      ? []
      : [
          `greatest(${own.map(({ name, points }) => `('{${points.join()}}'::smallint[])[p.${name} + 1]`).join()})`,
        ],
  )
  const gated = gate?.flatMap(line => line.terms.map(({ number }) => number))
  const text = `
    with ${gated ? `gate as materialized (select distinct row from bench_terms where term in (${gated.join()})),` : ''}
    wanted (term, line, tab) as (values ${terms.join() || '(null::integer, 0, 0)'}),
    lines as (
      select t.row, w.line, max(($1::smallint[])[w.tab][t.code + 1]) as points
      from ${gated ? 'gate g join bench_terms t on t.row = g.row join wanted w' : 'wanted w join bench_terms t'} on t.term = w.term
      group by t.row, w.line),
    listed as (select row, sum(points)::integer as points from lines group by row)
    select p.row, coalesce(l.points, 0) + ${columns.join(' + ') || '0'} as points
    from ${gated ? 'gate g join bench_people p on p.row = g.row' : 'bench_people p'} left join listed l on l.row = p.row
    order by 2 desc fetch first ${limit} rows with ties`
  return { text, parameters: [tables.length > 0 ? matrix : '{{0}}'] }
}

const padded = (points: readonly number[], width: number): number[] =>
  Array.from({ length: width }, (_, at) => points[at] ?? 0)

async function run(sql: Sql, { text, parameters }: Statement): Promise<SqlAnswer['rows']> {
  return [...(await sql.unsafe<SqlAnswer['rows']>(text, parameters, { prepare: true }))]
}

/** Which indexes the statement reads, from EXPLAIN ANALYZE. */
export async function indexesOf(sql: Sql, { text, parameters }: Statement): Promise<string[]> {
  const rows = await sql.unsafe<{ 'QUERY PLAN': string }[]>(
    `explain (analyze, costs off) ${text}`,
    parameters,
  )
  const plan = rows.map(row => row['QUERY PLAN']).join('\n')
  return [
    ...new Set(Array.from(plan.matchAll(/using (\S+)|on (bench_\w+_idx\w*)/g), hit => hit[1] ?? hit[2]!)),
  ]
}

export const gatedStatement = (demand: SqlDemand): Statement =>
  statement(demand, cheapestLines(demand.lines, sum(demand.lines.map(({ most }) => most)) * 0.2))
