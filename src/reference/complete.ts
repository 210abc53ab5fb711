import { fold } from './surface.ts'
import type { Locale, Reference, Skill, SkillId } from './types.ts'

export interface Completion {
  skill: SkillId
  label: string
  /** The alias that was hit, when it was not the label. */
  alias?: string
}

interface Entry {
  key: string
  words: string[]
  skill: Skill
  text: string
  isLabel: boolean
}

const prepared = new WeakMap<Reference, Entry[]>()

/**
 * Skills whose label or alias begins (a word) with what was typed, in any of the three languages; with one typing
 * error from 4 characters and two from 8. Labels in `locale`. Best first; at most `limit` (default 10).
 */
export function complete(
  prefix: string,
  reference: Reference,
  options: { limit?: number; locale?: Locale } = {},
): Completion[] {
  const { limit = 10, locale = 'en' } = options
  const typed = compact(prefix)
  if (typed === '') return []
  const best = new Map<SkillId, { rank: number; entry: Entry }>()
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  const consider = (entry: Entry, rank: number): void => {
    const known = best.get(entry.skill.id)
    if (known === undefined || rank < known.rank) best.set(entry.skill.id, { rank, entry })
  }
  const all = entriesOf(reference)
  for (const entry of all) {
    const rank = rankOf(entry, typed)
    if (rank !== undefined) consider(entry, rank)
  }
  if (best.size < limit && allowed > 0) {
    for (const entry of all) {
      if (best.has(entry.skill.id)) continue
      const errors = prefixErrors(typed, entry.key, allowed)
      if (errors <= allowed) consider(entry, 10 * errors + (entry.isLabel ? 0 : 1))
    }
  }
  return [...best.values()]
    .sort(
      (a, b) =>
        a.rank - b.rank || a.entry.key.length - b.entry.key.length || (a.entry.key < b.entry.key ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ entry }) => ({
      skill: entry.skill.id,
      label: entry.skill.labels[locale],
      ...(entry.isLabel ? {} : { alias: entry.text }),
    }))
}

function rankOf(entry: Entry, typed: string): number | undefined {
  if (entry.key === typed) return entry.isLabel ? 0 : 1
  if (entry.key.startsWith(typed)) return entry.isLabel ? 2 : 3
  if (entry.words.some(word => word.startsWith(typed))) return entry.isLabel ? 4 : 5
  return undefined
}

function compact(text: string): string {
  return folded(text).replace(/[\s_\-./]+/g, '')
}

/** Hiragana as katakana: what stands in a field before it is converted. */
export const folded = (text: string): string =>
  fold(text).text.replace(/[ぁ-ゖ]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0x60))

function entriesOf(reference: Reference): Entry[] {
  let entries = prepared.get(reference)
  if (entries === undefined) {
    entries = []
    for (const skill of reference.skills.values()) {
      const labels = new Set(Object.values(skill.labels))
      for (const text of new Set([...labels, ...skill.guarded, ...skill.aliases])) {
        const words = folded(text)
          .split(/[\s_\-./（(・]+/)
          .slice(1)
        entries.push({ key: compact(text), words, skill, text, isLabel: labels.has(text) })
      }
    }
    prepared.set(reference, entries)
  }
  return entries
}

/** Rows of the table below, used again and again: thousands of entries are compared for one word. */
let [beforeLast, last, current] = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)]

/**
 * Least edits (a swap counts one) that turn `typed` into some beginning of `key`; above `most` means more. Only cells
 * within `most` of the diagonal can count.
 */
function prefixErrors(typed: string, key: string, most: number): number {
  if (typed[0] !== key[0] && typed[1] !== key[0] && typed[0] !== key[1]) return most + 1
  if (typed.length > key.length + most) return most + 1
  const width = Math.min(key.length, typed.length + most)
  if (width + 2 > last.length)
    [beforeLast, last, current] = [1, 2, 3].map(() => new Uint8Array(2 * width)) as [Row, Row, Row]
  for (let column = 0; column <= Math.min(width, most + 1); column++) last[column] = column
  for (let row = 1; row <= typed.length; row++) {
    const from = Math.max(1, row - most)
    const to = Math.min(width, row + most)
    current[from - 1] = from === 1 ? Math.min(row, most + 1) : most + 1
    let least = current[from - 1]!
    for (let column = from; column <= to; column++) {
      const same = typed[row - 1] === key[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && typed[row - 1] === key[column - 2] && typed[row - 2] === key[column - 1]) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1)
      }
      current[column] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    // The next row looks one further.
    if (to < width) current[to + 1] = most + 1
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  let errors = most + 1
  for (
    let column = Math.max(0, typed.length - most);
    column <= Math.min(width, typed.length + most);
    column++
  )
    errors = Math.min(errors, last[column]!)
  return errors
}

type Row = Uint8Array<ArrayBuffer>
