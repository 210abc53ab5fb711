import { once } from 'node:events'
import { createReadStream, createWriteStream, rmSync, type Stats } from 'node:fs'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
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
    for await (const bytes of linesOf(input)) {
      const place = `${file}:${++number}`
      const text = decode(bytes, place)
      if (text.trim() !== '') yield { value: parseObject(text, place), place }
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new AppError('unreadable-file', `${file}: no such file`, { cause })
    if (code === 'EISDIR')
      throw new AppError('unreadable-file', `${file}: is a folder, not a file`, { cause })
    throw cause
  }
}

/** Lines end with a line feed alone: other line separators may stand inside a JSON text. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const lineFeed = 10
  let rest: Buffer[] = []
  for await (const chunk of input) {
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)])
      rest = []
      from = end + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  if (rest.length > 0) yield Buffer.concat(rest)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Buffer, place: string): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new AppError(
      'unreadable-file',
      `${place}: holds bytes that are not UTF-8; save the file as UTF-8`,
      {
        cause,
      },
    )
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

export interface LineOutput {
  write(value: unknown): Promise<void>
  /** Only now a file of that name holds what was written. */
  finish(): Promise<void>
  /** Nothing was written, and what the file held before it holds on. */
  discard(): Promise<void>
}

/** Writes lines of JSON to `file` all at once or not at all; absent: to standard output as they come. */
export async function openOutput(file: string | undefined): Promise<LineOutput> {
  if (file === undefined) return throughStream(process.stdout)
  const before = await stat(file).catch(ignoreMissing)
  if (before?.isDirectory()) throw new AppError('invalid-input', `--out ${file}: is a folder, not a file`)
  // A device or a pipe has no earlier contents to keep, and may not be replaced.
  if (before && !before.isFile()) return throughStream(createWriteStream(file), { ends: true })
  return besideFile(before ? await realpath(file) : file, before)
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function throughStream(stream: Writable, { ends = false } = {}): LineOutput {
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {})
  return {
    async write(value) {
      if (!stream.write(`${JSON.stringify(value)}\n`)) await Promise.race([failed, once(stream, 'drain')])
    },
    async finish() {
      if (ends) await Promise.race([failed, new Promise<void>(resolve => stream.end(resolve))])
    },
    async discard() {
      if (ends) stream.destroy()
    },
  }
}

async function besideFile(file: string, before: Stats | undefined): Promise<LineOutput> {
  const part = `${file}.${process.pid}.part`
  const handle = await open(part, 'wx', before?.mode).catch((cause: NodeJS.ErrnoException) => {
    const reason =
      cause.code === 'ENOENT' ? `there is no folder ${dirname(file)}` : `cannot be written (${cause.code})`
    throw new AppError('invalid-input', `--out ${file}: ${reason}`, { cause })
  })
  const interrupt = (signal: NodeJS.Signals) => {
    rmSync(part, { force: true })
    process.kill(process.pid, signal)
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, interrupt)
  const stream = throughStream(handle.createWriteStream(), { ends: true })
  const done = () => {
    for (const signal of signals) process.off(signal, interrupt)
  }
  return {
    write: stream.write,
    async finish() {
      await stream.finish()
      await rename(part, file)
      done()
    },
    async discard() {
      await stream.discard()
      await rm(part, { force: true })
      done()
    },
  }
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
    const output = await openOutput(values.out)
    try {
      for await (const line of readJsonLines(values.in)) await output.write(map(line, values))
      await output.finish()
    } catch (error) {
      await output.discard()
      throw error
    }
  } catch (error) {
    sayWhatIsWrong(error)
  }
}

/** Sets the exit code and says in one line what the caller can change; anything else is thrown on. */
export function sayWhatIsWrong(error: unknown): void {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  // Whoever reads has seen enough: match … | head -1
  if (code === 'EPIPE') return
  const ofUsage = code.startsWith('ERR_PARSE_ARGS')
  const ofFiles = ['ENOENT', 'ENOTDIR', 'EACCES', 'EISDIR', 'ENOSPC'].includes(code)
  if (!(error instanceof AppError || ofUsage || ofFiles)) throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
