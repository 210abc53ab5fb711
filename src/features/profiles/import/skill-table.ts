// A table of skills: "Skill | Level | Years | Last used", and what a row of it says.

import type { Level } from '../../../reference/types.ts'

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

/** What the row says of the skill named at `start`; {} outside a table whose head names such columns. */
export function rowSays(text: string, start: number): RowSays {
  const row = lineAt(text, start)
  if (!row.words.includes('|')) return {}
  let head = row
  for (let above = lineAt(text, row.start - 1); above.start < head.start && above.words.includes('|'); ) {
    head = above
    above = lineAt(text, head.start - 1)
  }
  if (head === row || !/skill|technolog|tool|スキル|技術/i.test(head.words)) return {}
  const names = head.words.split('|')
  const cells = row.words.split('|')
  const says: RowSays = {}
  for (const [index, name] of names.entries()) {
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

function lineAt(text: string, at: number): { start: number; words: string } {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  const end = text.indexOf('\n', at < start ? start : at)
  return { start: at < 0 ? 0 : start, words: text.slice(at < 0 ? 0 : start, end < 0 ? text.length : end) }
}
