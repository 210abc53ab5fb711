// The pool's people as well-indexed tables: what SQL is given to work with.
import type { Sql } from 'postgres'
import type { MatchingReference } from '../../src/matching/types.ts'
import type { Columns } from '../../src/pool/columns.ts'
import type { Posting, TermKind } from '../../src/pool/postings.ts'

export interface SqlPeople {
  lists: Map<Posting, { kind: TermKind; number: number }>
  /** The codes of each kind of term, by their small numbers. */
  codes: Record<TermKind, number[]>
  /** For each dense column a row that holds each of its small numbers. */
  examples: Map<string, number[]>
}

const batch = 20_000

/**
 * Two tables: every fact of a list with its code, in an index that alone answers (term → row, code) and one the other
 * way round; and a narrow row per person with one small number per column, so that points are one array lookup away.
 */
export async function exportPeople(
  sql: Sql,
  columns: Columns,
  ids: readonly string[],
  reference: MatchingReference,
): Promise<SqlPeople> {
  const dense = denseColumns(columns)
  const names = dense.map(({ name }) => name)
  await sql.unsafe(`
    create unlogged table bench_terms (term smallint not null, row integer not null, code smallint not null);
    create unlogged table bench_people (row integer not null, id uuid not null,
      ${names.map(name => `${name} smallint not null`).join(', ')})`)
  const people: SqlPeople = {
    lists: new Map(),
    codes: { skill: [], certification: [], language: [] },
    examples: new Map(dense.map(({ name, examples }) => [name, examples])),
  }
  await exportTerms(sql, columns, people, reference)
  const rows = await copyInto(sql, `bench_people (row, id, ${names.join(', ')})`)
  for (let start = 0; start < ids.length; start += batch)
    await rows.write(
      ids
        .slice(start, start + batch)
        .map((id, at) => `${start + at}\t${id}\t${dense.map(({ codes }) => codes[start + at]).join('\t')}\n`)
        .join(''),
    )
  await rows.end()
  await sql.unsafe(`
    create index on bench_terms (term, row) include (code);
    create index on bench_terms (row, term) include (code);
    create unique index on bench_people (row)`)
  await sql.unsafe('vacuum analyze bench_terms')
  await sql.unsafe('vacuum analyze bench_people')
  return people
}

async function exportTerms(
  sql: Sql,
  columns: Columns,
  people: SqlPeople,
  reference: MatchingReference,
): Promise<void> {
  const ids: Record<TermKind, Iterable<string>> = {
    skill: reference.skills.keys(),
    certification: reference.certifications.keys(),
    language: reference.languages.keys(),
  }
  const out = await copyInto(sql, 'bench_terms (term, row, code)')
  for (const kind of Object.keys(ids) as TermKind[]) {
    const numberOf = new Map<number, number>()
    for (const id of ids[kind]) {
      const posting = columns.postings.find(kind, id)
      if (!posting) continue
      const number = people.lists.size
      const lines: string[] = []
      for (let at = 0; at < posting.length; at++) {
        const code = posting.codes.values[at]!
        let small = numberOf.get(code)
        if (small === undefined) {
          small = numberOf.size
          numberOf.set(code, small)
        }
        lines.push(`${number}\t${posting.rows.values[at]}\t${small}\n`)
      }
      people.lists.set(posting, { kind, number })
      for (let start = 0; start < lines.length; start += batch)
        await out.write(lines.slice(start, start + batch).join(''))
    }
    people.codes[kind] = [...numberOf.keys()]
  }
  await out.end()
}

async function copyInto(sql: Sql, target: string) {
  const stream = await sql.unsafe(`copy ${target} from stdin`).writable()
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {})
  return {
    write: (text: string) =>
      Promise.race([
        failed,
        new Promise<void>(resolve =>
          stream.write(text) ? resolve() : stream.once('drain', () => resolve()),
        ),
      ]),
    end: () =>
      Promise.race([
        failed,
        new Promise<void>(resolve => {
          stream.once('finish', () => resolve())
          stream.end()
        }),
      ]),
  }
}

/** What a demand's column lines look at, each as small numbers with a row as example of each. */
function denseColumns(columns: Columns): { name: string; codes: Uint16Array; examples: number[] }[] {
  const dense = (name: string, valueAt: (row: number) => number) => {
    const codes = new Uint16Array(columns.end)
    const numberOf = new Map<number, number>()
    const examples: number[] = []
    for (let row = 0; row < columns.end; row++) {
      const value = valueAt(row)
      let number = numberOf.get(value)
      if (number === undefined) {
        number = numberOf.size
        numberOf.set(value, number)
        examples.push(row)
      }
      codes[row] = number
    }
    if (examples.length > 32_767) throw new RangeError(`${name} has ${examples.length} different values`)
    return { name, codes, examples }
  }
  const { education, modes, countries, pay, available } = columns
  return [
    ...columns.experience.map((column, place) => dense(`months_${place}`, row => column.values[row]!)),
    ...columns.strengths.map((column, place) => dense(`strength_${place}`, row => column.values[row]!)),
    dense('education', row => education.values[row]!),
    dense('moves', row => modes.values[row]! * 65_536 + countries.values[row]!),
    dense('pay', row => pay.values[row]!),
    dense('available', row => available.values[row]!),
  ]
}
