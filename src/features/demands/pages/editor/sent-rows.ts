import type { Sent } from '../../../../portal/forms.ts'

/** The fields of one alternative of a line, by what stands after its place: `kind`, `skill`, `maximum/amount`. */
export type Alternative = Record<string, string>
export interface Row {
  /** The line's own fields: `id`, `necessity`, `weight`, `words/start` … */
  own: Record<string, string>
  anyOf: Alternative[]
}

interface Gathered {
  own: Row['own']
  anyOf: Map<number, Alternative>
}

/** What tells of each kind whether somebody filled it in. */
const main: Record<string, string> = {
  skill: 'skill',
  certification: 'certification',
  field: 'field',
  education: 'level',
  language: 'language',
  experience: 'years',
  'work-mode': 'mode',
  pay: 'maximum/amount',
  availability: 'from',
}

const text = (value: Sent[string]): string => (typeof value === 'string' ? value : (value[0] ?? '')).trim()

/** The rows of a form that was sent, in their order; the other fields apart. */
export function rowsOf(sent: Sent): { rows: Row[]; others: Record<string, string | readonly string[]> } {
  const rows = new Map<number, Gathered>()
  const others: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(sent)) {
    const found = /^\/requirements\/(\d{1,4})\/(?:anyOf\/(\d{1,4})\/)?(.+)$/.exec(name)
    if (!found) {
      others[name] = value
      continue
    }
    const [, line, alternative, field = ''] = found
    const row: Gathered = rows.get(Number(line)) ?? { own: {}, anyOf: new Map() }
    rows.set(Number(line), row)
    if (alternative === undefined) row.own[field] = text(value)
    else {
      const entry: Alternative = row.anyOf.get(Number(alternative)) ?? {}
      row.anyOf.set(Number(alternative), entry)
      entry[field] = text(value)
    }
  }
  const inOrder = <Value>(map: Map<number, Value>) =>
    [...map].sort(([a], [b]) => a - b).map(([, value]) => value)
  return { rows: inOrder(rows).map(({ own, anyOf }) => ({ own, anyOf: inOrder(anyOf) })), others }
}

/** Without the alternatives nobody filled in, and the lines that then have none. */
export function filled(rows: readonly Row[]): Row[] {
  return rows
    .map(({ own, anyOf }) => ({
      own,
      anyOf: anyOf.filter(entry => (entry[main[entry.kind ?? ''] ?? ''] ?? '') !== ''),
    }))
    .filter(({ anyOf }) => anyOf.length > 0)
}

/** Rows as a form sends them again, numbered without gaps. */
export function sentOf(rows: readonly Row[]): Record<string, string> {
  const sent: Record<string, string> = {}
  rows.forEach(({ own, anyOf }, at) => {
    for (const [field, value] of Object.entries(own)) sent[`/requirements/${at}/${field}`] = value
    anyOf.forEach((entry, index) => {
      for (const [field, value] of Object.entries(entry))
        sent[`/requirements/${at}/anyOf/${index}/${field}`] = value
    })
  })
  return sent
}
