import multipart from '@fastify/multipart'
import { type FastifyInstance, errorCodes as fastifyErrors } from 'fastify'
import fp from 'fastify-plugin'
import { AppError } from '../errors.ts'
import { jsonErrorOffset } from './json-place.ts'
import { unstorableText } from './unstorable-text.ts'

const mebibyte = 1024 * 1024
declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route reads files, by `request.file()`. */
    multipart?: true
  }
}

/** Larger bodies are asked for per route by `bodyLimit`. */
export const defaultBodyLimit = mebibyte
/** Files come as multipart; a route that takes larger ones says so when it reads them. */
export const defaultFileLimit = 10 * mebibyte

/** JSON that is strictly UTF-8, with the place of what is wrong; and files as multipart/form-data. */
export const bodies = fp(
  async (app: FastifyInstance) => {
    app.addHook('preParsing', async request => {
      const multipart = /^multipart\//i.test(request.headers['content-type'] ?? '')
      if (multipart && !request.routeOptions.config?.multipart)
        throw new fastifyErrors.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart')
    })
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
    const value: unknown = /__proto__|\\u00[4-7]/i.test(text)
      ? JSON.parse(text, withoutPrototype)
      : JSON.parse(text)
    // Only an escape can spell them: the bytes were checked to be text.
    if (/\\u(?:0000|d[89a-f])/i.test(text)) refuseUnstorable(value)
    return value
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('invalid-input', `The body is not valid JSON${place(text)}.`, { cause })
  }
}

function refuseUnstorable(value: unknown): void {
  const details = unstorableText(value)
  if (details.length === 0) return
  const places = details.map(({ path }) => path).filter(path => path !== '')
  throw new AppError(
    'invalid-input',
    `The body holds characters that are no text (NUL or half of a pair)${places.length > 0 ? `: see ${places.slice(0, 5).join(', ')}` : ''}.`,
    { details: details.slice(0, 20) },
  )
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

/** Halves towards the longest prefix that decodes, where an unfinished sequence at the end does not count as wrong. */
function firstBadByte(body: Buffer): number {
  let good = 0
  let bad = body.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (decodes(body.subarray(0, middle))) good = middle
    else bad = middle - 1
  }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.subarray(0, good), {
    stream: true,
  })
  return Buffer.byteLength(before) + 1
}

function decodes(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** A key `__proto__` would change objects that the body is copied into. */
function withoutPrototype(this: unknown, key: string, value: unknown): unknown {
  if (key === '__proto__')
    throw new AppError('invalid-input', 'The body has a property __proto__, which is not allowed.')
  return value
}

function place(text: string): string {
  const before = text.slice(0, jsonErrorOffset(text)).split('\n')
  return `: see line ${before.length}, column ${before.at(-1)!.length + 1}`
}
