import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../src/errors.ts'

export interface Line {
  value: Record<string, unknown>
  /** `FILE:12` */
  place: string
}

/** The objects of a JSON Lines file one by one; throws naming file and line. `-`: standard input. */
export async function* readJsonLines(file: string): AsyncGenerator<Line> {
  const input: Readable = file === '-' ? process.stdin : createReadStream(file)
  let number = 0
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      const text = number === 1 ? line.replace(/^\ufeff/, '') : line
      if (text.trim() !== '')
        yield { value: parseObject(text, `${file}:${number}`), place: `${file}:${number}` }
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new AppError('unreadable-file', `${file}: no such file`, { cause })
    if (code === 'EISDIR')
      throw new AppError('unreadable-file', `${file}: is a folder, not a file`, { cause })
    throw cause
  }
}

function parseObject(text: string, place: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('unreadable-file', `${place}: not valid JSON (${(cause as Error).message})`, { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AppError('unreadable-file', `${place}: expected a JSON object`)
  }
  return value as Record<string, unknown>
}

export function textOf(line: Line, key: string): string {
  const value = line.value[key]
  if (typeof value !== 'string')
    throw new AppError('unreadable-file', `${line.place}: "${key}" must be a text`)
  return value
}

type Options = NonNullable<ParseArgsConfig['options']>
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** Reads `--in`, maps every line, writes `--out` (or standard output). Sets the exit code and says what was wrong. */
export async function mapLines(
  usage: string,
  options: Options,
  map: (line: Line, values: Values) => unknown,
): Promise<void> {
  try {
    const parsed = parseArgs({ options: { ...options, in: { type: 'string' }, out: { type: 'string' } } })
    const values: Values & { in?: string; out?: string } = parsed.values
    if (values.in === undefined) throw new AppError('invalid-input', usage)
    const output: Writable = values.out === undefined ? process.stdout : createWriteStream(values.out)
    const failed = new Promise<never>((_, reject) => output.once('error', reject))
    failed.catch(() => {})
    for await (const line of readJsonLines(values.in)) {
      const more = output.write(`${JSON.stringify(map(line, values))}\n`)
      if (!more) await Promise.race([failed, new Promise(resolve => output.once('drain', resolve))])
    }
    if (output !== process.stdout) {
      await Promise.race([failed, new Promise<void>(resolve => output.end(resolve))])
    }
  } catch (error) {
    if (!(error instanceof AppError) && !isUsageOrFileError(error)) throw error
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}

function isUsageOrFileError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return code.startsWith('ERR_PARSE_ARGS') || ['ENOENT', 'EACCES', 'EISDIR', 'ENOSPC', 'EPIPE'].includes(code)
}
