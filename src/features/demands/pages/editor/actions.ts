import { relaxations } from '../../../../matching/index.ts'
import type { Requirement, RequirementLine } from '../../../../matching/types.ts'
import type { Sent } from '../../../../portal/forms.ts'
import type { Reference } from '../../../../reference/index.ts'
import type { DemandForm } from './read-form.ts'
import { type Blank, type Kind, kinds } from './requirement-rows.ts'
import { type Alternative, filled, type Row, rowsOf, sentOf } from './sent-rows.ts'
import type { Before } from './undo.ts'

/** What a form becomes by the button that sent it. */
export interface Done {
  sent: Sent
  /** A line or alternative to fill in next. */
  blank?: Blank
  /** The id of the place to look at next. */
  at?: string
  /** Of a line that is asked for less now, or not at all: what it was. */
  before?: Before
}

/**
 * Does what a button of the form is named for: `add:skill`, `add-or:2`, `remove:2`, `remove-or:2:0`,
 * `choose:<field>:<id>`, `relax:<line>:<step>`; the numbers are places in the form as it was shown.
 * @param form the same form, read
 */
export function act(sent: Sent, asked: string, form: DemandForm, reference: Reference): Done {
  const [verb = '', first = '', second = ''] = asked.split(':')
  const { rows, others } = rowsOf(sent)
  const kept = rows.flatMap((row, shown) => filled([row]).map(row => ({ row, shown })))
  const at = kept.findIndex(({ shown }) => shown === Number(first))
  const again = (changed: readonly { row: Row }[]): Sent => ({
    ...others,
    ...sentOf(changed.map(({ row }) => row)),
  })
  switch (verb) {
    case 'add':
      if (!kinds.includes(first as Kind)) break
      return { sent: again(kept), blank: { kind: first as Kind }, at: `line-${kept.length}` }
    case 'add-or':
      if (at < 0) break
      return { sent: again(kept), blank: { line: at }, at: `line-${at}` }
    case 'remove':
      if (at < 0) return { sent: again(kept), at: 'f-requirements' }
      return {
        sent: again(kept.filter((_, index) => index !== at)),
        before: { at, gone: true, row: kept[at]!.row },
      }
    case 'remove-or': {
      if (at < 0) break
      const { row } = kept[at]!
      const fewer = { ...row, anyOf: row.anyOf.filter((_, index) => index !== Number(second)) }
      return {
        sent: again(kept.with(at, { ...kept[at]!, row: fewer })),
        before: { at, gone: fewer.anyOf.length === 0, row },
      }
    }
    case 'choose':
      return { sent: { ...sent, [first]: second }, at: `line-${first.split('/')[2]}` }
    case 'relax': {
      const { line, at } = form.countable.find(({ line: { id } }) => id === first) ?? {}
      const step = line && relaxations(line as RequirementLine, reference)[Number(second)]
      if (!step || at === undefined) break
      const { row } = kept[at]!
      const { line: less } = step
      return {
        sent: again(
          less
            ? kept.with(at, { ...kept[at]!, row: rowOf(less, row.own) })
            : kept.filter((_, index) => index !== at),
        ),
        before: { at, gone: !less, row },
      }
    }
  }
  return { sent }
}

function rowOf({ necessity, weight, anyOf }: RequirementLine, own: Row['own']): Row {
  return { own: { ...own, necessity, weight: String(weight) }, anyOf: anyOf.map(fieldsOf) }
}

function fieldsOf(requirement: Requirement): Alternative {
  const entry: Alternative = {}
  for (const [name, value] of Object.entries(requirement)) {
    if (typeof value === 'object')
      for (const [inner, part] of Object.entries(value)) entry[`${name}/${inner}`] = String(part)
    else if (value !== undefined) entry[name] = String(value)
  }
  // One field asks for level and test: the test says more.
  if (entry.kind === 'language' && entry.test) entry.level = entry.test
  delete entry.test
  return entry
}
