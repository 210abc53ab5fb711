import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { RequirementLine } from '../../../../matching/index.ts'
import { lineText } from '../../../../portal/assessment/words.ts'
import type { Sent } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { portalTexts } from '../../../../portal/texts/index.ts'
import { type Reading, readDemandForm } from './read-form.ts'
import { filled, type Row, rowsOf, sentOf } from './sent-rows.ts'
import { editorTexts } from './texts/index.ts'

/** A line as it was before a button changed it or took it away, by its place. */
export interface Before {
  at: number
  /** The line is away; else another one stands in its place. */
  gone: boolean
  row: Row
}

const fields = Type.Record(Type.String(), Type.String())
const schema = Type.Object({
  at: Type.Integer({ minimum: 0, maximum: 1000 }),
  gone: Type.Boolean(),
  row: Type.Object({ own: fields, anyOf: Type.Array(fields) }),
})

/** For an address, which a reload keeps. */
export const beforeText = (before: Before): string => JSON.stringify(before)

/** @returns undefined for what is not of our making */
export function readBefore(text: unknown): Before | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return Value.Check(schema, value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The form with the line as it was. */
export function putBack(sent: Sent, { at, gone, row }: Before): Sent {
  const { rows, others } = rowsOf(sent)
  const before = filled(rows.slice(0, at))
  const after = filled(rows.slice(gone ? at : at + 1))
  return { ...others, ...sentOf([...before, row, ...after]) }
}

export const undoId = 'undo'

/** Where the line stood: what it was, and the way back. */
export function undoNotice(before: Before, reader: Reading): Html {
  const t = editorTexts.in(reader.locale)
  const [was] = readDemandForm(sentOf([before.row]), reader).countable
  const line = was ? lineText(was.line as RequirementLine, reader.locale, reader.reference) : ''
  const necessity = t(`necessity.${was?.line.necessity ?? 'must'}`)
  return html`<p class="notice undo" id="${undoId}" role="status"><span>${t(before.gone ? 'undo.removed' : 'undo.changed', { line, necessity })}</span><button name="put-back" value="${beforeText(before)}">${portalTexts.in(reader.locale)('form.undo')}</button></p>`
}
