// A table of skills: "Skill | Level | Years | Last used", and what a row of it says.

import type { Level } from '../../../reference/types.ts'
import { type TableRow, tableRows } from './table-rows.ts'

export interface RowSays {
  years?: number
  lastUsed?: number
  level?: Level
}

const columns: [keyof RowSays, RegExp][] = [
  ['lastUsed', /last (?:used|year|worked)|最終/i],
  ['years', /years?\b|yrs?\b|experience|経験年数|年数/i],
  ['level', /level|proficiency|rating|レベル|習熟度/i],
]
/** A cell that says nothing but the level, or begins with it: "Expert", "4", "4 / 5", ★★★. */
const levelWords: [Level, RegExp][] = [
  [5, /expert|master|エキスパート|ماہر|^★{5}$|^5(?:\s?\/\s?5)?$/i],
  [4, /advanced|proficient|上級|^★{4}☆?$|^4(?:\s?\/\s?5)?$/i],
  [3, /intermediate|good|中級|درمیانہ|^★{3}☆{0,2}$|^3(?:\s?\/\s?5)?$/i],
  [2, /basic|beginner|elementary|familiar|初級|基礎|بنیادی|^★{2}☆{0,3}$|^2(?:\s?\/\s?5)?$/i],
  [1, /novice|^★☆{0,4}$|^1(?:\s?\/\s?5)?$/i],
]

/** Reads what the row around an offset says of its skill; {} outside a table whose head names such columns. */
export function rowReader(text: string): (at: number) => RowSays {
  const rowAt = tableRows(text)
  const read = new Map<TableRow, RowSays>()
  return at => {
    const row = rowAt(at)
    if (!row) return {}
    const says = read.get(row) ?? saysOf(row)
    read.set(row, says)
    return says
  }
}

function saysOf({ words, head }: TableRow): RowSays {
  if (!head.some(name => /skill|technolog|tool|スキル|技術/i.test(name))) return {}
  const cells = words.split('|')
  const says: RowSays = {}
  for (const [index, name] of head.entries()) {
    const column = columns.find(([, pattern]) => pattern.test(name))?.[0]
    const cell = cells[index]?.trim()
    if (!column || !cell) continue
    const value = column === 'level' ? levelOf(cell) : numberIn(cell, column)
    if (value !== undefined) Object.assign(says, { [column]: value })
  }
  return says
}

function numberIn(cell: string, column: 'years' | 'lastUsed'): number | undefined {
  const digits = (
    column === 'years' ? /^\D{0,2}(\d{1,2}(?:\.\d)?)(?!\d)/ : /(?<!\d)((?:19|20)\d\d)(?!\d)/
  ).exec(cell)
  return digits ? Number(digits[1]) : undefined
}

const levelOf = (cell: string): Level | undefined => levelWords.find(([, pattern]) => pattern.test(cell))?.[0]
