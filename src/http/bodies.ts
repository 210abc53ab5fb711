import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { AppError } from '../errors.ts'

const mebibyte = 1024 * 1024
/** Larger bodies are asked for per route by `bodyLimit`. */
export const defaultBodyLimit = mebibyte
/** Files come as multipart; a route that takes larger ones says so when it reads them. */
export const defaultFileLimit = 10 * mebibyte

/** JSON that is strictly UTF-8, with the place of what is wrong; and files as multipart/form-data. */
export const bodies = fp(
  async (app: FastifyInstance) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(
      /^application\/(?:[\w.-]+\+)?json\b/i,
      { parseAs: 'buffer' },
      (_request, body, done) => {
        try {
          done(null, parseJson(body as Buffer))
        } catch (error) {
          done(error as Error)
        }
      },
    )
    await app.register(multipart, {
      throwFileSizeLimit: true,
      limits: {
        fileSize: defaultFileLimit,
        files: 1,
        fields: 20,
        parts: 21,
        fieldSize: mebibyte,
        headerPairs: 50,
      },
    })
  },
  { name: 'bodies' },
)

/** @throws AppError invalid-input that names the byte or the line and column */
export function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined
  const text = decode(body)
  try {
    // The reviver is slow, so it runs only where the name, or a letter of it as an escape, occurs.
    return /__proto__|\\u00[4-7]/i.test(text) ? JSON.parse(text, withoutPrototype) : JSON.parse(text)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError(
      'invalid-input',
      `The body is not valid JSON${place(text, (cause as Error).message)}.`,
      { cause },
    )
  }
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw new AppError('invalid-input', `The body is not valid UTF-8: see byte ${firstBadByte(body)}.`, {
      cause,
    })
  }
}

/** The longest prefix that decodes ends where the bad sequence starts; an unfinished one at the end is allowed by `stream`. */
function firstBadByte(body: Buffer): number {
  let good = 0
  let bad = body.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(body.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle - 1
    }
  }
  return good + 1
}

/** A key `__proto__` would change objects that the body is copied into. */
function withoutPrototype(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__')
    throw new AppError('invalid-input', 'The body has a property __proto__, which is not allowed.')
  return value
}

function place(text: string, message: string): string {
  const found = /at position (\d+)/.exec(message)
  const position = found ? Number(found[1]) : text.length
  const before = text.slice(0, position).split('\n')
  return `: see line ${before.length}, column ${before.at(-1)!.length + 1}`
}
