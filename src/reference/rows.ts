import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { type Certainty, certainties, type Labels } from './types.ts'

/** One parsed line with the place it came from, which every complaint about it names. */
export interface Row {
  /** `skills/cloud.jsonl:12` */
  place: string
  values: Record<string, unknown>
}

export function wrongRow(place: string, message: string): AppError {
  return new AppError('unreadable-file', `${place}: ${message}`, { details: [{ path: place, message }] })
}

/** Reads JSON Lines below `directory` and hashes what it read, so that the version follows every byte. */
export class RowReader {
  readonly #directory: string
  readonly #hash = createHash('sha256')

  constructor(directory: string) {
    this.#directory = directory
  }

  /** Names of the `.jsonl` files of a folder, sorted. */
  list(folder: string): string[] {
    return readdirSync(join(this.#directory, folder))
      .filter(name => name.endsWith('.jsonl'))
      .sort()
      .map(name => `${folder}/${name}`)
  }

  read(file: string): Row[] {
    const text = readFileSync(join(this.#directory, file), 'utf8')
    this.#hash.update(file).update('\0').update(text).update('\0')
    const rows: Row[] = []
    text.split('\n').forEach((line, index) => {
      if (line.trim() === '') return
      const place = `${file}:${index + 1}`
      rows.push({ place, values: parseObject(line, place) })
    })
    return rows
  }

  version(): string {
    return this.#hash.copy().digest('hex').slice(0, 12)
  }
}

function parseObject(line: string, place: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    throw new AppError('unreadable-file', `${place}: not valid JSON`, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw wrongRow(place, 'expected a JSON object')
  }
  return value as Record<string, unknown>
}

/** Takes keys out of a row one by one, checked; `end` complains about keys nobody asked for. */
export class RowFields {
  readonly place: string
  readonly #values: Record<string, unknown>
  readonly #left: Set<string>

  constructor(row: Row) {
    this.place = row.place
    this.#values = row.values
    this.#left = new Set(Object.keys(row.values))
  }

  #take(key: string): unknown {
    this.#left.delete(key)
    return this.#values[key]
  }

  text(key: string): string {
    const value = this.optionalText(key)
    if (value === undefined) throw wrongRow(this.place, `"${key}" is missing`)
    return value
  }

  optionalText(key: string): string | undefined {
    const value = this.#take(key)
    if (value === undefined) return undefined
    if (typeof value !== 'string' || value.trim() === '')
      throw wrongRow(this.place, `"${key}" must be a non-empty text`)
    return value
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], otherwise?: T): T {
    const value = this.#take(key) ?? otherwise
    if (!allowed.includes(value as T)) {
      throw wrongRow(
        this.place,
        `"${key}" is ${JSON.stringify(value)}, expected one of ${allowed.join(', ')}`,
      )
    }
    return value as T
  }

  texts(key: string): string[] {
    const value = this.#take(key) ?? []
    if (!Array.isArray(value) || value.some(item => typeof item !== 'string' || item.trim() === '')) {
      throw wrongRow(this.place, `"${key}" must be a list of non-empty texts`)
    }
    return value as string[]
  }

  flag(key: string): boolean {
    const value = this.#take(key) ?? false
    if (typeof value !== 'boolean') throw wrongRow(this.place, `"${key}" must be true or false`)
    return value
  }

  number(key: string): number {
    const value = this.#take(key)
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw wrongRow(this.place, `"${key}" must be a number`)
    return value
  }

  numberOrNull(key: string): number | null {
    if (this.#values[key] === null) {
      this.#left.delete(key)
      return null
    }
    return this.number(key)
  }

  date(key: string): string {
    const value = this.text(key)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw wrongRow(this.place, `"${key}" must be a date YYYY-MM-DD`)
    return value
  }

  optionalDate(key: string): string | undefined {
    return this.#values[key] === undefined ? undefined : this.date(key)
  }

  weights(key: string): [string, number][] {
    const value = this.#take(key) ?? {}
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw wrongRow(this.place, `"${key}" must be an object of weights`)
    }
    const entries = Object.entries(value)
    for (const [id, weight] of entries) {
      if (typeof weight !== 'number' || !(weight > 0 && weight <= 1)) {
        throw wrongRow(this.place, `"${key}.${id}" must be a weight above 0 and at most 1`)
      }
    }
    return entries as [string, number][]
  }

  /** Rows nested in a row, as `RowFields` of their own. */
  rows(key: string): RowFields[] {
    const value = this.#take(key) ?? []
    if (!Array.isArray(value)) throw wrongRow(this.place, `"${key}" must be a list`)
    return value.map((item, index) => {
      if (typeof item !== 'object' || item === null)
        throw wrongRow(this.place, `"${key}[${index}]" must be an object`)
      return new RowFields({
        place: `${this.place} ${key}[${index}]`,
        values: item as Record<string, unknown>,
      })
    })
  }

  /** A row nested in a row. */
  row(key: string): RowFields {
    const value = this.#take(key)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrongRow(this.place, `"${key}" must be an object`)
    return new RowFields({ place: `${this.place} ${key}`, values: value as Record<string, unknown> })
  }

  /** `en`, `ja`, `ur`; a name that stays as it is in every language may leave out `ja` and `ur`. */
  labels(mayStayEnglish: boolean): Labels {
    const en = this.text('en')
    const ja = this.optionalText('ja')
    const ur = this.optionalText('ur')
    if (!mayStayEnglish && (ja === undefined || ur === undefined)) {
      throw wrongRow(this.place, `"${en}" needs a Japanese ("ja") and an Urdu ("ur") label`)
    }
    return { en, ja: ja ?? en, ur: ur ?? en }
  }

  sourced(): { certainty: Certainty; source: string } {
    return { certainty: this.oneOf('certainty', certainties), source: this.text('source') }
  }

  end(): void {
    for (const key of this.#left) throw wrongRow(this.place, `unknown key "${key}"`)
  }
}

/** Collects rows by id and refuses the second one with the same id. */
export class UniqueRows<T> {
  readonly map = new Map<string, T>()
  readonly #places = new Map<string, string>()

  add(id: string, row: T, place: string): void {
    const first = this.#places.get(id)
    if (first !== undefined) throw wrongRow(place, `id "${id}" stands already at ${first}`)
    this.#places.set(id, place)
    this.map.set(id, row)
  }

  placeOf(id: string): string {
    return this.#places.get(id) ?? '?'
  }
}
